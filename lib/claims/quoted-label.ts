/**
 * Who is quoted where a block names somebody and then quotes: "Prime Minister Ana Reyes: “We agree.”"
 * Round-ups, live pages and headlines are written so. It reads no transcripts: their lines have no
 * quotation marks (speakers-near.ts).
 */

import type { Sentence } from '../text/sentences.ts';
import { stem } from '../text/stem.ts';
import type { ReadArticle } from './describe-appearance.ts';
import type { Attribution } from './find-saying.ts';

/** Marks that open a quotation, each with what closes it. */
const CLOSING: Record<string, string> = { '“': '”', '"': '"', '«': '»', '„': '“' };
const LABEL = /^\s*([^“”"«»„:\n]{2,160}?)\s*:\s*([“"«„])/u;
/** "He was clear. The minister wrote": a sentence of its own, and no abbreviation as in "Rep. Roe". */
const SENTENCE_BREAK = /\p{Ll}{5,}[.!?]\s/u;
/** With a verb it is a sentence, and the verb says who speaks. */
const VERBS = new Set(
  'be is are was were has have had do did say said tell told ask add write wrote post tweet call read state announce warn reply respond'
    .split(' ')
    .map((word) => stem(word)),
);

/** @returns Who the block says is quoted, where `sentence` stands inside that quotation. */
export function findQuotedLabel(
  { article, words }: Pick<ReadArticle, 'article' | 'words'>,
  sentence: Sentence,
): Attribution | undefined {
  const block = article.blocks[sentence.block];
  if (!block) return undefined;
  const text = article.text.slice(block.start, block.end);
  const found = LABEL.exec(text);
  const [whole = '', label = '', mark = ''] = found ?? [];
  if (!found || !isName(label)) return undefined;
  const close = text.indexOf(CLOSING[mark] ?? mark, whole.length);
  const end = close < 0 ? block.end : block.start + close;
  if (sentence.start >= end) return undefined;
  const labelEnd = block.start + whole.length;
  const named = words.mentions.findLast(
    ({ start, end: to, entities }) =>
      start >= block.start && to <= labelEnd && entities.length === 1,
  );
  const [attributedTo] = named?.entities ?? [];
  return named && attributedTo !== undefined
    ? { attribution: article.text.slice(named.start, named.end), attributedTo }
    : { attribution: label };
}

const isName = (label: string): boolean =>
  /\p{Lu}/u.test(label) &&
  !SENTENCE_BREAK.test(label) &&
  !(label.toLowerCase().match(/\p{L}+/gu) ?? []).some((word) => VERBS.has(stem(word)));
