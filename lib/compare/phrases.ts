/**
 * The sentences that comparing writes, in one place. They state who says what and give no verdict.
 */
import type { Comparator, Figure } from '../dataset/types.ts';
import type { Polarity, Relation } from '../reading/types.ts';

const COMPARATORS: Record<Comparator, string> = {
  exactly: '',
  about: 'about ',
  'at-least': 'at least ',
  'more-than': 'more than ',
  'at-most': 'at most ',
  'less-than': 'less than ',
  nearly: 'nearly ',
};

const PLURALS: Record<string, string> = {
  century: 'centuries',
  foot: 'feet',
  inch: 'inches',
  percent: '%',
  'percentage-point': 'percentage points',
  'percent-point': 'percentage points',
};
/** Signs and short forms have no plural. */
const UNCHANGED = /^(?:%|[a-z]{1,2}|mph|kmh|franc|renminbi|[^a-z].*)$/u;
const CURRENCY = /^[A-Z]{3}$/u;
const COUNTED = new Set(['', 'person']);

/** "more than 50", "20 to 24", "3%", "USD 5 million", "six weeks" as "6 weeks". */
export function phraseFigure({ value, high, comparator, unit }: Figure): string {
  const date = phraseDateValue(value, unit);
  if (date !== undefined) return `${COMPARATORS[comparator]}${date}`;
  const vague = phraseVague(value, high);
  if (vague !== undefined && comparator === 'about') return withUnit(vague, unit, false);
  const range = high === undefined || high === value ? [value] : [value, high];
  const amount = range.map(phraseNumber).join(' to ');
  const isCount = COUNTED.has(unit) && Number.isInteger(value);
  const before = comparator === 'less-than' && isCount ? 'fewer than ' : COMPARATORS[comparator];
  return `${before}${withUnit(amount, unit, range.at(-1) === 1)}`;
}

const VAGUE_SIZES = [
  [100, 'hundreds'],
  [1e3, 'thousands'],
  [1e4, 'tens of thousands'],
  [1e5, 'hundreds of thousands'],
  [1e6, 'millions'],
  [1e7, 'tens of millions'],
  [1e8, 'hundreds of millions'],
  [1e9, 'billions'],
] as const;

/** The range that "tens of thousands" is read as (lib/quantities), back in words. */
function phraseVague(value: number, high: number | undefined): string | undefined {
  if (value === 24 && high === 99) return 'dozens';
  return VAGUE_SIZES.find(([size]) => value === 2 * size && high === 10 * size - 1)?.[1];
}

function withUnit(amount: string, unit: string, isOne: boolean): string {
  if (COUNTED.has(unit)) return amount;
  if (unit === 'percent') return `${amount}%`;
  if (CURRENCY.test(unit)) return `${unit} ${amount}`;
  const one = unit.replaceAll('-', ' ');
  if (isOne || UNCHANGED.test(unit)) return `${amount} ${one}`;
  return `${amount} ${PLURALS[unit] ?? `${one}s`}`;
}

/** Made once: making one costs more than formatting a thousand numbers. */
const NUMBERS = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });

/** Millions and billions in words where that loses no digit; else grouped by thousands. */
function phraseNumber(value: number): string {
  for (const [size, word] of [
    [1e12, 'trillion'],
    [1e9, 'billion'],
    [1e6, 'million'],
  ] as const) {
    const scaled = value / size;
    if (Math.abs(scaled) >= 1 && Number(scaled.toFixed(2)) === scaled) return `${scaled} ${word}`;
  }
  return NUMBERS.format(value);
}

/** Dates are figures too, written as the number YYYYMMDD or YYYYMM (see lib/quantities). */
function phraseDateValue(value: number, unit: string): string | undefined {
  const digits = String(value);
  if (unit === 'day' && /^[12]\d{7}$/u.test(digits)) {
    return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
  }
  if (unit === 'month' && /^[12]\d{5}$/u.test(digits)) {
    return `${digits.slice(0, 4)}-${digits.slice(4)}`;
  }
  return unit === 'year' && /^[12]\d{3}$/u.test(digits) ? digits : undefined;
}

/** "1 source", "2 sources". */
function phraseCount(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/**
 * What a page says of a claim, with how it puts it: what is denied, conditional or asked must not
 * read as said.
 *
 * @param label - Position or figure; absent where the text does not decide.
 */
export function phrasePageLabel(polarity: Polarity, label: string | undefined): string | undefined {
  const inBrackets = label === undefined ? '' : ` (${label})`;
  switch (polarity) {
    case 'asserts':
      return label;
    case 'denies':
      return `denied${inBrackets}`;
    case 'conditional':
      return `only as a condition or plan${inBrackets}`;
    case 'asks':
      return `only as a question${inBrackets}`;
  }
}

/** Why a source stands to the page as it does. `here` and `there` are labels. */
export function phraseWhy(relation: Relation, here: string | undefined, there: string): string {
  switch (relation) {
    case 'agrees':
      return here === undefined || here === there
        ? `Both: ${there}`
        : `This page: ${here}; this source: ${there}; both can be so`;
    case 'only-here':
      return 'No other source in the data speaks to this';
    case 'older':
      return afterPage(here, `earlier in this source: ${there}`);
    case 'newer':
      return afterPage(here, `later in this source: ${there}`);
    case 'differs':
    case 'related':
      return afterPage(here, `this source: ${there}`);
  }
}

function afterPage(here: string | undefined, source: string): string {
  if (here !== undefined) return `This page: ${here}; ${source}`;
  return source.charAt(0).toUpperCase() + source.slice(1);
}

/** Sources grouped by what they say. */
export interface Camp {
  label: string;
  relation: Relation;
  /** How many different sources. */
  sources: number;
}

export interface SummaryParts {
  relation: Relation;
  /** Label of what this page says, from {@link phrasePageLabel}; absent also without a page. */
  here: string | undefined;
  /** Most sources first. */
  camps: readonly Camp[];
  /** Other sources that agree, each once. */
  agreeing: number;
  /** Other sources, each once. */
  total: number;
}

/** One line for a list: "This page: still held · 2 sources: released · 1 says the same". */
export function phraseSummary({ relation, here, camps, agreeing, total }: SummaryParts): string {
  const page = here === undefined ? [] : [`This page: ${here}`];
  const list = (some: readonly Camp[], word = '') =>
    some.map(({ sources, label }) => `${phraseCount(sources, `${word}source`)}: ${label}`);
  const same = agreeing === 0 ? [] : [`${agreeing} ${agreeing === 1 ? 'says' : 'say'} the same`];
  const parting = camps.filter((camp) => camp.relation === relation);
  switch (relation) {
    case 'only-here':
      return here === undefined ? 'Only this page speaks to this' : `Only this page: ${here}`;
    case 'differs':
      return [...page, ...list(parting), ...same].join(' · ');
    case 'older':
      return [...page, ...list(parting, 'earlier '), ...same].join(' · ');
    case 'newer':
      return [...page, ...list(parting, 'later '), ...same].join(' · ');
    case 'agrees':
      return [...page, phraseAgreement(agreeing, total)].join(' · ');
    case 'related':
      return [...page, ...list(camps)].join(' · ');
  }
}

function phraseAgreement(agreeing: number, total: number): string {
  if (agreeing < total) {
    return `${agreeing} of ${total} other sources ${agreeing === 1 ? 'says' : 'say'} the same`;
  }
  return `${phraseCount(total, 'other source says', 'other sources say')} the same`;
}
