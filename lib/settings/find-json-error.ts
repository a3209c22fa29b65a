/**
 * Where a text stops being JSON (RFC 8259). Browsers say it each in their own words and often not
 * at all; this is for texts that `JSON.parse` has refused.
 */

const SPACE = /[ \t\n\r]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids them in strings
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;

export interface TextPlace {
  /** From 1. */
  line: number;
  /** From 1, in UTF-16 code units. */
  column: number;
}

/** @returns The place of the first character that cannot stand there; `undefined` for sound JSON. */
export function findJsonError(text: string): TextPlace | undefined {
  const scan = new Scan(text);
  const isSound = scan.value() && scan.take(SPACE) && scan.at === text.length;
  if (isSound) return undefined;
  const lines = text.slice(0, scan.at).split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

/** Moves on over what is sound and stays where it is not. */
class Scan {
  at = 0;
  #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  take(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.#text);
    this.at += found?.[0].length ?? 0;
    return found !== null;
  }

  value(): boolean {
    this.take(SPACE);
    if (this.#is('{')) return this.#list('}', () => this.#member());
    if (this.#is('[')) return this.#list(']', () => this.value());
    return this.take(STRING) || this.take(NUMBER) || this.take(WORD);
  }

  #member(): boolean {
    this.take(SPACE);
    return this.take(STRING) && this.take(SPACE) && this.#is(':') && this.value();
  }

  #list(end: string, item: () => boolean): boolean {
    this.take(SPACE);
    if (this.#is(end)) return true;
    do {
      if (!item()) return false;
      this.take(SPACE);
    } while (this.#is(','));
    return this.#is(end);
  }

  #is(sign: string): boolean {
    if (this.#text[this.at] !== sign) return false;
    this.at++;
    return true;
  }
}
