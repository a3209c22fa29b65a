/**
 * Cuts the blocks of an article into sentences. A sentence never leaves its block; a headline,
 * heading, caption or cell is one sentence unless it holds several. Abbreviations, initials,
 * decimals and closing quotation marks are handled; nothing is parsed, and text without
 * punctuation stays one sentence.
 */
import type { Article } from '../reading/types.ts';
import { BEFORE_NAMES, MAY_END, SENTENCE_OPENERS } from './abbreviations.en.ts';

/** UTF-16 offsets into the article's text; white space at both ends left out. */
export interface Sentence {
  start: number;
  end: number;
  /** Index of its block. */
  block: number;
}

/** What may end a sentence, with the marks that close behind it. */
const ENDING = /[.!?…。！？؟۔]+["'”’»)\]“]*/gu;
const OPENING = /^["'“‘«([¿¡„—–-]*/u;

const lastWord = (text: string) => /[\p{L}\p{M}\p{N}.]*$/u.exec(text)?.[0] ?? '';

/** Whether the full stop behind `before` belongs to a word and what follows goes on. */
function isAbbreviation(before: string, after: string): boolean {
  const word = lastWord(before).toLowerCase();
  const next = after.trimStart().replace(OPENING, '');
  const nextWord = /^[\p{L}\p{N}]+/u.exec(next)?.[0] ?? '';
  if (word === '') return false;
  // Initials: "J. Smith", "George W. Bush"; but "Plan B. The" ends.
  if (/^\p{L}$/u.test(word) || /^(?:\p{L}\.)+\p{L}$/u.test(word)) {
    const isInitial = /(?:^|[^\p{L}])\p{Lu}$/u.test(before) || word.includes('.');
    return isInitial && !SENTENCE_OPENERS.has(nextWord.toLowerCase());
  }
  if (BEFORE_NAMES.has(word)) {
    // "No." and "Mar." are words too: only before a number or, for titles, a capital.
    if (
      /^(?:no|nos|art|fig|p|pp|vol|ch|mar|jun|dec|sat|sun|mon|wed|est|al|ca|ft|mt)$/u.test(word)
    ) {
      return /^\d/u.test(next) || /^\p{Ll}/u.test(next);
    }
    return true;
  }
  return MAY_END.has(word) && !SENTENCE_OPENERS.has(nextWord.toLowerCase());
}

/** Whether a sentence ends at `end`, where `mark` is what stands before it. */
function isEnd(text: string, at: number, end: number, limit: number, mark: string): boolean {
  if (end >= limit) return true;
  const after = text.slice(end, Math.min(limit, end + 40));
  const isIdeographic = /[。！？]/u.test(mark);
  if (!/^\s/u.test(after)) {
    // Missing space after a stop happens on pages: "ended.The war".
    const isGlued =
      /^[.!?…]+["”’»]?$/u.test(mark) &&
      /^["“‘«]?\p{Lu}\p{Ll}/u.test(after) &&
      /\p{Ll}{2}$/u.test(text.slice(0, at).slice(-3)) &&
      !/\.\p{L}*$/u.test(text.slice(Math.max(0, at - 8), at));
    return isIdeographic || isGlued;
  }
  const next = after.trimStart().replace(OPENING, '');
  const isLower = /^\p{Ll}/u.test(next);
  // “Is it over?” he asked. … “and so on” said: the sentence goes on in small letters.
  if (isLower) return false;
  if (/[?!؟]/u.test(mark)) return true;
  if (/^(?:…|\.{2,})/u.test(mark)) return /^[\p{Lu}\p{Lo}]/u.test(next);
  if (mark.startsWith('.') && mark.length === 1) {
    return !isAbbreviation(text.slice(Math.max(0, at - 24), at), after);
  }
  return true;
}

function pushTrimmed(into: Sentence[], text: string, start: number, end: number, block: number) {
  let [from, to] = [start, end];
  while (from < to && /\s/u.test(text[from] as string)) from += 1;
  while (to > from && /\s/u.test(text[to - 1] as string)) to -= 1;
  if (to > from) into.push({ start: from, end: to, block });
}

/** @returns The sentences in order, not overlapping, none of them empty. */
export function findSentences(article: Pick<Article, 'text' | 'blocks'>): Sentence[] {
  const { text } = article;
  const sentences: Sentence[] = [];
  article.blocks.forEach((block, index) => {
    let start = block.start;
    ENDING.lastIndex = block.start;
    for (;;) {
      const match = ENDING.exec(text);
      if (!match || match.index >= block.end) break;
      const end = Math.min(match.index + match[0].length, block.end);
      if (!isEnd(text, match.index, end, block.end, match[0])) continue;
      pushTrimmed(sentences, text, start, end, index);
      start = end;
    }
    pushTrimmed(sentences, text, start, block.end, index);
  });
  return sentences;
}
