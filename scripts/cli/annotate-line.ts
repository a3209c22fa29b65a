/** One document of a JSON Lines stream: who and what is in it, for programs that measure or collect. */
import { compareClaimFigures } from '../../lib/compare/compare-claim-figures.ts';
import { isPartialDate } from '../../lib/dataset/partial-date.ts';
import type { Pack } from '../../lib/pack/open-pack.ts';
import { MONTHS } from '../../lib/quantities/date-words.en.ts';
import { findLanguage } from '../../lib/quantities/languages.ts';
import { articleFromText } from '../../lib/reading/article-from-text.ts';
import { claimReader, findInArticle } from '../../lib/reading/find-in-article.ts';
import type { Appearance, Article, Mention } from '../../lib/reading/types.ts';
import type { Sentence } from '../../lib/text/sentences.ts';
import { LineError, optionalTextField, textField } from './answer-lines.ts';

/** For --all: below this every sentence is like hundreds of claims. */
export const LEAST_SURE = { threshold: 0.05 };

export interface LineOptions {
  /** Also what a reader would not be shown, for curves over the score. */
  all: boolean;
  /** Leaves `ms` out where it is false. */
  hasTimes: boolean;
  /** Given by the question; else they are found. */
  sentences?: Sentence[];
}

/** @returns `people`, `claims` and the time it took, in the order of the text. */
export function annotateShort(
  article: Article,
  pack: Pack,
  { all, hasTimes, sentences }: LineOptions,
): object {
  const began = performance.now();
  const language = findLanguage(article.language);
  const options = {
    ...(all ? LEAST_SURE : {}),
    ...(sentences ? { sentences } : {}),
    ...(language ? { language } : {}),
  };
  const { mentions, appearances } = findInArticle(article, pack, options);
  const ms = Math.round((performance.now() - began) * 1000) / 1000;
  return {
    people: mentions.flatMap((mention) => describeMention(mention, pack, all)),
    claims: describeAppearances(appearances, article, pack),
    ...(hasTimes && { ms }),
  };
}

/**
 * @param question - `text`; `title`, `date`, `language` (BCP 47) and `url` where known.
 * @throws {LineError} where a field is of a wrong shape.
 */
export const readQuestion = (question: Record<string, unknown>): Article =>
  articleFromText(textField(question, 'text'), readFacts(question));

/** What a question says of its document, besides the words. @throws {LineError} as above. */
export function readFacts(
  question: Record<string, unknown>,
): Pick<Article, 'title' | 'published' | 'language' | 'url'> {
  const date = optionalTextField(question, 'date');
  const title = optionalTextField(question, 'title');
  const language = optionalTextField(question, 'language');
  const published = date === undefined ? undefined : readDate(date);
  const { url } = question;
  const isAddress = typeof url === 'string' && /^https?:/u.test(url) && URL.canParse(url);
  return {
    ...(title === undefined ? {} : { title }),
    ...(language === undefined ? {} : { language }),
    ...(published === undefined ? {} : { published }),
    ...(isAddress ? { url } : {}),
  };
}

const WRITTEN_DATE = /^\s*(?:(\d{1,2})\s+)?(\p{L}{3,9})\.?\s+(?:(\d{1,2}),?\s+)?(\d{4})\s*$/u;

/** "2004-11-13" or "November 13, 2004", "13 November 2004". @returns Nothing where it is neither. */
function readDate(date: string): string | undefined {
  const iso = /^\d{4}(?:-\d\d){0,2}/u.exec(date)?.[0];
  if (iso !== undefined && isPartialDate(iso)) return iso;
  const [, before, name = '', after, year] = WRITTEN_DATE.exec(date) ?? [];
  const month = MONTHS.get(name.toLowerCase());
  if (month === undefined || year === undefined) return undefined;
  const parts = [year, String(month).padStart(2, '0'), (before ?? after)?.padStart(2, '0')];
  const written = parts.filter((part) => part !== undefined).join('-');
  return isPartialDate(written) ? written : undefined;
}

/**
 * @returns Nothing where the question gives none.
 * @throws {LineError} where they are no pairs of offsets in order.
 */
export function readSentences(
  { sentences }: Record<string, unknown>,
  { text, blocks }: Article,
): Sentence[] | undefined {
  if (sentences == null) return undefined;
  const bad = new LineError('"sentences" are no pairs of offsets in order: [[0,14],[15,40]]');
  if (!Array.isArray(sentences)) throw bad;
  let last = 0;
  return sentences.map((pair: unknown): Sentence => {
    const [start, end] = Array.isArray(pair) ? (pair as unknown[]) : [];
    const isPair = Number.isInteger(start) && Number.isInteger(end);
    if (!isPair || (start as number) < last || (end as number) < (start as number)) throw bad;
    if ((end as number) > text.length) throw bad;
    last = end as number;
    const block = Math.max(
      0,
      blocks.findLastIndex((one) => one.start <= (start as number)),
    );
    return { start: start as number, end: end as number, block };
  });
}

/** Between namesakes nothing is claimed: only `--all` has them, each with its share of the score. */
function describeMention({ start, end, entities, how, score }: Mention, pack: Pack, all: boolean) {
  if (entities.length > 1 && !all) return [];
  const share = Math.round((score / entities.length) * 1000) / 1000;
  return entities
    .filter((id) => pack.entity(id)?.kind === 'person')
    .map((id) => ({ start, end, id, score: share, how: how.rule }));
}

function describeAppearances(
  appearances: readonly Appearance[],
  article: Article,
  pack: Pack,
): object[] {
  const claimAt = claimReader(pack);
  return appearances.map((appearance) => {
    const { start, end, claim: id, score, position, polarity } = appearance;
    const claim = claimAt(pack.claimIndexOf(id));
    const figures = compareClaimFigures(claim, appearance, article, findLanguage(article.language));
    const isOneOfMany = position !== undefined && claim.positions.length > 1;
    return { start, end, id, score, figures, ...(isOneOfMany ? { position } : {}), polarity };
  });
}
