/**
 * A set of 32-bit keys that may say yes to a stranger and never no to a member: a Bloom filter of two
 * bits a key, both in one 32-bit word, so that asking touches memory once (after the blocked filters of
 * Putze, Sanders and Singler, 2007). Its place is chosen by a key's high bits and the bits in it by its
 * low ones: keys have to be well mixed throughout.
 */

/** Its two bits. The engine takes shifts by their low five bits. */
const bitsOf = (key: number) => (1 << key) | (1 << (key >>> 5));

/** How far a key is shifted to give its place in a filter of `words` words, a power of two. */
export const filterShift = (words: number) => Math.clz32(words) + 1;

/** @param room Bits of room for each key, at least; some strangers in `(2 / room)²` are let through. */
export function createFilter(keys: ReadonlySet<number>, room: number): Uint32Array {
  const words = 2 ** Math.max(5, Math.ceil(Math.log2(Math.max(1, keys.size) * room)) - 5);
  const filter = new Uint32Array(words);
  for (const key of keys) addKey(filter, key);
  return filter;
}

export function addKey(filter: Uint32Array, key: number): void {
  const at = key >>> filterShift(filter.length);
  filter[at] = (filter[at] as number) | bitsOf(key);
}

/**
 * @param shift {@link filterShift} of the filter's length.
 * @param from Where it begins, in an array that holds several.
 */
export function mayHave(filter: Uint32Array, shift: number, key: number, from = 0): boolean {
  const bits = bitsOf(key);
  return ((filter[from + (key >>> shift)] as number) & bits) === bits;
}
