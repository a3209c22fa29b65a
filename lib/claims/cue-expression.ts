/**
 * Reads one line of a cue expression, as maintainers write it in a claim's `needs`, `unless`,
 * `counts` and `cues` (grammar: data/README.md, "Cue expressions"), into plain data.
 *
 * It does not look words up and does not check that an entity exists: the data checker does that
 * with `findCueEntities`, and matching stems the words in match-cues.ts.
 */
import { fail, ok, type Result } from '../result.ts';

/** One word of a phrase: any form of it, or (`dismantl*`) any word that begins so. */
export interface CueWord {
  kind: 'form' | 'prefix';
  /** As written, without the star. */
  text: string;
}

/** The smallest thing that is met or not. `column` is where it starts in the line, from 1. */
export type CueTerm =
  /** These words in this order, up to two small words between them. */
  | { kind: 'words'; words: CueWord[]; column: number }
  /** Exactly these words, side by side. */
  | { kind: 'exact'; text: string; column: number }
  /** A mention of this entity: `people/edan-alexander`, or whole with its story. */
  | { kind: 'entity'; entity: string; column: number }
  /** Any quantity. */
  | { kind: 'quantity'; column: number };

/** A whole line: met if all terms of one alternative are met. */
export interface CueExpression {
  alternatives: CueTerm[][];
  /** It may also be met by what stands just before the sentence: the line begins with `~`. */
  mayStandBefore: boolean;
}

interface Piece {
  text: string;
  column: number;
  isQuoted: boolean;
}

const bad = (column: number, message: string) =>
  fail('bad-cue-expression' as const, `column ${column}: ${message}`);

type PieceResult = Result<Piece[], 'bad-cue-expression'>;

/** Signs of other search languages, which would be taken for words that no text holds. */
const FOREIGN_SIGNS: readonly [RegExp, string][] = [
  [/[()[\]{}]/u, 'there are no brackets; write each alternative whole, as in a + c | b + c'],
  [/^(?:AND|&&?)$/u, 'write + for "and"'],
  [/^(?:OR|\|\|)$/u, 'write | for "or"'],
  [/^NOT$/u, 'write what must not be met as a line of `unless`'],
];

/** Cuts a line into words, quoted stretches and the signs `|` and `+`. */
function cutPieces(line: string): PieceResult {
  const pieces: Piece[] = [];
  const pattern = /\s+|"[^"]*"|[|+]|[^\s|+"]+|"/gy;
  for (const match of line.matchAll(pattern)) {
    const column = match.index + 1;
    const text = match[0];
    if (text.trim() === '') continue;
    if (text === '"')
      return bad(column, 'this quotation mark is not closed; write "last American"');
    if (/[“”„«»]/u.test(text))
      return bad(column, 'write straight quotation marks: "last American"');
    const isQuoted = text.startsWith('"');
    const foreign = isQuoted ? undefined : FOREIGN_SIGNS.find(([sign]) => sign.test(text));
    if (foreign) return bad(column, foreign[1]);
    const inner = isQuoted ? text.slice(1, -1).trim() : text;
    if (isQuoted && inner === '') return bad(column, 'nothing stands between the quotation marks');
    pieces.push({ text: inner, column, isQuoted });
  }
  return ok(pieces);
}

const isSign = (piece: Piece, sign: string) => !piece.isQuoted && piece.text === sign;

function parseWord({ text, column }: Piece): Result<CueWord, 'bad-cue-expression'> {
  const star = text.indexOf('*');
  if (star >= 0 && star !== text.length - 1) {
    return bad(column + star, 'a star may only end a word, as in dismantl*');
  }
  if (star >= 0 && star < 3) {
    return bad(column, 'write at least three letters before a star, as in dismantl*');
  }
  if (/[@#]/u.test(text)) {
    return bad(column, 'an entity (@people/…) or # stands alone; join it with + , as in a + @b');
  }
  const word = star < 0 ? text : text.slice(0, star);
  if (!/[\p{L}\p{N}]/u.test(word)) {
    return bad(column, `"${text}" has no letter; write a word, "exact words", @entity or #`);
  }
  return ok({ kind: star < 0 ? 'form' : 'prefix', text: word });
}

function parseTerm(pieces: Piece[]): Result<CueTerm, 'bad-cue-expression'> {
  const [first, second] = pieces as [Piece, Piece?];
  const { column, text } = first;
  const isAlone = first.isQuoted || text.startsWith('@') || text === '#';
  if (isAlone && second) {
    return bad(second.column, 'put + between this and what stands before it, as in "a b" + c');
  }
  if (first.isQuoted) {
    return /[\p{L}\p{N}]/u.test(text)
      ? ok({ kind: 'exact', text, column })
      : bad(column, 'the quotation marks hold no word');
  }
  if (text === '#') return ok({ kind: 'quantity', column });
  if (text.startsWith('@')) {
    if (!/^@([a-z0-9-]+\/)?(people|organisations)\/[a-z0-9-]+$/u.test(text)) {
      return bad(column, 'write an entity as @people/slug or @organisations/slug');
    }
    return ok({ kind: 'entity', entity: text.slice(1), column });
  }
  const words: CueWord[] = [];
  for (const piece of pieces) {
    if (piece.isQuoted) return bad(piece.column, 'put + before exact words, as in a + "b c"');
    const word = parseWord(piece);
    if (!word.ok) return word;
    words.push(word.value);
  }
  return ok({ kind: 'words', words, column });
}

/**
 * Reads one line.
 *
 * @returns Its alternatives in order; or what is wrong with it, with the column (from 1) and what
 * to write instead, in one English sentence.
 */
export function parseCueExpression(line: string): Result<CueExpression, 'bad-cue-expression'> {
  const mayStandBefore = line.startsWith('~');
  const cut = cutPieces(mayStandBefore ? ` ${line.slice(1)}` : line);
  if (!cut.ok) return cut;
  if (cut.value.length === 0) return bad(1, 'the line is empty; write a word or leave it out');
  const alternatives: CueTerm[][] = [[]];
  let group: Piece[] = [];
  const end: Piece = { text: '|', column: line.length + 1, isQuoted: false };
  for (const piece of [...cut.value, end]) {
    const isBreak = isSign(piece, '|') || isSign(piece, '+');
    if (!isBreak) {
      group.push(piece);
      continue;
    }
    if (group.length === 0) {
      const where = piece === end ? 'the end of the line' : piece.text;
      return bad(
        piece.column,
        `something is missing before ${where}; write a word or take out the sign`,
      );
    }
    const term = parseTerm(group);
    if (!term.ok) return term;
    alternatives.at(-1)?.push(term.value);
    group = [];
    if (isSign(piece, '|') && piece !== end) alternatives.push([]);
  }
  return ok({ alternatives, mayStandBefore });
}

/** @returns Every entity the expression names, with its column, in order. */
export function findCueEntities(expression: CueExpression): { entity: string; column: number }[] {
  return expression.alternatives
    .flat()
    .filter((term) => term.kind === 'entity')
    .map(({ entity, column }) => ({ entity, column }));
}

/** @returns Whether it names entities and nothing else, so that what stands just before may meet it. */
export const isEntityLine = (expression: CueExpression): boolean =>
  expression.alternatives.every((terms) => terms.every((term) => term.kind === 'entity'));
