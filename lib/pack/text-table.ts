/**
 * Many texts as one stretch of UTF-8 and a table of offsets: nothing is decoded before it is asked
 * for, and where the texts are sorted, one is found among a million in twenty comparisons of bytes.
 */
import type { Container, Sections } from './container.ts';

const ENCODER = new TextEncoder();
const DECODER = new TextDecoder();

/**
 * @param name Sections become `<name>.text` and `<name>.offsets` (one more than there are texts).
 * @throws {RangeError} above 4 GiB, which 32-bit offsets cannot address.
 */
export function buildTextTable(name: string, texts: Iterable<string>): Sections {
  let bytes = new Uint8Array(1024);
  let length = 0;
  const offsets = [0];
  for (const text of texts) {
    const encoded = ENCODER.encode(text);
    if (length + encoded.length > bytes.length) {
      const grown = new Uint8Array(Math.max(bytes.length * 2, length + encoded.length));
      grown.set(bytes.subarray(0, length));
      bytes = grown;
    }
    bytes.set(encoded, length);
    length += encoded.length;
    if (length > 0xffffffff) throw new RangeError(`${name} is larger than 4 GiB: split the pack`);
    offsets.push(length);
  }
  return {
    [`${name}.text`]: bytes.slice(0, length),
    [`${name}.offsets`]: Uint32Array.from(offsets),
  };
}

/** The order in which `TextTable.find` expects texts: that of their UTF-8 bytes. */
export function sortByBytes<T>(items: readonly T[], textOf: (item: T) => string): T[] {
  // Code units and bytes order alike as long as there are no surrogate pairs.
  const isPlain = items.every((item) => !/[\ud800-\udfff]/.test(textOf(item)));
  const compare = isPlain ? compareUnits : compareCodePoints;
  return [...items].sort((a, b) => compare(textOf(a), textOf(b)));
}

const compareUnits = (a: string, b: string) => (a < b ? -1 : Number(a > b));

function compareCodePoints(a: string, b: string): number {
  const [left, right] = [[...a], [...b]];
  for (let at = 0; at < Math.min(left.length, right.length); at++) {
    const order = (left[at]?.codePointAt(0) ?? 0) - (right[at]?.codePointAt(0) ?? 0);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

/** Reads what `buildTextTable` wrote. */
export class TextTable {
  readonly length: number;
  readonly #bytes: Uint8Array;
  readonly #offsets: Uint32Array;

  /** @throws {RangeError} where the sections are missing or do not fit together. */
  constructor(container: Container, name: string) {
    this.#bytes = container.u8(`${name}.text`);
    this.#offsets = container.u32(`${name}.offsets`);
    this.length = this.#offsets.length - 1;
    if (this.#offsets[this.length] !== this.#bytes.length) {
      throw new RangeError(`data file: offsets of "${name}" do not fit its text`);
    }
  }

  /** @returns The text, or `undefined` beyond the last. */
  at(index: number): string | undefined {
    const start = this.#offsets[index];
    const end = this.#offsets[index + 1];
    if (start === undefined || end === undefined) return undefined;
    return DECODER.decode(this.#bytes.subarray(start, end));
  }

  /** In a sorted table. @returns Its index, or -1. */
  find(text: string): number {
    const wanted = ENCODER.encode(text);
    const index = this.#lowerBound(wanted);
    return index < this.length && this.#compare(index, wanted, false) === 0 ? index : -1;
  }

  /** In a sorted table. @returns Indexes of the texts that begin so; `end` is exclusive. */
  findPrefix(prefix: string): { start: number; end: number } {
    const wanted = ENCODER.encode(prefix);
    const start = this.#lowerBound(wanted);
    let [low, high] = [start, this.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#compare(middle, wanted, true) > 0) high = middle;
      else low = middle + 1;
    }
    return { start, end: low };
  }

  /** First index whose text is not before the bytes. */
  #lowerBound(wanted: Uint8Array): number {
    let [low, high] = [0, this.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#compare(middle, wanted, false) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Text against bytes; as a prefix, what goes on after them is equal. */
  #compare(index: number, wanted: Uint8Array, isPrefix: boolean): number {
    const start = this.#offsets[index] ?? 0;
    const length = (this.#offsets[index + 1] ?? start) - start;
    const common = Math.min(length, wanted.length);
    for (let at = 0; at < common; at++) {
      const order = (this.#bytes[start + at] ?? 0) - (wanted[at] ?? 0);
      if (order !== 0) return order;
    }
    return isPrefix && length > wanted.length ? 0 : length - wanted.length;
  }
}
