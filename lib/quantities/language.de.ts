/** German numbers, dates, units and comparators. Number words are written as one: dreiundfünfzigtausend. */
import {
  countUp,
  listPhrases,
  type QuantityLanguage,
  type SpokenNumber,
} from './quantity-language.ts';

const UNITS = new Map([
  ...countUp('null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf'),
  ...countUp('dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn', 13),
  ['zwo', 2] as const,
]);
const TENS = new Map(
  'zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig'
    .split(' ')
    .map((word, at): [string, number] => [word, (at + 2) * 10]),
);

/** Below one hundred: zwölf, dreiundfünfzig. */
function readSmall(word: string): number | undefined {
  const plain = UNITS.get(word) ?? TENS.get(word);
  if (plain !== undefined) return plain;
  const [, unit = '', ten = ''] = /^(\p{L}+?)und(\p{L}+)$/u.exec(word) ?? [];
  const [low, high] = [UNITS.get(unit), TENS.get(ten)];
  return low !== undefined && low < 10 && high !== undefined ? high + low : undefined;
}

/** Cuts at a scale: "zweihundert|fünfzig"; what stands before it may be left out: "hundert". */
function readScaled(word: string, scale: string, factor: number): number | undefined {
  const at = word.indexOf(scale);
  if (at < 0) return readBelow(word, factor);
  const before = word.slice(0, at);
  const after = word.slice(at + scale.length).replace(/^und(?=\p{L})/u, '');
  const many = before === '' ? 1 : readBelow(before, factor);
  const rest = after === '' ? 0 : readBelow(after, factor);
  return many === undefined || rest === undefined ? undefined : many * factor + rest;
}

const readBelow = (word: string, factor: number): number | undefined =>
  factor === 1000 ? readScaled(word, 'hundert', 100) : readSmall(word);

/** Words that are articles or something else unless a scale follows. */
const ALONE = new Set(['ein', 'null']);
const PARTS: ReadonlyMap<string, number> = new Map([
  ['drittel', 3],
  ['viertel', 4],
  ['fünftel', 5],
  ['sechstel', 6],
  ['achtel', 8],
  ['zehntel', 10],
]);

function readNumber(words: readonly string[]): SpokenNumber | undefined {
  const [first = '', second = ''] = words;
  const isOne = /^eine?[mnrs]?$/u.test(first);
  const value = isOne ? 1 : first === 'eins' ? 1 : readScaled(first, 'tausend', 1000);
  if (value === undefined) return undefined;
  const part = PARTS.get(second);
  if (part !== undefined && value < part) return { value: value / part, count: 2 };
  if (second === 'dutzend') return { value: value * 12, count: 2 };
  if (isOne && /^(?:million|milliarde|billion)$/u.test(second)) return { value, count: 1 };
  return isOne || ALONE.has(first) ? undefined : { value, count: 1 };
}

export const GERMAN: QuantityLanguage = {
  decimal: ',',
  phrases: listPhrases({
    'more than': 'mehr als|über|gut',
    'at least': 'mindestens|wenigstens|zumindest',
    about: 'rund|etwa|ungefähr|circa|ca|an die',
    nearly: 'fast|beinahe|knapp|nahezu',
    'less than': 'weniger als|unter',
    'at most': 'höchstens|maximal|nicht mehr als',
    'up to': 'bis zu',
    million: 'million|millionen|mio',
    billion: 'milliarde|milliarden|mrd',
    trillion: 'billion|billionen',
    thousand: 'tausend',
    hundred: 'hundert',
    half: 'die hälfte|hälfte',
    dozens: 'dutzende|dutzenden',
    hundreds: 'hunderte|hunderten',
    thousands: 'tausende|tausenden',
    'tens of thousands': 'zehntausende|zehntausenden',
    'hundreds of thousands': 'hunderttausende|hunderttausenden',
    percent: 'prozent',
    'percent points': 'prozentpunkt|prozentpunkte|prozentpunkten',
    euros: 'euro|euros',
    dollars: 'dollar|us-dollar',
    pounds: 'pfund',
    minutes: 'minute|minuten',
    hours: 'stunde|stunden',
    days: 'tag|tage|tagen',
    weeks: 'woche|wochen',
    months: 'monat|monate|monaten',
    years: 'jahr|jahre|jahren',
    yesterday: 'gestern',
    today: 'heute',
    in: 'im|in|im jahr|im jahre',
    since: 'seit',
    until: 'bis',
    January: 'januar|jänner',
    February: 'februar|feber',
    March: 'märz',
    April: 'april',
    May: 'mai',
    June: 'juni',
    July: 'juli',
    August: 'august',
    September: 'september',
    October: 'oktober',
    November: 'november',
    December: 'dezember',
    Monday: 'montag',
    Tuesday: 'dienstag',
    Wednesday: 'mittwoch',
    Thursday: 'donnerstag',
    Friday: 'freitag',
    Saturday: 'samstag|sonnabend',
    Sunday: 'sonntag',
  }),
  ago: ['vor'],
  inDates: new Set(['.']),
  between: 'zwischen',
  and: 'und',
  to: 'bis',
  readNumber,
};
