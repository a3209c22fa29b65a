/** The interface's own English strings, so that the command line says a thing as the extension does. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { createMessages, type Messages } from '../../lib/messages/create-messages.ts';
import { type MessageTree, translateFromTree } from '../../lib/messages/translate-from-tree.ts';

const ENGLISH = new URL('../../locales/en.yml', import.meta.url);

let loaded: Messages | undefined;

/** Read once, when something is first to be said. */
export function loadEnglishMessages(): Messages {
  loaded ??= createMessages(
    translateFromTree(parse(readFileSync(ENGLISH, 'utf8')) as MessageTree),
    'en-GB',
  );
  return loaded;
}
