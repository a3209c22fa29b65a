/**
 * Runs of capitalised words that could be a person's name, with what stands around them. Knows how
 * names are written, not who exists; whether a run is a person is weighed in find-unknown-people.ts.
 */
import {
  CALENDAR_AND_PEOPLES,
  OPENERS,
  PARTICLES,
  PLACES,
  THING_WORDS,
  TITLES,
} from '../../../lib/people/name-words.ts';
import { LISTED_COMMON_WORDS } from '../../../lib/people/stop-words/common-words.en.ts';
import { LISTED_GIVEN_NAMES } from '../../../lib/people/stop-words/given-names.en.ts';
import { LISTED_PLACES } from '../../../lib/people/stop-words/places.en.ts';
import type { Article } from '../../../lib/reading/types.ts';
import { foldWord } from '../../../lib/text/fold.ts';
import { FUNCTION_WORDS } from '../../../lib/text/function-words.en.ts';
import { findSentences, type Sentence } from '../../../lib/text/sentences.ts';

export interface NameRun {
  /** UTF-16 offsets into the article's text, titles before and possessives behind left out. */
  start: number;
  end: number;
  /** As written. */
  name: string;
  /** Titles and offices that stand directly before it and begin with a capital: "Prime Minister". */
  title: string;
  sentence: Sentence;
}

const WORD = /\p{L}[\p{L}\p{M}]*(?:[’'‘-]\p{L}[\p{L}\p{M}]*)*\.?/gu;
const MOST_WORDS = 4;

/** Capitalised words that make a run something else than a person. */
const NO_PERSON = new Set(
  `accord accords administration agency army authority authorities battalion border bureau city
  command committee conference congress convention council court deal department district
  embassy exchange fighters force forces front government group hall headquarters hospital house
  initiative intelligence international islamic jihad knesset law league movement national news office official
  officials operation organization organisation parliament party peace plan police policy press protocol
  republic security senate service services state states strip summit times treaty tv union
  united university war week world`.split(/\s+/),
);

interface Word {
  start: number;
  end: number;
  folded: string;
  isCapital: boolean;
}

const POSSESSIVE = /[’']s?$/u;

function readWords(text: string, { start, end }: Sentence): Word[] {
  return [...text.slice(start, end).matchAll(WORD)].map((match) => {
    const isInitial = /^\p{Lu}\.$/u.test(match[0]);
    const written = isInitial ? match[0] : match[0].replace(/\.$/, '').replace(POSSESSIVE, '');
    const from = start + match.index;
    return {
      start: from,
      end: from + written.length,
      folded: foldWord(written.replace(/\.$/, '')),
      isCapital: /^(?:\p{Lu}|al-\p{Lu}|el-\p{Lu})/u.test(written),
    };
  });
}

const isTitle = ({ folded }: Word) =>
  TITLES.has(folded) || folded === 'prime' || folded === 'first';
const isPlace = (folded: string) => PLACES.has(folded) || LISTED_PLACES.has(folded);
const isOther = ({ folded }: Word) => NO_PERSON.has(folded) || THING_WORDS.has(folded);

/** A capital that only begins the sentence. */
const isOpener = ({ folded }: Word) =>
  FUNCTION_WORDS.has(folded) ||
  OPENERS.has(folded) ||
  (LISTED_COMMON_WORDS.has(folded) && !LISTED_GIVEN_NAMES.has(folded));

/**
 * @param article Text with sentence case; headlines and headings are left out, as they capitalise
 *   every word.
 * @returns Runs of two to four words, in order. A run that holds a word of an organisation, a
 *   people or a place is left out.
 */
export function findNameRuns(article: Article): NameRun[] {
  const sentences = findSentences(article).filter(
    ({ block }) => !['headline', 'heading'].includes(article.blocks[block]?.kind ?? ''),
  );
  return sentences.flatMap((sentence) => findRunsIn(article.text, sentence));
}

function findRunsIn(text: string, sentence: Sentence): NameRun[] {
  const words = readWords(text, sentence);
  const runs: NameRun[] = [];
  for (let from = 0; from < words.length; from++) {
    const to = findRunEnd(text, words, from);
    if (to - from < 1) continue;
    const run = readRun(text, words.slice(from, to), sentence);
    if (run) runs.push(run);
    from = to - 1;
  }
  return runs;
}

/** Words that follow each other with a blank between; particles only inside. */
function findRunEnd(text: string, words: readonly Word[], from: number): number {
  if (!words[from]?.isCapital) return from;
  let end = from + 1;
  for (let at = end; at < words.length; at++) {
    const [previous, word] = [words[at - 1] as Word, words[at] as Word];
    if (!/^[ \u00a0]$/.test(text.slice(previous.end, word.start))) break;
    if (word.isCapital) end = at + 1;
    else if (!PARTICLES.has(word.folded)) break;
  }
  return end;
}

function readRun(text: string, words: Word[], sentence: Sentence): NameRun | undefined {
  const isFirst = words[0]?.start === sentence.start;
  // "December 1983: The Green March", behind a label, begins no sentence of its own.
  const isArticle = words[0]?.folded === 'the';
  const titleFrom = isArticle || (isFirst && words[0] && isOpener(words[0])) ? 1 : 0;
  // "Israeli Prime Minister", "On Sunday": the name begins behind the last title, day or people.
  const front = words.findLastIndex(
    (word) => isTitle(word) || CALENDAR_AND_PEOPLES.has(word.folded),
  );
  const first = Math.max(titleFrom, front + 1);
  const name = words.slice(first);
  const [head] = name;
  const last = name.at(-1);
  if (!head || !last || name.length < 2 || name.length > MOST_WORDS) return undefined;
  // "Donald J.": the surname stands beyond something that is no name.
  if (/\.$/u.test(text.slice(last.start, last.end))) return undefined;
  if (name.some(isOther) || isPlace(head.folded) || isPlace(name.map((it) => it.folded).join(' ')))
    return undefined;
  if (name.every(({ start, end }) => !/\p{Ll}/u.test(text.slice(start, end)))) return undefined;
  return {
    start: head.start,
    end: last.end,
    name: text.slice(head.start, last.end),
    title: words.some(isTitle) ? text.slice(words[titleFrom]?.start, head.start).trim() : '',
    sentence,
  };
}
