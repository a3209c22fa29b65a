/**
 * Sentences of an article that look like evidence for claims the data knows, with the position and
 * the figure as they were read. Whether a sentence says so is for a person to judge.
 */

import { LIMITS } from '../../../lib/dataset/limits.ts';
import type { Claim, ClaimId, EntityId, Figure, SourceId } from '../../../lib/dataset/types.ts';
import { compareFigures } from '../../../lib/quantities/compare-figures.ts';
import type { Appearance, Article } from '../../../lib/reading/types.ts';

export interface NewEvidence {
  claim: ClaimId;
  /** What the claim says, to judge by. */
  text: string;
  /** Absent where the sentence does not decide between several. */
  position?: string;
  /** Verbatim, at most 240 characters; of a longer sentence the part that carries the claim. */
  quote: string;
  attribution?: string;
  attributedTo?: EntityId;
  /** Where it is other than the position's own. */
  figure?: Figure;
  /** How the sentence puts it: only `asserts` is evidence as it stands. */
  polarity: Appearance['polarity'];
  /** 0 to 1. */
  score: number;
}

/**
 * @param own The source that the article is recorded as, if it is: what is quoted from it already is left out.
 * @returns In the order of the text; one for each claim and sentence.
 */
export function findNewEvidence(
  article: Article,
  appearances: readonly Appearance[],
  claimOf: (id: ClaimId) => Claim | undefined,
  own?: SourceId,
): NewEvidence[] {
  const found: NewEvidence[] = [];
  for (const appearance of appearances) {
    const claim = claimOf(appearance.claim);
    if (!claim || isRecorded(article, appearance, claim, own)) continue;
    const isRepeat = found.some(
      (it) => it.claim === claim.id && it.quote === quoteOf(article, appearance),
    );
    if (!isRepeat) found.push(describeEvidence(article, appearance, claim));
  }
  return found;
}

const flatten = (text: string) => text.replaceAll(/\s+/gu, ' ').trim();

function isRecorded(
  article: Article,
  { sentenceStart, sentenceEnd }: Appearance,
  { evidence }: Claim,
  own: SourceId | undefined,
): boolean {
  const sentence = flatten(article.text.slice(sentenceStart, sentenceEnd));
  return evidence.some(({ source, quote }) => source === own && sentence.includes(flatten(quote)));
}

function quoteOf(
  { text }: Article,
  { start, end, sentenceStart, sentenceEnd }: Appearance,
): string {
  const sentence = flatten(text.slice(sentenceStart, sentenceEnd));
  if ([...sentence].length <= LIMITS.quote) return sentence;
  const core = flatten(text.slice(start, end));
  return [...core].length <= LIMITS.quote ? core : cutAtWord(core);
}

/** A quote is one stretch: the end is cut, at a blank. */
const cutAtWord = (text: string): string =>
  [...text]
    .slice(0, LIMITS.quote)
    .join('')
    .replace(/\s+\S*$/u, '');

function describeEvidence(article: Article, appearance: Appearance, claim: Claim): NewEvidence {
  const { position, attribution, attributedTo, figure, polarity, score } = appearance;
  const usual = claim.positions.find(({ id }) => id === position)?.figure;
  const isOther = figure && !(usual && compareFigures(figure, usual) === 'same');
  return {
    claim: claim.id,
    text: claim.text,
    ...(position === undefined ? {} : { position }),
    quote: quoteOf(article, appearance),
    ...(attribution === undefined ? {} : { attribution }),
    ...(attributedTo === undefined ? {} : { attributedTo }),
    ...(isOther ? { figure } : {}),
    polarity,
    score,
  };
}
