/**
 * Says the pieces of a text in another language in the words of the one grammar that reads quantities,
 * the English one. Each piece keeps the place that it has in the text. Words that a table does not have stay as they are.
 */
import type { Piece } from './lex.ts';
import type { QuantityLanguage, SpokenNumber } from './quantity-language.ts';

const LONGEST_PHRASE = 4;
const LONGEST_NUMBER = 10;
const MONTH =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/u;
const DURATION = /^(?:minute|hour|day|week|month|year)s$/u;

const isYear = (piece: Piece | undefined) =>
  piece?.kind === 'digits' && /^[12]\d{3}$/u.test(piece.raw);
const isHyphen = (piece: Piece | undefined) => /^[-‐‑]$/u.test(piece?.text ?? '');

function makePiece(first: Piece, last: Piece, word: string): Piece {
  const { start, isSpaced } = first;
  const text = word.toLowerCase();
  return { start, end: last.end, kind: 'word', text, raw: word, value: Number.NaN, isSpaced };
}

function makeNumber(first: Piece, last: Piece, value: number): Piece {
  return { ...makePiece(first, last, String(value)), kind: 'digits', value };
}

/** The words from `at` on, hyphens between them passed over, and after which piece each ends. */
function listWords(pieces: readonly Piece[], at: number): { words: string[]; ends: number[] } {
  const words: string[] = [];
  const ends: number[] = [];
  for (let next = at; next < pieces.length && words.length < LONGEST_NUMBER; next++) {
    const piece = pieces[next] as Piece;
    if (isHyphen(piece) && words.length > 0 && pieces[next + 1]?.isSpaced === false) continue;
    if (piece.kind !== 'word') break;
    words.push(piece.text);
    ends.push(next + 1);
  }
  return { words, ends };
}

interface Step {
  said: Piece[];
  next: number;
}

function readSpoken(
  pieces: readonly Piece[],
  at: number,
  language: QuantityLanguage,
): Step | undefined {
  const { words, ends } = listWords(pieces, at);
  const found: SpokenNumber | undefined = language.readNumber(words);
  const next = found && ends[found.count - 1];
  if (!found || next === undefined) return undefined;
  const [first, last] = [pieces[at] as Piece, pieces[next - 1] as Piece];
  const number = makeNumber(first, last, found.value);
  return { said: found.isAbout ? [makePiece(first, last, 'about'), number] : [number], next };
}

/** Each English word takes its share of the phrase's places, the first and last those at its ends. */
function sayInEnglish(part: readonly Piece[], english: readonly string[]): Piece[] {
  const placeOf = (word: number) => Math.floor((word * part.length) / english.length);
  return english.map((word, at) => {
    const from = placeOf(at);
    const to = Math.max(from, placeOf(at + 1) - 1);
    return makePiece(part[from] as Piece, part[to] as Piece, word);
  });
}

function readPhrase(
  pieces: readonly Piece[],
  at: number,
  { phrases }: QuantityLanguage,
): Step | undefined {
  for (let length = Math.min(LONGEST_PHRASE, pieces.length - at); length > 0; length--) {
    const part = pieces.slice(at, at + length);
    if (part.some(({ kind }) => kind === 'digits')) continue;
    const key = part
      .map(({ text, isSpaced }, place) => (place > 0 && isSpaced ? ` ${text}` : text))
      .join('');
    const english = phrases.get(key);
    if (english === undefined) continue;
    return { said: sayInEnglish(part, english.split(' ')), next: at + length };
  }
  return undefined;
}

/** "vor zwei Monaten", "il y a deux mois": English says it behind. */
function findAgo(pieces: readonly Piece[], at: number, { ago }: QuantityLanguage): number {
  for (const lead of ago) {
    const words = lead.split(' ');
    if (words.every((word, place) => pieces[at + place]?.text === word)) return words.length;
  }
  return 0;
}

const isAgo = (said: readonly Piece[]) =>
  said[0]?.kind === 'digits' && DURATION.test(said[1]?.raw ?? '');

function translate(pieces: readonly Piece[], language: QuantityLanguage): Piece[] {
  const said: Piece[] = [];
  for (let at = 0; at < pieces.length; ) {
    const lead = findAgo(pieces, at, language);
    const rest = lead > 0 ? translate(pieces.slice(at + lead, at + lead + 6), language) : [];
    if (isAgo(rest)) {
      const [number, unit] = rest as [Piece, Piece];
      const start = pieces[at] as Piece;
      said.push({ ...number, start: start.start }, unit, makePiece(unit, unit, 'ago'));
      at = pieces.findIndex(({ start: from }) => from >= unit.end);
      if (at < 0) break;
      continue;
    }
    // "40 mil": behind digits a number word is their scale.
    const isScale = said.at(-1)?.kind === 'digits' && pieces[at - 1]?.kind === 'digits';
    const step =
      (isScale ? readPhrase(pieces, at, language) : undefined) ??
      readSpoken(pieces, at, language) ??
      readPhrase(pieces, at, language);
    said.push(...(step?.said ?? [pieces[at] as Piece]));
    at = step?.next ?? at + 1;
  }
  return said;
}

/** Words that only mean something of a number beside one: "in" a month, "bis" between two numbers. */
function settle(said: readonly Piece[], language: QuantityLanguage): Piece[] {
  let isOpenRange = false;
  return said.flatMap((piece, at) => {
    const [before, after] = [said[at - 1], said[at + 1]];
    // "Millionen Menschen": as many as nobody has counted.
    if (/^[mb]illion$/u.test(piece.text) && before?.kind !== 'digits' && before?.text !== 'a')
      return [makePiece(piece, piece, `${piece.text}s`)];
    const isMonthNext = MONTH.test(after?.raw ?? '');
    const isDatePart =
      before?.kind === 'digits' ? isMonthNext : MONTH.test(before?.raw ?? '') && isYear(after);
    if (language.inDates.has(piece.text) && isDatePart) return [];
    if (piece.text === language.between) isOpenRange = true;
    const isRange = before?.kind === 'digits' && after?.kind === 'digits';
    const word =
      piece.text === language.between
        ? 'between'
        : isRange && isOpenRange && piece.text === language.and
          ? 'and'
          : isRange &&
              (piece.text === language.to || piece.text === 'until' || piece.text === 'up to')
            ? 'to'
            : undefined;
    return [word === undefined ? piece : makePiece(piece, piece, word)];
  });
}

/** @param pieces - Lexed with the language's decimal mark. */
export const translatePieces = (pieces: readonly Piece[], language: QuantityLanguage): Piece[] =>
  settle(translate(pieces, language), language);
