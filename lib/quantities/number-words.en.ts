/** English words that numbers are written with. Data only: parse-number.ts says how they combine. */

const PLAIN: Record<string, number> = {
  zero: 0,
  nought: 0,
  naught: 0,
  nil: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fourty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};

const TENS = Object.entries(PLAIN).filter(([, value]) => value >= 20);
const UNITS = Object.entries(PLAIN).filter(([, value]) => value > 0 && value < 10);

/** Below one hundred, and what may stand for one; "fortythree" is met where hyphens were lost. */
export const SMALL: ReadonlyMap<string, number> = new Map([
  ...Object.entries(PLAIN),
  ...TENS.flatMap(([tens, value]) =>
    UNITS.map(([unit, more]): [string, number] => [`${tens}${unit}`, value + more]),
  ),
]);

/** Words that multiply what stands before them. */
export const SCALES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    hundred: 1e2,
    thousand: 1e3,
    million: 1e6,
    billion: 1e9,
    trillion: 1e12,
    quadrillion: 1e15,
    lakh: 1e5,
    lakhs: 1e5,
    crore: 1e7,
    crores: 1e7,
    mn: 1e6,
    mln: 1e6,
    mil: 1e6,
    bn: 1e9,
    bln: 1e9,
    tn: 1e12,
    tln: 1e12,
    trn: 1e12,
  }),
);

/** Letters that scale only what is written in digits right before them: 100k, 1MM. */
export const LETTER_SCALES: ReadonlyMap<string, number> = new Map(
  Object.entries({ k: 1e3, m: 1e6, mm: 1e6, b: 1e9, t: 1e12, ...Object.fromEntries(SCALES) }),
);

/**
 * Plural words for numbers nobody counted, with the range they are commonly taken for: up to where
 * the next larger word begins.
 */
export const VAGUE: ReadonlyMap<string, [low: number, high: number]> = new Map(
  Object.entries({
    dozens: [24, 99],
    scores: [40, 99],
    hundreds: [200, 999],
    thousands: [2000, 9999],
    millions: [2e6, 9_999_999],
    billions: [2e9, 9_999_999_999],
    trillions: [2e12, 9_999_999_999_999],
  } satisfies Record<string, [number, number]>),
);

const ORDINAL_ROOTS: Record<string, number> = {
  third: 3,
  fourth: 4,
  quarter: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
  thirteenth: 13,
  fourteenth: 14,
  fifteenth: 15,
  sixteenth: 16,
  seventeenth: 17,
  eighteenth: 18,
  nineteenth: 19,
  twentieth: 20,
  thirtieth: 30,
  fortieth: 40,
  fiftieth: 50,
  sixtieth: 60,
  seventieth: 70,
  eightieth: 80,
  ninetieth: 90,
  hundredth: 1e2,
  thousandth: 1e3,
  millionth: 1e6,
  billionth: 1e9,
  trillionth: 1e12,
};

/** Parts of a whole, singular and plural: third, thirds. `half` has its own grammar. */
export const DENOMINATORS: ReadonlyMap<string, number> = new Map([
  ...Object.entries(ORDINAL_ROOTS),
  ...Object.entries(ORDINAL_ROOTS).map(([word, value]): [string, number] => [`${word}s`, value]),
]);

/** Places in an order, as words. `second` is left to durations. */
export const ORDINALS: ReadonlyMap<string, number> = new Map([
  ['first', 1],
  ...Object.entries(ORDINAL_ROOTS).filter(([word]) => word !== 'quarter'),
]);
