/**
 * Cuts a stretch of text into the pieces that quantities are made of: digits with their grouping
 * and decimals read, words, and signs. It decides how "1,234.5", "1.234,5", "12,34,567" and
 * "1 414 021" are meant; it does not know any word.
 */

export interface Piece {
  start: number;
  end: number;
  kind: 'digits' | 'word' | 'sign';
  /** Lower case, apostrophes straight. */
  text: string;
  /** As written. */
  raw: string;
  /** Of digits only. */
  value: number;
  /** Whether white space stands before it. */
  isSpaced: boolean;
}

// A plain space groups only what cannot be two numbers: "40 000", "1 414 021", not "May 15 300 people".
const GROUPED = String.raw`\d{1,3}(?:(?:[\u00a0\u2009\u202f]\d{3})+|(?: 000)+|(?: \d{3}){2,})(?:[.,]\d+)?(?!\d)`;
// "1 . 6 billion": texts that were cut into words before.
const DETACHED = String.raw`\d{1,4} \. \d{1,4}(?=\s*(?:%|percent|\p{L}+illion|bn|mn|\p{Sc}))`;
const DIGITS = String.raw`${DETACHED}|${GROUPED}|\d+(?:[.,]\d+)*`;
const WORD = String.raw`(?:\p{L}\.){2,}(?:\p{L}(?!\p{L}))?|\p{L}\p{M}*(?:[\p{L}\p{M}]|['’]\p{L})*`;
/** What an address holds is no quantity: "%20", "?id=305". */
const ADDRESS = String.raw`(?:https?:\/\/|www\.)\S+`;
const PATTERN = new RegExp(`${ADDRESS}|(${DIGITS})|(${WORD})|([^\\s\\p{L}\\p{N}])`, 'gu');

/** Decides which of points and commas group thousands and which one starts the decimals. */
function readDigits(raw: string, decimal: '.' | ','): number {
  const compact = raw.replace(/[\u0020\u00a0\u2009\u202f]/gu, '');
  const marks = compact.replace(/\d/gu, '');
  if (marks === '') return Number(compact);
  const last = marks.at(-1) as string;
  const isMixed = new Set(marks).size > 1;
  const tail = compact.length - compact.lastIndexOf(last) - 1;
  const isDecimal = isMixed
    ? marks.indexOf(last) === marks.length - 1
    : marks.length === 1 && (last === decimal || tail !== 3);
  // 15.05.2025 and 1.0.2 are no quantities.
  if (!isDecimal && last === '.' && !/^\d{1,3}(?:\.\d{3})+$/u.test(compact)) return Number.NaN;
  if (!isDecimal) return Number(compact.replace(/[.,]/gu, ''));
  const at = compact.lastIndexOf(last);
  return Number(`${compact.slice(0, at).replace(/[.,]/gu, '')}.${compact.slice(at + 1)}`);
}

function createPiece(
  text: string,
  start: number,
  match: RegExpMatchArray,
  decimal: '.' | ',',
): Piece {
  const raw = match[0];
  const kind = match[1] !== undefined ? 'digits' : match[2] !== undefined ? 'word' : 'sign';
  return {
    start,
    end: start + raw.length,
    kind,
    raw,
    text: raw.toLowerCase().replace('’', "'"),
    value: kind === 'digits' ? readDigits(raw, decimal) : Number.NaN,
    isSpaced: start === 0 || /\s/u.test(text[start - 1] as string),
  };
}

/**
 * @param decimal - What starts the decimals where a lone mark could group thousands too: "53.000".
 * @returns The pieces of `text` from `start` to `end`, in order; offsets are into `text`.
 */
export function lexQuantities(
  text: string,
  start: number,
  end: number,
  decimal: '.' | ',' = '.',
): Piece[] {
  const pieces: Piece[] = [];
  for (const match of text.slice(start, end).matchAll(PATTERN)) {
    if (match[1] === undefined && match[2] === undefined && match[3] === undefined) continue;
    pieces.push(createPiece(text, start + match.index, match, decimal));
  }
  return pieces;
}
