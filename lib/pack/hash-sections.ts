/**
 * A short name for the contents of a data file, so that two readings can be told to come from the
 * same data. Not a protection against anybody: it only tells versions apart.
 */
import type { Sections } from './container.ts';

/** Finalizer of MurmurHash3 (Appleby, public domain): spreads a change over all 32 bits. */
function spread(value: number): number {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** FNV-1a steps (Fowler, Noll, Vo) in two lanes with different primes, byte by byte. */
export function hashSections(sections: Sections): string {
  let [a, b] = [0x811c9dc5, 0x9747b28c];
  const add = (bytes: Uint8Array) => {
    for (const byte of bytes) {
      a = Math.imul(a ^ byte, 0x01000193);
      b = Math.imul(b ^ byte, 0x5bd1e995);
      b ^= b >>> 15;
    }
  };
  const encoder = new TextEncoder();
  for (const [name, { buffer, byteOffset, byteLength }] of Object.entries(sections)) {
    add(encoder.encode(`${name}:${byteLength};`));
    add(new Uint8Array(buffer, byteOffset, byteLength));
  }
  const hex = (value: number) => spread(value).toString(16).padStart(8, '0');
  return (hex(a) + hex(b)).slice(0, 12);
}
