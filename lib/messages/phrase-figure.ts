/** Writes figures in the reader's language: "more than 50", "20–24", "3%", "USD 5 million", "6 weeks". */
import type { Comparator, Figure } from '../dataset/types.ts';
import { dateOfFigure } from '../quantities/date-figure.ts';
import type { Messages } from './create-messages.ts';
import type { MessageKey } from './message-keys.ts';

const COMPARATORS: Record<Comparator, (MessageKey & `figure.${string}`) | undefined> = {
  exactly: undefined,
  about: 'figure.about',
  'at-least': 'figure.atLeast',
  'more-than': 'figure.moreThan',
  'at-most': 'figure.atMost',
  'less-than': 'figure.lessThan',
  nearly: 'figure.nearly',
};

/** What a locale writes by itself (ECMA-402, table of sanctioned units). */
const MEASURES: Record<string, string> = {
  ...Object.fromEntries(
    ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'].map((unit) => [unit, unit]),
  ),
  ...{ mile: 'mile', foot: 'foot', inch: 'inch', acre: 'acre', hectare: 'hectare' },
  ...{ km: 'kilometer', m: 'meter', cm: 'centimeter', mm: 'millimeter', kg: 'kilogram' },
  ...{ litre: 'liter', mph: 'mile-per-hour', kmh: 'kilometer-per-hour', degree: 'degree' },
  ...{ gb: 'gigabyte', mb: 'megabyte' },
};

/** Measures that it does not. */
const UNITS: Record<string, MessageKey & `unit.${string}`> = {
  'percent-point': 'unit.percentPoint',
  'percentage-point': 'unit.percentPoint',
  decade: 'unit.decade',
  century: 'unit.century',
  night: 'unit.night',
  weekend: 'unit.weekend',
  tonne: 'unit.tonne',
  ton: 'unit.ton',
  mw: 'unit.megawatt',
  gw: 'unit.gigawatt',
};

const CURRENCY = /^[A-Z]{3}$/u;
/** Money of several countries. */
const MONEY = new Set(
  'franc rupee peso krone dinar dirham riyal guilder mark shilling cent'.split(' '),
);

/**
 * What is counted is left to the claim's own sentence ("hostages", "conditions"): those words are
 * the data's, in its language. Measures and money are written.
 */
export function phraseFigure(figure: Figure, messages: Messages): string {
  const { value, high, comparator, unit } = figure;
  const { t, date } = messages;
  const day = dateOfFigure(figure);
  const vague = day === undefined ? findVague(value, high) : undefined;
  const amount = day === undefined ? phraseAmount(figure, vague, messages) : date(day);
  const key = COMPARATORS[comparator];
  if (key === undefined || (vague && comparator === 'about')) return amount;
  const isFewer = comparator === 'less-than' && isCount(unit) && Number.isInteger(value);
  return t(isFewer && day === undefined ? 'figure.fewerThan' : key, amount);
}

const isCount = (unit: string) =>
  !(
    unit in MEASURES ||
    unit in UNITS ||
    unit === 'percent' ||
    CURRENCY.test(unit) ||
    MONEY.has(unit)
  );

function phraseAmount(
  { value, high, unit }: Figure,
  vague: VagueKey | undefined,
  messages: Messages,
): string {
  const { t } = messages;
  const write = (options: Intl.NumberFormatOptions) =>
    phraseNumbers(value, high, options, messages);
  const plain = vague ? t(vague) : write({});
  const named = UNITS[unit];
  if (named) return t(named, high ?? value, plain);
  if (CURRENCY.test(unit)) return t('figure.money', unit, plain);
  if (MONEY.has(unit)) return t('figure.money', unit, plain);
  const measure = unit === 'percent' ? 'percent' : MEASURES[unit];
  if (measure === undefined || vague) return plain;
  const unitDisplay = unit === 'percent' ? 'short' : 'long';
  return write({ style: 'unit', unit: measure, unitDisplay });
}

/** Millions and more in words where that loses no digit. */
function phraseNumbers(
  value: number,
  high: number | undefined,
  options: Intl.NumberFormatOptions,
  { number, numberRange }: Messages,
): string {
  const isRange = high !== undefined && high !== value;
  const isRound = [value, high ?? value].every(isRoundMillion);
  const all: Intl.NumberFormatOptions = {
    maximumFractionDigits: 2,
    ...options,
    ...(isRound ? { notation: 'compact', compactDisplay: 'long' } : {}),
  };
  return isRange ? numberRange(value, high, all) : number(value, all);
}

function isRoundMillion(value: number): boolean {
  const size = [1e12, 1e9, 1e6].find((one) => Math.abs(value) >= one);
  return size !== undefined && Number((value / size).toFixed(2)) === value / size;
}

type VagueKey = MessageKey & `figure.vague.${string}`;

const VAGUE_SIZES: readonly (readonly [size: number, key: VagueKey])[] = [
  [100, 'figure.vague.hundreds'],
  [1e3, 'figure.vague.thousands'],
  [1e4, 'figure.vague.tensOfThousands'],
  [1e5, 'figure.vague.hundredsOfThousands'],
  [1e6, 'figure.vague.millions'],
  [1e7, 'figure.vague.tensOfMillions'],
  [1e8, 'figure.vague.hundredsOfMillions'],
  [1e9, 'figure.vague.billions'],
];

/** The range that "tens of thousands" is read as (lib/quantities), back in words. */
function findVague(value: number, high: number | undefined): VagueKey | undefined {
  if (value === 24 && high === 99) return 'figure.vague.dozens';
  return VAGUE_SIZES.find(([size]) => value === 2 * size && high === 10 * size - 1)?.[1];
}
