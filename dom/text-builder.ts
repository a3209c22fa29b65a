/**
 * Puts a page's text nodes together to blocks of plain text the way they are seen: blanks
 * collapsed, soft hyphens and zero-width blanks dropped, a `<br>` as a blank and two as a new
 * block. It keeps for every character where it stands. It looks at no element.
 */
import type { Block, BlockKind } from '../lib/reading/types.ts';
import type { Run } from './positions.ts';

/** Blanks that collapse to one, and characters that nobody sees (soft hyphen, U+200B, U+2060, U+FEFF). */
const ODD = /(?:[\t\n\f\r][\t\n\f\r ]*| [\t\n\f\r ]+)|[\u00ad\u200b\u2060\ufeff]+/g;
const HAS_ODD = /[\t\n\f\r\u00ad\u200b\u2060\ufeff]| {2}/;
/** What stands between the tags of blocks. */
const BLANK = /^[\t\n\f\r ]*$/;

export class TextBuilder {
  readonly blocks: Block[] = [];
  readonly runs: Run[] = [];
  /** Index of each node's first run. */
  readonly firstRunOf = new Map<Text, number>();
  /** The last of `runs`. */
  #last: Run | undefined;
  #finished: string[] = [];
  #current = '';
  #start = 0;
  #isAfterBlank = true;
  #isAfterBreak = false;

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
    if (!HAS_ODD.test(data)) {
      this.#addPlain(node, data, 0, data.length);
      return;
    }
    let from = 0;
    for (const match of data.matchAll(ODD)) {
      this.#addPlain(node, data, from, match.index);
      from = match.index + match[0].length;
      if ((match[0].codePointAt(0) as number) > 0x20) continue;
      if (keepsBreaks && /\n[^\S\n]*\n/.test(match[0])) this.endBlock(kind);
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
    if (text !== '') {
      this.#finished.push(text);
      this.blocks.push({ start: this.#start, end: this.#start + text.length, kind });
      this.#start += text.length + 1;
    }
    this.#current = '';
    this.#isAfterBlank = true;
    this.#isAfterBreak = false;
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
    const last = this.#last;
    const start = this.#start + this.#current.length;
    if (last === undefined || last.node !== node) {
      if (!this.firstRunOf.has(node)) this.firstRunOf.set(node, this.runs.length);
    } else if (last.offset + last.length === offset && last.start + last.length === start) {
      last.length += length;
      return;
    }
    this.#last = { start, length, node, offset };
    this.runs.push(this.#last);
  }

  /** Takes the place of a dropped last character back, if it had one. */
  #dropLast(): void {
    const last = this.#last;
    if (last && last.start + last.length === this.length && --last.length === 0) {
      this.runs.pop();
      this.#last = this.runs.at(-1);
      if (this.#last?.node !== last.node) this.firstRunOf.delete(last.node);
    }
  }
}
