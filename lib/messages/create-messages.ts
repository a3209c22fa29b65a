/**
 * The words of the interface, looked up by key and filled. Where the strings come from is decided by
 * who renders them: the browser's i18n in the extension, `locales/en.yml` on the command line, in
 * tests and in the gallery.
 *
 * Plural forms follow Unicode CLDR through `Intl.PluralRules`; numbers, dates and lists follow the
 * reader's locale. No sentence is written here, and nothing touches the browser.
 */
import type { PartialDate } from '../dataset/types.ts';
import { formatDate, formatDateSpan } from '../reading/format-date.ts';
import { closeDirections, isolate } from './isolate.ts';
import type { Filler, MessageKey, MessageParameters } from './message-keys.ts';

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
  tx<T extends readonly unknown[]>(key: MessageKey, ...fillers: T): (T[number] | string)[];
  number(value: number, options?: Intl.NumberFormatOptions): string;
  /** "20–24", with what the options put around it once. */
  numberRange(from: number, to: number, options?: Intl.NumberFormatOptions): string;
  /** "15 May 2025", "May 2025", "2025". */
  date(date: PartialDate): string;
  /** "March – May 2025"; '' for no dates. */
  dateSpan(dates: readonly PartialDate[]): string;
  /** Words of others as they may stand in a line of ours: they turn nothing beside them. */
  words(text: string): string;
  /** "A, B and C". */
  list(items: readonly string[]): string;
  /** "A, B": what stands side by side and is not added up. */
  sequence(items: readonly string[]): string;
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
  const direction = RIGHT_TO_LEFT.has(new Intl.Locale(locale).language) ? 'rtl' : 'ltr';
  const numbersFor = createNumberFormats(locale);
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  const sequences = new Intl.ListFormat(locale, { type: 'unit', style: 'short' });
  // Latin names, and the marks beside them, would change places in a line from right to left.
  const words = (text: string) => {
    const closed = closeDirections(text);
    return direction === 'rtl' ? isolate(closed) : closed;
  };
  const write = (filler: Filler) =>
    typeof filler === 'number' ? numbersFor().format(filler) : words(filler);

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
    direction,
    t,
    tx: (key, ...fillers) => {
      const slots = fillers.map((_, index) => `\uE000${index}\uE001`);
      return fillSlots(translate(key, slots) || key, fillers);
    },
    number: (value, options) => numbersFor(options).format(value),
    numberRange: (from, to, options) => numbersFor(options).formatRange(from, to),
    date: (date) => formatDate(date, locale),
    dateSpan: (dates) => formatDateSpan(dates, locale),
    words,
    list: (items) => lists.format(items.map(words)),
    sequence: (items) => sequences.format(items.map(words)),
  };
}

/** Each made once: making one costs more than formatting a thousand numbers. */
function createNumberFormats(locale: string) {
  const formats = new Map<string, Intl.NumberFormat>();
  return (options: Intl.NumberFormatOptions = {}): Intl.NumberFormat => {
    const key = JSON.stringify(options);
    const format = formats.get(key) ?? new Intl.NumberFormat(locale, options);
    formats.set(key, format);
    return format;
  };
}

/** Odd parts of a string split at its slots are the numbers of the slots. */
function fillSlots<T>(text: string, fillers: readonly T[]): (T | string)[] {
  return text
    .split(SLOT)
    .map((part, index) => (index % 2 === 0 ? part : (fillers[Number(part)] as T)))
    .filter((part) => part !== '');
}

function isSameLanguage(locale: string, language: string): boolean {
  try {
    return new Intl.Locale(locale).language === new Intl.Locale(language).language;
  } catch {
    return false; // a tag that Intl refuses
  }
}
