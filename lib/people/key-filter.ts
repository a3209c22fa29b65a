/**
 * A set of 32-bit keys that may say yes to a stranger and never no to a member: a Bloom filter of two
 * bits a key, both in one 32-bit word, so that asking touches memory once (after the blocked filters of
 * Putze, Sanders and Singler, 2007). Its place is chosen by a key's high bits and the bits in it by its
 * low ones: keys have to be well mixed throughout. A second set may share the places of the first, with
 * bits of its own: then one look tells of both.
 */

/** Two bits, by the low ten of what is given. The engine takes shifts by their low five bits. */
const bitsOf = (mixed: number) => (1 << mixed) | (1 << (mixed >>> 5));

/** What gives the bits of a key in the second set: Fibonacci hashing (Knuth 6.4), by its upper bits. */
const mixedOf = (key: number) => Math.imul(key, 0x9e3779b1) >>> 22;

/** 1 where all `bits` are set, else 0: to be counted with, where a processor could not guess which. */
function isSet(word: number, bits: number): number {
  const missing = ~word & bits;
  return ((missing | -missing) >>> 31) ^ 1;
}

/** How far a key is shifted to give its place in a filter of `words` words, a power of two. */
export const filterShift = (words: number) => Math.clz32(words) + 1;

/**
 * @param room Bits of room for each key, at least; some strangers in `(2 / room)²` are let through.
 * @param second Another set, in the same places.
 */
export function createFilter(
  keys: ReadonlySet<number>,
  room: number,
  second: ReadonlySet<number> = new Set(),
): Uint32Array {
  const size = Math.max(1, keys.size + second.size);
  const filter = new Uint32Array(2 ** Math.max(5, Math.ceil(Math.log2(size * room)) - 5));
  for (const key of keys) addKey(filter, key);
  for (const key of second) put(filter, key, mixedOf(key));
  return filter;
}

function put(filter: Uint32Array, key: number, mixed: number): void {
  const at = key >>> filterShift(filter.length);
  filter[at] = (filter[at] as number) | bitsOf(mixed);
}

export const addKey = (filter: Uint32Array, key: number) => put(filter, key, key);

/**
 * @param shift {@link filterShift} of the filter's length.
 * @param from Where it begins, in an array that holds several.
 * @returns 1 where it may have the key, else 0.
 */
export const admits = (filter: Uint32Array, shift: number, key: number, from = 0): number =>
  isSet(filter[from + (key >>> shift)] as number, bitsOf(key));

/** The same of the second set. */
export const admitsSecond = (filter: Uint32Array, shift: number, key: number): number =>
  isSet(filter[key >>> shift] as number, bitsOf(mixedOf(key)));

export const mayHave = (filter: Uint32Array, shift: number, key: number): boolean =>
  admits(filter, shift, key) === 1;
