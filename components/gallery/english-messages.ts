/** The English strings for tests and the gallery, read from the file that the extension is built from. */
import { parse } from 'yaml';
import {
  createMessages,
  type Messages,
  type Translate,
} from '../../lib/messages/create-messages.ts';
import { type MessageTree, translateFromTree } from '../../lib/messages/translate-from-tree.ts';
import english from '../../locales/en.yml?raw';

/** A look-up in a messages file as `browser.i18n.getMessage` does it. */
export function translateFrom(yaml: string): Translate {
  return translateFromTree(parse(yaml) as MessageTree);
}

export function createEnglishMessages(locale = 'en-GB'): Messages {
  return createMessages(translateFrom(english), locale);
}
