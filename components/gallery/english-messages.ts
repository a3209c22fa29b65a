/** The strings for tests and the gallery, read from the files that the extension is built from. */
import { parse } from 'yaml';
import {
  createMessages,
  type Messages,
  type Translate,
} from '../../lib/messages/create-messages.ts';
import { type MessageTree, translateFromTree } from '../../lib/messages/translate-from-tree.ts';
import arabic from '../../locales/ar.yml?raw';
import german from '../../locales/de.yml?raw';
import english from '../../locales/en.yml?raw';
import spanish from '../../locales/es.yml?raw';
import french from '../../locales/fr.yml?raw';
import hebrew from '../../locales/he.yml?raw';

/** For the look of the surfaces in them: words are longer, and lines run from the right. */
const FILES: Record<string, string> = {
  ...{ ar: arabic, de: german, en: english, es: spanish, fr: french, he: hebrew },
};
export const LANGUAGES = Object.keys(FILES);

/** A look-up in a messages file as `browser.i18n.getMessage` does it. */
export function translateFrom(yaml: string): Translate {
  return translateFromTree(parse(yaml) as MessageTree);
}

export function createEnglishMessages(locale = 'en-GB'): Messages {
  return createMessages(translateFrom(english), locale);
}

/** @param language - One of {@link LANGUAGES}; English for any other. */
export function createMessagesIn(language: string): Messages {
  const file = FILES[language];
  return file === undefined
    ? createEnglishMessages()
    : createMessages(translateFrom(file), language);
}
