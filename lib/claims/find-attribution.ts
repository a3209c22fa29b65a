/**
 * Finds to whom a text attributes what a sentence says: who says it in the sentence itself, whom "he"
 * or "the group" stands for, and who speaks where a quotation goes on over sentences.
 */
import type { Sentence } from '../text/sentences.ts';
import { GROUP, PRONOUNS } from './attribution-words.en.ts';
import {
  type Attribution,
  entityOf,
  findAccording,
  findDeedSubject,
  findDoer,
  findLastDoer,
  findSaying,
} from './find-saying.ts';
import { findWordRange, type WordRange, type Words } from './read-words.ts';

/** Who "he", "she" or "the group" is: the first one named in this sentence or one before who can be. */
function resolvePronoun(
  words: Words,
  sentences: Sentence[],
  index: number,
  found: Attribution,
): Attribution {
  const said = found.attribution.toLowerCase();
  const isPerson = said === 'he' || said === 'she';
  if (found.attributedTo !== undefined || !(PRONOUNS.has(said) || GROUP.test(said))) return found;
  const sentence = sentences[index] as Sentence;
  const own = words.text
    .slice(sentence.start, sentence.end)
    .search(new RegExp(`\\b${said}\\b`, 'iu'));
  const place = own < 0 ? sentence.start : sentence.start + own;
  for (let back = index; back >= Math.max(0, index - 5); back--) {
    const { start, end } = sentences[back] as Sentence;
    if (back < index) {
      // Who spoke in the sentence before, or answered in it, goes on speaking.
      const range = findWordRange(words, { start, end });
      const speaker =
        findLastDoer(words, range) ??
        findSaying(words, range, { from: range.from, to: range.from + 1 });
      const entity = speaker?.attributedTo;
      if (speaker && entity !== undefined && isPerson !== entity.includes('/organisations/'))
        return speaker;
    }
    for (const mention of words.mentions) {
      if (mention.start < start || mention.end > Math.min(end, place)) continue;
      const entity = entityOf(mention);
      if (
        entity === undefined ||
        (isPerson ? entity.includes('/organisations/') : entity.includes('/people/'))
      )
        continue;
      return { attribution: words.text.slice(mention.start, mention.end), attributedTo: entity };
    }
  }
  return found;
}

const QUOTE_MARK = /["“”«»]/u;

/** "…”. ‘He added: …’": a quotation goes on over sentences, its speaker is named once. */
function findAcross(words: Words, sentences: Sentence[], index: number): Attribution | undefined {
  const sentence = sentences[index] as Sentence;
  const own = words.text.slice(sentence.start, sentence.end);
  const isQuoted =
    /^["“«]/u.test(own) ||
    /["”»][.,!?]?$/u.test(own) ||
    isInsideQuotation(words.text, sentences, index);
  if (!isQuoted) return undefined;
  for (const step of [1, -1, 2, -2]) {
    const other = sentences[index + step];
    if (!other || other.block !== sentence.block) continue;
    const text = words.text.slice(other.start, other.end);
    if (!QUOTE_MARK.test(text) && step !== 1) continue;
    const range = findWordRange(words, other);
    const found =
      step > 0
        ? findSaying(words, range, { from: range.from, to: range.from })
        : findSaying(words, range, { from: range.to, to: range.to });
    if (found) return resolvePronoun(words, sentences, index + step, found);
  }
  return undefined;
}

function isInsideQuotation(text: string, sentences: Sentence[], index: number): boolean {
  const sentence = sentences[index] as Sentence;
  const first = sentences.find(({ block }) => block === sentence.block) ?? sentence;
  const before = text.slice(first.start, sentence.start);
  const opened = (before.match(/[“«]/gu) ?? []).length - (before.match(/[”»]/gu) ?? []).length;
  return opened > 0 || (before.match(/"/gu) ?? []).length % 2 === 1;
}

/**
 * @param carrier The words that carry the claim: who is named inside them is part of the claim.
 * @param carriers Those among them that decided.
 * @returns Nothing where the text says it in its own voice, as far as can be seen.
 */
export function findAttribution(
  words: Words,
  sentences: Sentence[],
  index: number,
  carrier: WordRange,
  carriers: readonly number[],
): Attribution | undefined {
  const sentence = sentences[index] as Sentence;
  const range = findWordRange(words, sentence);
  const found =
    findAccording(words, range, carrier) ??
    findDoer(words, range, carriers) ??
    findSaying(words, range, carrier);
  if (found) return resolvePronoun(words, sentences, index, found);
  return findAcross(words, sentences, index) ?? findDeedSubject(words, range, carriers);
}
