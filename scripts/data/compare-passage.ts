/**
 * Whether a passage stands verbatim in a text, and if not, what is different. Any run of blanks
 * and line breaks equals any other: how lines were broken is not what a source wrote.
 */
import { findClosestPassage } from './find-closest-passage.ts';

const escapePattern = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** Cuts a text for a message, in code units. */
export const shorten = (text: string, length = 60): string =>
  text.length <= length ? text : `${text.slice(0, length - 1)}…`;

/** @returns Offset in UTF-16 code units, or `undefined`. */
export function findPassage(text: string, passage: string): number | undefined {
  const exact = text.indexOf(passage);
  if (exact >= 0) return exact;
  const words = passage.trim().split(/\s+/u).map(escapePattern);
  return new RegExp(words.join(String.raw`\s+`), 'u').exec(text)?.index;
}

/** Under this share of words the closest passage is another sentence and only confuses. */
const LEAST_SHARE = 0.5;
const CONTEXT = 25;

const flatten = (text: string) => text.replaceAll(/\s+/gu, ' ');

/** Shows a sign that could be taken for another by its number as well. */
const showSign = (sign: string | undefined) => {
  if (sign === undefined) return 'the end';
  const isPlain = /^[A-Za-z0-9 .,;:!?()]$/.test(sign);
  const code = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return isPlain ? `"${sign}"` : `"${sign}" (U+${code})`;
};

/** @returns One line: where the text is closest and the first character that differs. */
export function describeMissing(text: string, passage: string, source: string): string {
  const start = `"${shorten(passage)}" is not in the text of ${source}`;
  const closest = findClosestPassage(text, passage);
  if (!closest || closest.share < LEAST_SHARE)
    return `${start}: correct it, or name another source`;
  const there = [...flatten(text.slice(closest.start))];
  const quoted = [...flatten(passage.trim())];
  const at = quoted.findIndex((sign, index) => sign !== there[index]);
  if (at <= 0) {
    const shown = shorten(flatten(text.slice(closest.start, closest.end)), 120);
    return `${start}; closest is line ${closest.line}: "${shown}"`;
  }
  const before = quoted.slice(Math.max(0, at - CONTEXT), at).join('');
  return `${start}; line ${closest.line} differs after "${before}": the text has ${showSign(there[at])}, the data ${showSign(quoted[at])}`;
}
