/**
 * Why something in a text is or is not found: every spelling and every claim of the data that comes
 * near it, step by step. Asks the library's own rules; it finds nothing by itself.
 */
import { type CompiledCues, compileCues } from '../../lib/claims/compile-cues.ts';
import { figureOf, findCountedQuantity, isOtherCount } from '../../lib/claims/counted-quantity.ts';
import { findNearby, type Nearby } from '../../lib/claims/find-nearby.ts';
import { fitsTime } from '../../lib/claims/fits-time.ts';
import { needsFigure } from '../../lib/claims/match-claim.ts';
import { isLineMet, type MatchContext } from '../../lib/claims/match-cues.ts';
import { findWordRange, readWords } from '../../lib/claims/read-words.ts';
import type { Claim, Dataset, Entity, EntityId } from '../../lib/dataset/types.ts';
import type { Pack } from '../../lib/pack/open-pack.ts';
import { findQuantities } from '../../lib/quantities/find-quantities.ts';
import { findInArticle } from '../../lib/reading/find-in-article.ts';
import type { Appearance, Article, Mention, Quantity } from '../../lib/reading/types.ts';
import { foldWord } from '../../lib/text/fold.ts';
import { findSentences, type Sentence } from '../../lib/text/sentences.ts';
import { createTokens, tokenise } from '../../lib/text/tokens.ts';

/** A spelling of the data that stands in the text, and what became of it. */
export interface ExplainedName {
  /** As the data writes it. */
  spelling: string;
  entity: EntityId;
  isFound: boolean;
  /** One sentence. */
  why: string;
}

/** A claim that a sentence comes near. */
export interface ExplainedClaim {
  claim: string;
  sentence: string;
  isFound: boolean;
  /** One step a line: what is met, what is not. */
  steps: string[];
}

export interface Explanation {
  names: ExplainedName[];
  claims: ExplainedClaim[];
}

/** A claim of which more lines are not met is another matter. */
const MOST_UNMET = 1;

/** @returns Names in the order of the data, claims by sentence, found ones first. */
export function explainText(article: Article, pack: Pack, dataset: Dataset): Explanation {
  const { mentions, appearances } = findInArticle(article, pack);
  return {
    names: explainNames(article, mentions, dataset.entities),
    claims: explainClaims(article, mentions, appearances, dataset.claims),
  };
}

const foldText = (text: string): string => {
  const tokens = tokenise(text, createTokens(text.length / 2 + 16));
  const words = Array.from({ length: tokens.count }, (_, at) =>
    foldWord(text, tokens.start[at], tokens.end[at]),
  );
  return ` ${words.join(' ')} `;
};

function explainNames(
  { text }: Article,
  mentions: readonly Mention[],
  entities: readonly Entity[],
): ExplainedName[] {
  const folded = foldText(text);
  return entities.flatMap((entity) => {
    const found = mentions.filter((mention) => mention.entities.includes(entity.id));
    const explained: ExplainedName[] = found.map((mention) => ({
      spelling: mention.how.name,
      entity: entity.id,
      isFound: true,
      why: describeMention(mention, text),
    }));
    for (const { value, match } of entity.names) {
      if (found.some(({ how }) => how.name === value) || !folded.includes(foldText(value)))
        continue;
      const why = describeSilence(value, match, found, mentions, text);
      explained.push({ spelling: value, entity: entity.id, isFound: false, why });
    }
    return explained;
  });
}

const written = (text: string, { start, end }: Mention) => text.slice(start, end);

const describeMention = (mention: Mention, text: string): string => {
  const others = mention.entities.length - 1;
  const choice = others > 0 ? `, one of ${others + 1} who have that name` : '';
  return `“${written(text, mention)}” is found by the rule ${mention.how.rule}, score ${mention.score}${choice}`;
};

function describeSilence(
  spelling: string,
  match: Entity['names'][number]['match'],
  found: readonly Mention[],
  mentions: readonly Mention[],
  text: string,
): string {
  if (match === 'never') return 'is shown on the card and never searched for';
  const taken = mentions.find((it) => foldText(written(text, it)).includes(foldText(spelling)));
  if (taken) return `is part of “${written(text, taken)}”, which was taken first`;
  if (match === 'context' && found.length === 0) {
    return 'counts only in context: no full spelling of its owner stands in the text';
  }
  return 'stands there and was not taken: in small letters, beside another name, or as part of a thing (see lib/people)';
}

function explainClaims(
  article: Article,
  mentions: Mention[],
  appearances: readonly Appearance[],
  claims: readonly Claim[],
): ExplainedClaim[] {
  const words = readWords(article.text, mentions);
  const sentences = findSentences(article);
  return sentences.flatMap((sentence, index) => {
    const range = findWordRange(words, sentence);
    const { published } = article;
    const quantities = findQuantities(article.text, sentence, { published });
    const counting = quantities
      .filter(({ kind }) => kind !== 'date' && kind !== 'ordinal')
      .map((quantity) => findWordRange(words, quantity).from);
    const near = findNearby(article, words, sentences, index);
    const context: MatchContext = { words, range, quantities: counting };
    const place: Place = { context, sentence, quantities, near, published };
    const explained = claims.flatMap((claim) =>
      explainClaim(claim, place, appearanceOf(claim, sentence, appearances)),
    );
    const text = article.text.slice(sentence.start, sentence.end);
    return explained
      .map((it) => ({ ...it, sentence: text }))
      .sort((a, b) => Number(b.isFound) - Number(a.isFound));
  });
}

const appearanceOf = ({ id }: Claim, sentence: Sentence, appearances: readonly Appearance[]) =>
  appearances.find(
    (it) => it.claim === id && it.sentenceStart < sentence.end && sentence.start < it.sentenceEnd,
  );

/** A sentence as the rules see it. */
interface Place {
  context: MatchContext;
  sentence: Sentence;
  quantities: Quantity[];
  near: Nearby;
  published: Article['published'];
}

function explainClaim(
  claim: Claim,
  place: Place,
  found: Appearance | undefined,
): Omit<ExplainedClaim, 'sentence'>[] {
  const { context, near } = place;
  const cues = compileCues(claim);
  const isMetBefore = (line: (typeof cues.needs)[number]) =>
    (line.isEntities || line.mayStandBefore) &&
    near.ranges.some((range) => isLineMet({ words: context.words, range, quantities: [] }, line));
  const needs = cues.needs.map((line, at) => {
    const how = isLineMet(context, line)
      ? 'met'
      : isMetBefore(line)
        ? 'met just before'
        : 'not met';
    return { how, step: `needs ${how}: ${claim.match.needs[at]}` };
  });
  const met = needs.filter(({ how }) => how !== 'not met').length;
  if (!found && (met < 2 || needs.length - met > MOST_UNMET)) return [];
  const vetoes = cues.unless.flatMap((line, at) =>
    isLineMet(context, line) ? [`unless met, so ruled out: ${claim.match.unless[at]}`] : [],
  );
  const positions = claim.positions.flatMap(({ id }, at) =>
    cues.positions[at]?.some((line) => isLineMet(context, line)) ? [`position ${id}: cue met`] : [],
  );
  const steps = [...needs.map(({ step }) => step), ...vetoes, ...positions];
  return [
    {
      claim: claim.id,
      isFound: found !== undefined,
      steps: [
        ...steps,
        found
          ? describeAppearance(found)
          : describeMiss(needs.length - met, needs.length, vetoes, () =>
              findReason(claim, cues, place),
            ),
      ],
    },
  ];
}

function describeAppearance({ how, score, position, polarity, attribution }: Appearance): string {
  const by = attribution === undefined ? '' : `, attributed to “${attribution}”`;
  const like = how.like === undefined ? '' : `, like “${how.like}”`;
  return `found by ${how.rule}, score ${score.toFixed(2)}: position ${position ?? 'not decided'}, ${polarity}${by}${like}`;
}

function describeMiss(
  unmet: number,
  needs: number,
  vetoes: readonly string[],
  reason: () => string,
): string {
  if (vetoes.length > 0) return 'not found: an `unless` line is met';
  if (unmet > 0) return `not found: ${unmet} of ${needs} lines not met`;
  return `not found: all lines are met, but ${reason()}`;
}

/** What else rules a claim out, in the order in which the library asks. */
function findReason(claim: Claim, cues: CompiledCues, place: Place): string {
  const { context, sentence, quantities, published } = place;
  if (needsFigure(claim)) {
    const counted = findCountedQuantity(claim, cues, context.words, sentence, quantities);
    if (!counted)
      return 'no figure of the sentence counts what `counts` names, in a unit of the positions';
    const figure = `the figure is read as “${context.words.text.slice(counted.start, counted.end)}”`;
    if (isOtherCount(claim, figureOf(claim, counted))) {
      return `${figure}, which is of another order than those of the positions`;
    }
  }
  if (!fitsTime(claim, published, undefined)) return 'the text is from long before the evidence';
  return 'no position is met, the words stand too far apart, or a year beside the figure is another';
}
