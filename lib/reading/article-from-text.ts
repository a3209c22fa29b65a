/**
 * Makes an article of plain text: every line that is not blank is a block, or, in a text whose
 * lines were broken at a fixed width, every paragraph.
 */
import type { Article, Block } from './types.ts';

/** A first line that ends without a full stop and is not long is taken for the headline. */
const LONGEST_HEADLINE = 160;
/** Narrower lines are a list or a poem, wider ones were not broken to be read. */
const NARROWEST_WRAP = 40;
const WIDEST_WRAP = 120;
/** Fewer full lines prove nothing. */
const LEAST_WRAPS = 4;

const LINE = /[^\n\v\f\r\u0085\u2028\u2029]+/gu;

interface Line {
  start: number;
  end: number;
  /** No blank line stands before it. */
  isNext: boolean;
}

/**
 * @param text - Of any length, with any line ends. It is kept as it is: offsets in the reading
 *   point into exactly this string.
 */
export function articleFromText(
  text: string,
  facts: Omit<Article, 'text' | 'blocks'> = {},
): Article {
  const lines = findLines(text);
  const spans = isWrapped(text, lines) ? joinLines(lines) : lines;
  const blocks = spans.map(({ start, end }): Block => ({ start, end, kind: 'paragraph' }));
  const [first] = blocks;
  if (first && blocks.length > 1 && isHeadline(text.slice(first.start, first.end))) {
    first.kind = 'headline';
  }
  return { ...facts, text, blocks };
}

function findLines(text: string): Line[] {
  const lines: Line[] = [];
  let previousEnd = 0;
  for (const { 0: line, index } of text.matchAll(LINE)) {
    const trimmed = line.trim();
    if (trimmed === '') continue;
    const between = text.slice(previousEnd, index).replaceAll('\r\n', '\n');
    const start = index + line.indexOf(trimmed);
    lines.push({ start, end: start + trimmed.length, isNext: between.length === 1 });
    previousEnd = index + line.length;
  }
  return lines;
}

/**
 * Whether nearly every line that another follows is so full that the next word had no room: then
 * the breaks are typesetting, and a name or a sentence goes on over them.
 */
function isWrapped(text: string, lines: readonly Line[]): boolean {
  const width = lines.reduce((widest, { start, end }) => Math.max(widest, end - start), 0);
  if (width < NARROWEST_WRAP || width > WIDEST_WRAP) return false;
  const pairs = lines.flatMap((line, at) => {
    const next = lines[at + 1];
    return next?.isNext ? [{ line, next }] : [];
  });
  const full = pairs.filter(({ line, next }) => {
    const word = /^\S+/u.exec(text.slice(next.start, next.end))?.[0] ?? '';
    return line.end - line.start + 1 + word.length > width;
  });
  return full.length >= LEAST_WRAPS && full.length >= pairs.length * 0.8;
}

function joinLines(lines: readonly Line[]): Line[] {
  const joined: Line[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (last && line.isNext) last.end = line.end;
    else joined.push({ ...line });
  }
  return joined;
}

const isHeadline = (line: string) =>
  line.length <= LONGEST_HEADLINE && !/[.!?:;,]["'”’]?$/u.test(line);
