/**
 * Quotation marks that a quote brings along, so that whoever shows it in marks of its own shows one
 * pair and not two. It changes no word and no mark inside the quote.
 */

/** Opening marks and what closes each; the straight one is both. */
const PAIRS = new Map([
  ['“', '”'],
  ['„', '“'],
  ['«', '»'],
  ['»', '«'],
  ['"', '"'],
]);
const CLOSING = new Set([...PAIRS.values(), '”']);

export interface QuoteMarks {
  /** What is left without marks that only stand for the quote itself: UTF-16 offsets, end exclusive. */
  start: number;
  end: number;
  /** It begins or ends with marks of its own: a second pair around them would be one too many. */
  hasOwn: boolean;
}

/**
 * A mark that opens at the beginning and closes nowhere, or only at the end, stands for the quote
 * itself, and so does one that closes at the end and was opened nowhere.
 */
export function findQuoteMarks(text: string): QuoteMarks {
  const first = text.charAt(0);
  const last = text.charAt(text.length - 1);
  const close = PAIRS.get(first);
  const closesAt = close === undefined ? -1 : text.indexOf(close, 1);
  const opens = close !== undefined && (closesAt < 0 || closesAt === text.length - 1);
  const start = opens ? 1 : 0;
  const inner = text.slice(start, -1);
  const isOpenedInside = [...PAIRS].some(([open, mark]) => mark === last && inner.includes(open));
  const closes = text.length > 1 && CLOSING.has(last) && !isOpenedInside;
  const end = closes ? text.length - 1 : text.length;
  const isMark = (mark: string) => PAIRS.has(mark) || CLOSING.has(mark);
  const hasOwn = end > start && (isMark(text.charAt(start)) || isMark(text.charAt(end - 1)));
  return { start, end, hasOwn };
}
