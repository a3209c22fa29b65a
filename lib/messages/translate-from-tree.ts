/** A look-up in a messages file that has been parsed, as the browser's i18n does it. */
import type { Translate } from './create-messages.ts';

/** Strings below their keys, as `locales/en.yml` has them. */
export type MessageTree = { [key: string]: string | MessageTree };

/** @returns '' for a key that the tree does not have; $1, $2 … without a filler are left empty. */
export function translateFromTree(tree: MessageTree): Translate {
  const texts = new Map(flatten(tree, ''));
  return (key, substitutions) =>
    (texts.get(key) ?? '').replaceAll(/\$(\d)/g, (_, digit) => substitutions[digit - 1] ?? '');
}

function flatten(tree: MessageTree, prefix: string): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[prefix + key, value] as [string, string]]
      : flatten(value, `${prefix}${key}.`),
  );
}
