/** The English strings for tests and the gallery, read from the file that the extension is built from. */
import { parse } from 'yaml';
import english from '../../locales/en.yml?raw';
import { createMessages, type Messages, type Translate } from '../messages.tsx';

type Tree = { [key: string]: string | Tree };

/** A look-up in a messages file as `browser.i18n.getMessage` does it. */
export function translateFrom(yaml: string): Translate {
  const texts = new Map(flatten(parse(yaml) as Tree, ''));
  return (key, substitutions) =>
    (texts.get(key) ?? '').replaceAll(/\$(\d)/g, (_, digit) => substitutions[digit - 1] ?? '');
}

export function createEnglishMessages(locale = 'en-GB'): Messages {
  return createMessages(translateFrom(english), locale);
}

function flatten(tree: Tree, prefix: string): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[prefix + key, value] as [string, string]]
      : flatten(value, `${prefix}${key}.`),
  );
}
