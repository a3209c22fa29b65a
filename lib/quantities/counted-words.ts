/**
 * Finds the words a quantity counts: in "at least 20 hostages are believed to be alive, with the
 * remains of 35 others" the 20 is of hostages alive and the 35 of remains. A window is cut around
 * each number at the edges of its clause and at the next number; nothing is parsed.
 */

/** UTF-16 offsets into the text that the quantities were found in. */
export interface CountedSpan {
  /** Words before the number that belong to it: "the remains of". Empty: start = end. */
  before: { start: number; end: number };
  /** Words after it: "hostages are believed to be alive". */
  after: { start: number; end: number };
}

interface Span {
  start: number;
  end: number;
}

/** The dot of "603 U.S. troops" ends nothing. */
const CLAUSE_EDGE =
  /[;:!?()[\]—–]|(?<!(?:^|[\s.])\p{Lu})\.(?=\s|$)|,(?!\d)|\s(?:while|but|whereas|although|including)\s/gu;
/** What may come after a comma and still say something of the thing counted. */
const REDUCED_RELATIVE =
  /^,\s*(?:who|which|that|all|both|most|believed|thought|presumed|considered|confirmed|still|now|alive|dead|living)\b/iu;

function endOfClause(text: string, from: number, to: number): number {
  CLAUSE_EDGE.lastIndex = from;
  for (;;) {
    const match = CLAUSE_EDGE.exec(text);
    if (!match || match.index >= to) return to;
    if (match[0] === ',' && REDUCED_RELATIVE.test(text.slice(match.index, to))) continue;
    return match.index;
  }
}

function startOfClause(text: string, from: number, to: number): number {
  let start = from;
  for (const match of text.slice(from, to).matchAll(CLAUSE_EDGE)) {
    start = from + match.index + match[0].length;
  }
  return start;
}

/** "20 of the 58 hostages are alive": the 20 is of what the 58 is of. */
const isPartOf = (between: string) =>
  /^\s*(?:out\s+)?of\s+(?:the|those|these|its|their|some)?\s*(?:\p{L}+\s+)?$/iu.test(between);

function trim(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /[\s,"“”'’]/u.test(text[start] as string)) start += 1;
  while (end > start && /[\s,"“”]/u.test(text[end - 1] as string)) end -= 1;
  return { start, end };
}

/**
 * Cuts the window around one quantity.
 *
 * @param sentence Bounds that the window does not leave.
 * @param previous Span of the quantity before it in the sentence, with its comparator.
 * @param following Spans of those after it.
 */
export function findCountedSpan(
  text: string,
  sentence: Span,
  quantity: Span,
  previous: Span | undefined,
  following: Span[],
): CountedSpan {
  let limit = sentence.end;
  const [next, second] = following;
  if (next) {
    const isPart = isPartOf(text.slice(quantity.end, next.start));
    limit = isPart ? (second?.start ?? sentence.end) : next.start;
  }
  let end = endOfClause(text, quantity.end, limit);
  // "20 alive and the bodies of 35", "35 bodies and hostages who live": what is joined on is not counted.
  const joint = text.slice(quantity.end, end).search(/\s(?:and|or|plus)\s/u);
  const isPart = next !== undefined && limit !== next.start;
  if (joint >= 0 && !isPart) end = quantity.end + joint;
  const after = trim(text, { start: quantity.end, end });
  const from = previous ? previous.end : sentence.start;
  let start = startOfClause(text, from, quantity.start);
  const opening = [...text.slice(start, quantity.start).matchAll(/\s(?:and|or|plus|with)\s/gu)].at(
    -1,
  );
  if (previous && opening) start += opening.index + opening[0].length;
  // Before a number only what runs up to it counts: "the bodies of 35", "death toll rose to 53,000".
  const before = trim(text, { start, end: quantity.start });
  return { before, after };
}
