/** What a page says of one claim: the clearest of its appearances, and where it says otherwise too. */
import type { Claim } from '../dataset/types.ts';
import { compareFigures } from '../quantities/compare-figures.ts';
import type { Appearance, Article, PageSide, PageWords, Polarity } from '../reading/types.ts';
import { isCompatible, isTakingSides, saidByPage } from './relate-evidence.ts';

/** Room for a quote on a card, in UTF-16 code units: the same limit that recorded quotes have. */
const MOST_QUOTED = 240;

/** How clearly each way of putting it states a position. */
const CLARITY: Record<Polarity, number> = { asserts: 3, denies: 3, conditional: 2, asks: 1 };

/**
 * @param appearances - At least one, all of `claim`, in the order of the text.
 * @returns The clearest: one that takes a position before one that does not, a statement or denial
 *   before a condition before a question, then the surest, then the first. `alsoSays` has what the
 *   page says against it, each position once; a condition or a question is no contradiction.
 */
export function describePageSide(
  article: Article,
  claim: Claim,
  appearances: readonly Appearance[],
): PageSide {
  const [clearest, ...others] = [...appearances].sort(byClarity);
  if (!clearest) throw new RangeError(`no appearance of ${claim.id}`);
  const opposed = others.filter(
    (other) => saidByPage(claim, other) !== undefined && isOpposed(claim, clearest, other),
  );
  const saidOf = (one: Appearance) => JSON.stringify(saidByPage(claim, one));
  const eachOnce = [...Map.groupBy(opposed, saidOf).values()].flatMap(([first]) => first ?? []);
  const { attribution } = clearest;
  return {
    ...takeWords(article, clearest),
    ...(attribution === undefined ? {} : { attribution }),
    alsoSays: eachOnce.map((other) => takeWords(article, other)),
  };
}

function byClarity(a: Appearance, b: Appearance): number {
  return (
    Number(b.position !== undefined) - Number(a.position !== undefined) ||
    CLARITY[b.polarity] - CLARITY[a.polarity] ||
    b.score - a.score ||
    a.start - b.start
  );
}

/** Whether one text cannot mean both at once. */
function isOpposed(claim: Claim, a: Appearance, b: Appearance): boolean {
  if (!isTakingSides(a.polarity) || !isTakingSides(b.polarity)) return false;
  const isSameSide = a.polarity === b.polarity;
  const same = isSameThing(claim, a, b);
  if (same === undefined) return false;
  return same ? !isSameSide : isSameSide && a.polarity === 'asserts';
}

/** @returns `undefined` where it cannot be told. */
function isSameThing(claim: Claim, a: Appearance, b: Appearance): boolean | undefined {
  if (a.figure && b.figure) {
    const compared = compareFigures(a.figure, b.figure);
    if (compared !== 'incomparable') return compared !== 'differs';
  }
  if (a.position === undefined || b.position === undefined) {
    return claim.positions.length <= 1 || a.position === b.position ? true : undefined;
  }
  return isCompatible(claim, a.position, b.position);
}

function takeWords(article: Article, appearance: Appearance): PageWords {
  const { position, polarity, figure } = appearance;
  return {
    ...quoteOf(article, appearance),
    polarity,
    ...(position === undefined ? {} : { position }),
    ...(figure ? { figure } : {}),
  };
}

/** The sentence where it is short enough, else as much of it as fits from the words that decide. */
function quoteOf({ text }: Article, { start, end, sentenceStart, sentenceEnd }: Appearance) {
  const isWhole = sentenceEnd - sentenceStart <= MOST_QUOTED;
  const quote = isWhole
    ? text.slice(sentenceStart, sentenceEnd)
    : cutAtWord(text.slice(start, sentenceEnd));
  return { quote: quote.trim(), start, end };
}

function cutAtWord(text: string): string {
  if (text.length <= MOST_QUOTED) return text;
  const cut = text.slice(0, MOST_QUOTED + 1);
  const blank = cut.search(/\s\S*$/u);
  // A script without blanks: the end of a character, not the middle of a surrogate pair.
  return blank > 0
    ? cut.slice(0, blank)
    : text.slice(0, MOST_QUOTED).replace(/[\uD800-\uDBFF]$/, '');
}
