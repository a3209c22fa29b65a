/**
 * Places in JSON (RFC 8259): where a text stops being JSON, which browsers say each in their own
 * words and often not at all, and where a field of a sound text stands. No value is built.
 */

const SPACE = /[ \t\n\r]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids them in strings
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;

/** Deeper than any file of ours; a scan that calls itself has no room for any depth. */
const MOST_LEVELS = 500;

export interface TextPlace {
  /** From 1. */
  line: number;
  /** From 1, in UTF-16 code units. */
  column: number;
}

/**
 * @returns The place of the first character that cannot stand there, or that stands more than 500
 *   levels deep; `undefined` for sound JSON.
 */
export function findJsonError(text: string): TextPlace | undefined {
  const scan = new Scan(text);
  const isSound = scan.value() && scan.take(SPACE) && scan.at === text.length;
  if (isSound) return undefined;
  const lines = text.slice(0, scan.at).split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

/**
 * @param path Field names and list indexes (from 0), from the top.
 * @param isKey The name of the last field is meant and not its value.
 * @returns UTF-16 offset in a sound text; of what is not there, the place of what would hold it.
 */
export function findJsonPlace(
  text: string,
  path: readonly (string | number)[],
  isKey = false,
): number {
  let [best, depth] = [0, -1];
  const scan = new Scan(text, (seen, value, key) => {
    if (seen.length <= depth || seen.some((step, index) => step !== path[index])) return;
    depth = seen.length;
    best = isKey && depth === path.length ? (key ?? value) : value;
  });
  scan.value();
  return best;
}

/** Told of each value, before it is passed: its path, where it begins, and where its name does. */
type See = (path: readonly (string | number)[], value: number, key: number | undefined) => void;

/** Moves on over what is sound and stays where it is not. */
class Scan {
  at = 0;
  #text: string;
  #see: See | undefined;
  #path: (string | number)[] = [];

  constructor(text: string, see?: See) {
    this.#text = text;
    this.#see = see;
  }

  take(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.#text);
    this.at += found?.[0].length ?? 0;
    return found !== null;
  }

  value(key?: number): boolean {
    this.take(SPACE);
    this.#see?.(this.#path, this.at, key);
    if (this.#is('{')) return this.#list('}', () => this.#member());
    if (this.#is('[')) return this.#list(']', (index) => this.#below(index));
    return this.take(STRING) || this.take(NUMBER) || this.take(WORD);
  }

  #member(): boolean {
    this.take(SPACE);
    const key = this.at;
    if (!this.take(STRING)) return false;
    const name = this.#see ? (JSON.parse(this.#text.slice(key, this.at)) as string) : '';
    return this.take(SPACE) && this.#is(':') && this.#below(name, key);
  }

  #below(step: string | number, key?: number): boolean {
    if (this.#path.length === MOST_LEVELS) return false;
    this.#path.push(step);
    const isSound = this.value(key);
    this.#path.pop();
    return isSound;
  }

  #list(end: string, item: (index: number) => boolean): boolean {
    this.take(SPACE);
    if (this.#is(end)) return true;
    let index = 0;
    do {
      if (!item(index++)) return false;
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
