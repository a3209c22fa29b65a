/** What a page says of one claim: the clearest of its appearances, and where it says otherwise too. */
import type { Claim } from '../dataset/types.ts';
import { compareFigures } from '../quantities/compare-figures.ts';
import type {
  Appearance,
  Article,
  BlockKind,
  PageSide,
  PageWords,
  Polarity,
} from '../reading/types.ts';
import { isCompatible, isTakingSides, saidByPage } from './relate-evidence.ts';

/** Room for a quote on a card, in UTF-16 code units: the same limit that recorded quotes have. */
const MOST_QUOTED = 240;

/** How clearly each way of putting it states a position. */
const CLARITY: Record<Polarity, number> = { asserts: 3, denies: 3, conditional: 2, asks: 1 };

/**
 * @param appearances - At least one, all of `claim`, in the order of the text.
 * @returns The clearest: one that takes a position before one that does not, a statement or denial
 *   before a condition before a question, a sentence of the text before a headline or a caption, then
 *   the surest, then the first. `alsoSays` has what the
 *   page says against it, each position once; a condition or a question is no contradiction.
 */
export function describePageSide(
  article: Article,
  claim: Claim,
  appearances: readonly Appearance[],
): PageSide {
  const [clearest, ...others] = [...appearances].sort((a, b) => compareClarity(article, a, b));
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

function compareClarity(article: Article, a: Appearance, b: Appearance): number {
  return (
    Number(b.position !== undefined) - Number(a.position !== undefined) ||
    CLARITY[b.polarity] - CLARITY[a.polarity] ||
    rankBlock(article, a) - rankBlock(article, b) ||
    b.score - a.score ||
    a.start - b.start
  );
}

/** A headline and a caption say shortly what a sentence of the text says in full. */
const SHORT_BLOCKS: ReadonlySet<BlockKind> = new Set(['headline', 'heading', 'caption', 'cell']);

function rankBlock({ blocks }: Article, { start }: Appearance): number {
  const block = blocks.find((one) => start < one.end);
  return Number(block !== undefined && SHORT_BLOCKS.has(block.kind));
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

/** Blanks and a list's own mark are no words of the sentence. */
const LEAD = /^\s*(?:[-–—•*·▪◦‣]\s+)?/u;
/** After these, words can be read by themselves. */
const CLAUSE = /[,;:–—]\s+(?=\S)/gu;

/**
 * The sentence where it is short enough; else as much of it as there is room for, with the words
 * that decide: from its beginning, or from the beginning of a clause.
 */
function quoteOf({ text }: Article, { start, end, sentenceStart, sentenceEnd }: Appearance) {
  const lead = LEAD.exec(text.slice(sentenceStart, start))?.[0] ?? '';
  const from = sentenceStart + lead.length;
  const first = end - from <= MOST_QUOTED ? from : findClause(text, from, { start, end });
  const rest = text.slice(first, sentenceEnd).trimEnd();
  const quote = cutAtWord(rest).trimEnd();
  const cut = CUTS[Number(first > from) + 2 * Number(quote.length < rest.length)];
  return { quote, start, end, ...(cut ? { cut } : {}) };
}

/** By which ends are left out: the start counts one, the end two. */
const CUTS = [undefined, 'start', 'end', 'both'] as const;

/** The earliest clause from which the words still have room; the words themselves where none is. */
function findClause(text: string, from: number, { start, end }: { start: number; end: number }) {
  const clauses = [...text.slice(from, start).matchAll(CLAUSE)].map(
    ({ 0: mark, index }) => from + index + mark.length,
  );
  return clauses.find((clause) => end - clause <= MOST_QUOTED) ?? start;
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
