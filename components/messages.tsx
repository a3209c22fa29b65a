/**
 * The words of the interface, handed down the tree. Components ask for a string by its key in
 * `locales/en.yml`; where the strings come from is decided by who renders them (the browser's
 * i18n in the extension, the English file in tests and in the gallery).
 *
 * Plural forms follow Unicode CLDR through `Intl.PluralRules`; numbers, dates and lists follow the
 * reader's locale. Nothing here touches the browser.
 */
import { type ComponentChildren, createContext, type VNode } from 'preact';
import { useContext } from 'preact/hooks';
import type { PartialDate } from '../lib/dataset/types.ts';
import { formatDate, formatDateSpan } from '../lib/reading/format-date.ts';
import type { Filler, MessageKey, MessageParameters } from './message-keys.ts';

export type { MessageKey };

/**
 * Looks one string up and fills it: key with dots as in `locales/en.yml`, a plural category as its
 * last part where the string counts. Returns '' for a key it does not have.
 */
export type Translate = (key: string, substitutions: string[]) => string;

export interface Messages {
  /** BCP 47, for `lang` attributes. */
  locale: string;
  direction: 'ltr' | 'rtl';
  /** A string. Numbers are written for the locale; the first of a counted string picks its form. */
  t<K extends MessageKey>(key: K, ...fillers: MessageParameters[K]): string;
  /** A string with elements in place of $1, $2 …, for words that need markup. */
  tx(key: MessageKey, ...fillers: ComponentChildren[]): ComponentChildren[];
  number(value: number): string;
  /** "15 May 2025", "May 2025", "2025". */
  date(date: PartialDate): string;
  /** "March – May 2025"; '' for no dates. */
  dateSpan(dates: readonly PartialDate[]): string;
  /** "A, B and C". */
  list(items: readonly string[]): string;
}

/** Written right to left, of the languages that may get a messages file. */
const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur', 'yi']);
/** Stands for an element while a string is filled; from the private use area of Unicode. */
const SLOT = /\uE000(\d+)\uE001/;

/**
 * Messages from a look-up.
 *
 * @param readerLocale The reader's locale (BCP 47), which may say more than the strings' language
 *   ("en-GB") or name another one, for which there are no strings; then the strings' counts.
 */
export function createMessages(translate: Translate, readerLocale: string): Messages {
  const language = translate('locale', []) || 'en';
  const locale = isSameLanguage(readerLocale, language) ? readerLocale : language;
  const plurals = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  const write = (filler: Filler) => (typeof filler === 'number' ? numbers.format(filler) : filler);

  const t = <K extends MessageKey>(key: K, ...fillers: MessageParameters[K]): string => {
    const written = (fillers as Filler[]).map(write);
    const count = fillers[0];
    const counted =
      typeof count === 'number'
        ? translate(`${key}.${plurals.select(count)}`, written) ||
          translate(`${key}.other`, written)
        : '';
    return counted || translate(key, written) || key;
  };

  return {
    locale,
    direction: RIGHT_TO_LEFT.has(new Intl.Locale(locale).language) ? 'rtl' : 'ltr',
    t,
    tx: (key, ...fillers) => {
      const slots = fillers.map((_, index) => `\uE000${index}\uE001`);
      return fillSlots(translate(key, slots) || key, fillers);
    },
    number: (value) => numbers.format(value),
    date: (date) => formatDate(date, locale),
    dateSpan: (dates) => formatDateSpan(dates, locale),
    list: (items) => lists.format(items),
  };
}

/** Odd parts of a string split at its slots are the numbers of the slots. */
function fillSlots(text: string, fillers: ComponentChildren[]): ComponentChildren[] {
  return text
    .split(SLOT)
    .map((part, index) => (index % 2 === 0 ? part : fillers[Number(part)]))
    .filter((part) => part !== '');
}

function isSameLanguage(locale: string, language: string): boolean {
  try {
    return new Intl.Locale(locale).language === new Intl.Locale(language).language;
  } catch {
    return false; // a tag that Intl refuses
  }
}

const MessagesContext = createContext<Messages | undefined>(undefined);

/** Gives `messages` to everything below it. */
export function MessagesProvider(props: {
  messages: Messages;
  children: ComponentChildren;
}): VNode {
  return (
    <MessagesContext.Provider value={props.messages}>{props.children}</MessagesContext.Provider>
  );
}

/** The messages of the nearest provider. Throws where there is none: a page that forgot it. */
export function useMessages(): Messages {
  const messages = useContext(MessagesContext);
  if (!messages) throw new Error('A component was rendered outside MessagesProvider');
  return messages;
}
