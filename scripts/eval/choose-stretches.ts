/** Stretches of a page's text such as people mark, chosen by chance that is the same every time. */
import type { TextSpan } from '../../lib/annotations/find-anchor.ts';
import { createRandom } from '../bench/random.ts';

export interface Stretch extends TextSpan {
  kind: 'word' | 'phrase' | 'sentence' | 'paragraph' | 'across';
}

const KINDS: readonly Stretch['kind'][] = [
  'word',
  'phrase',
  'phrase',
  'sentence',
  'paragraph',
  'across',
];

/** @returns One for each of a few kinds, where the page has long enough paragraphs. */
export function chooseStretches(text: string, seed: number): Stretch[] {
  const random = createRandom(seed);
  const pick = random.below;
  const blocks = blocksOf(text).filter(({ start, end }) => end - start >= 120);
  if (blocks.length < 6) return [];
  return KINDS.flatMap((kind): Stretch[] => {
    const block = blocks[pick(blocks.length - 1)] as TextSpan;
    const span = choose(kind, text, block, pick);
    return span ? [{ kind, ...span }] : [];
  });
}

function blocksOf(text: string): TextSpan[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const block = { start, end: start + line.length };
    start = block.end + 1;
    return block;
  });
}

function choose(
  kind: Stretch['kind'],
  text: string,
  block: TextSpan,
  pick: (count: number) => number,
): TextSpan | undefined {
  const words = [...text.slice(block.start, block.end).matchAll(/\S+/gu)];
  const at = (i: number) => block.start + (words[i]?.index ?? 0);
  const endOf = (i: number) => at(i) + (words[i]?.[0].length ?? 0);
  if (words.length < 14) return undefined;
  if (kind === 'paragraph') return block;
  if (kind === 'sentence') return sentenceAround(text, block, at(pick(words.length)));
  if (kind === 'across') {
    const next = text.indexOf(' ', block.end + 30);
    return next < 0 ? undefined : { start: at(words.length - 5), end: next };
  }
  const length = kind === 'word' ? 1 : 3 + pick(9);
  const first = pick(words.length - length);
  return { start: at(first), end: endOf(first + length - 1) };
}

/** By its full stops; good enough to choose by. */
export function sentenceAround(text: string, block: TextSpan, offset: number): TextSpan {
  const ends = [...text.slice(block.start, block.end).matchAll(/[.!?]["”’)]?(?=\s|$)/gu)].map(
    (stop) => block.start + stop.index + stop[0].length,
  );
  const before = ends.findLast((end) => end <= offset);
  const start = before === undefined ? block.start : before + 1;
  return { start, end: ends.find((end) => end > offset) ?? block.end };
}
