/**
 * A short name for some bytes: the same for the same bytes, another for almost all others. Not a
 * protection against anybody.
 */

/** Finalizer of MurmurHash3 (Appleby, public domain): spreads a change over all 32 bits. */
function spread(value: number): number {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/**
 * FNV-1a steps (Fowler, Noll, Vo) in two lanes with different primes, byte by byte.
 *
 * @param parts Hashed as if they were joined.
 * @returns Twelve hexadecimal digits.
 */
export function hashBytes(parts: Iterable<Uint8Array>): string {
  let [a, b] = [0x811c9dc5, 0x9747b28c];
  for (const bytes of parts) {
    for (const byte of bytes) {
      a = Math.imul(a ^ byte, 0x01000193);
      b = Math.imul(b ^ byte, 0x5bd1e995);
      b ^= b >>> 15;
    }
  }
  const hex = (value: number) => spread(value).toString(16).padStart(8, '0');
  return (hex(a) + hex(b)).slice(0, 12);
}

/** @returns Twelve hexadecimal digits for the UTF-8 bytes of a text. */
export const hashText = (text: string): string => hashBytes([new TextEncoder().encode(text)]);
