/**
 * Puts a page's text nodes together to blocks of plain text the way they are seen: blanks
 * collapsed, soft hyphens and zero-width blanks dropped, a `<br>` as a blank and two as a new
 * block. It keeps for every character where it stands, or from which element it was taken in one go.
 * It looks at no element but for the text in it.
 */
import type { Block, BlockKind } from '../lib/reading/types.ts';

/** Characters `start` … `start + length` of the text are those of `node` from `offset` on. */
export interface Run {
  start: number;
  length: number;
  node: Text;
  offset: number;
}

/** Where a block of the text stands: `start` … `end` of it. */
export interface Piece {
  start: number;
  end: number;
  /** What it was taken from in one go; its runs are found when asked for. */
  whole?: Element;
  /** In order of the text. */
  runs?: readonly Run[];
}

/** Blanks that collapse to one, and characters that nobody sees (soft hyphen, U+200B, U+2060, U+FEFF). */
const ODD = /(?:[\t\n\f\r][\t\n\f\r ]*| [\t\n\f\r ]+)|[\u00ad\u200b\u2060\ufeff]+/g;
/**
 * Looked for one by one: an expression is interpreted when it is first met, and a page is read once.
 */
const ODD_SIGNS = ['\n', '  ', '\t', '\u00ad', '\u200b', '\f', '\r', '\u2060', '\ufeff'];
const hasOdd = (data: string): boolean => ODD_SIGNS.some((sign) => data.includes(sign));
/** The two kinds of `ODD` by themselves. */
const UNSEEN = /[\u00ad\u200b\u2060\ufeff]+/g;
const BLANKS = /[\t\n\f\r ]+/g;
const BLANK_LINE = /\n[^\S\n]*\n/;
/** What stands between the tags of blocks. */
const BLANK = /^[\t\n\f\r ]*$/;

export class TextBuilder {
  readonly blocks: Block[] = [];
  /** One for each of `blocks`. */
  readonly pieces: Piece[] = [];
  /** Of the block that is not finished. */
  #runs: Run[] = [];
  #finished: string[] = [];
  #current = '';
  #start: number;
  #isAfterBlank = true;
  #isAfterBreak = false;

  /** @param start Where the text begins, for counting. */
  constructor(start = 0) {
    this.#start = start;
  }

  /** Length of the text so far. */
  get length(): number {
    return this.#start + this.#current.length;
  }

  get text(): string {
    return this.#finished.join('\n');
  }

  /** @param keepsBreaks The node's line breaks are seen (`white-space: pre…`). */
  addText(node: Text, kind: BlockKind, keepsBreaks = false): void {
    const data = node.data;
    // Most of a page's text nodes are one or the other, and a first reading is not yet compiled.
    if (this.#isAfterBlank && !keepsBreaks && BLANK.test(data)) return;
    if (!hasOdd(data)) {
      this.#addPlain(node, data, 0, data.length);
      return;
    }
    let from = 0;
    for (const match of data.matchAll(ODD)) {
      this.#addPlain(node, data, from, match.index);
      from = match.index + match[0].length;
      if ((match[0].codePointAt(0) as number) > 0x20) continue;
      if (keepsBreaks && BLANK_LINE.test(match[0])) this.endBlock(kind);
      else this.#addBlank(node, match.index);
    }
    this.#addPlain(node, data, from, data.length);
  }

  /** A `<br>`: a blank that stands nowhere; the second in a row ends the block. */
  addBreak(kind: BlockKind): void {
    if (this.#isAfterBreak) this.endBlock(kind);
    else {
      if (!this.#isAfterBlank) this.#current += ' ';
      this.#isAfterBlank = true;
      this.#isAfterBreak = true;
    }
  }

  /** Ends the block, if there is text in it. */
  endBlock(kind: BlockKind): void {
    let text = this.#current;
    if (text !== '' && this.#isAfterBlank) {
      text = text.slice(0, -1);
      this.#dropLast();
    }
    if (text !== '') this.#finish(text, kind, { runs: this.#runs });
    this.#runs = [];
    this.#current = '';
    this.#isAfterBlank = true;
    this.#isAfterBreak = false;
  }

  /** A block of its own, of which nothing is hidden and nothing breaks a line. */
  addWhole(whole: Element, kind: BlockKind): void {
    const data = textIn(whole);
    const text = hasOdd(data) ? data.replaceAll(UNSEEN, '').replaceAll(BLANKS, ' ') : data;
    const from = text.startsWith(' ') ? 1 : 0;
    const to = text.endsWith(' ') ? text.length - 1 : text.length;
    if (from < to) this.#finish(text.slice(from, to), kind, { whole });
  }

  #finish(text: string, kind: BlockKind, found: Pick<Piece, 'runs' | 'whole'>): void {
    const start = this.#start;
    const end = start + text.length;
    this.#finished.push(text);
    this.blocks.push({ start, end, kind });
    this.pieces.push({ start, end, ...found });
    this.#start = end + 1;
  }

  #addPlain(node: Text, data: string, from: number, to: number): void {
    let begin = from;
    if (this.#isAfterBlank && data[begin] === ' ' && begin < to) begin++;
    if (begin >= to) return;
    this.#push(node, begin, to - begin);
    this.#current += data.slice(begin, to);
    this.#isAfterBlank = data[to - 1] === ' ';
    if (to - begin > 1 || data[begin] !== ' ') this.#isAfterBreak = false;
  }

  #addBlank(node: Text, offset: number): void {
    if (this.#isAfterBlank) return;
    this.#push(node, offset, 1);
    this.#current += ' ';
    this.#isAfterBlank = true;
  }

  #push(node: Text, offset: number, length: number): void {
    const last = this.#runs.at(-1);
    const start = this.#start + this.#current.length;
    const goesOn = last?.node === node && last.offset + last.length === offset;
    if (goesOn && last.start + last.length === start) last.length += length;
    else this.#runs.push({ start, length, node, offset });
  }

  /** Takes the place of a dropped last character back, if it had one. */
  #dropLast(): void {
    const last = this.#runs.at(-1);
    if (last && last.start + last.length === this.length && --last.length === 0) this.#runs.pop();
  }
}

/** Whether blank lines in an element's text are seen where line breaks are. */
export function hasBlankLine(whole: Element): boolean {
  const text = textIn(whole);
  return text.includes('\n') && BLANK_LINE.test(text);
}

/**
 * Where the text of a block stands that was taken whole.
 *
 * @param start Where it begins in the text.
 * @returns The text as it is now, and its runs.
 */
export function readWhole(whole: Element, start: number): { text: string; runs: readonly Run[] } {
  const builder = new TextBuilder(start);
  const walker = whole.ownerDocument.createTreeWalker(whole, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) builder.addText(walker.currentNode as Text, 'paragraph');
  builder.endBlock('paragraph');
  return { text: builder.text, runs: builder.pieces[0]?.runs ?? [] };
}

const textIn = (element: Element): string =>
  Reflect.get(Node.prototype, 'textContent', element) ?? '';
