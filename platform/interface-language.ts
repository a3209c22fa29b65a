/** The strings of the interface, from the browser's own message files. */
import { browser } from 'wxt/browser';
import { createMessages, type Messages } from '../lib/messages/create-messages.ts';

/**
 * @param key - With dots, as in `locales/en.yml`; message files name it with underscores.
 * @returns '' for a string that no language of the reader has, as the browser does.
 */
export function translate(key: string, substitutions: string[]): string {
  const name = key.replaceAll('.', '_') as Parameters<typeof browser.i18n.getMessage>[0];
  return browser.i18n.getMessage(name, substitutions);
}

/** BCP 47 tag of the browser's interface. */
function interfaceLocale(): string {
  return browser.i18n.getUILanguage();
}

/** The words in the language of the browser's interface. */
export const interfaceMessages = (): Messages => createMessages(translate, interfaceLocale());
