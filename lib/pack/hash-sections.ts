/**
 * A short name for the contents of a data file, so that two readings can be told to come from the
 * same data. Not a protection against anybody: it only tells versions apart.
 */
import { hashBytes } from '../text/hash-bytes.ts';
import type { Sections } from './container.ts';

/** @returns Twelve hexadecimal digits. */
export function hashSections(sections: Sections): string {
  return hashBytes(listBytes(sections));
}

function* listBytes(sections: Sections): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  for (const [name, { buffer, byteOffset, byteLength }] of Object.entries(sections)) {
    yield encoder.encode(`${name}:${byteLength};`);
    yield new Uint8Array(buffer, byteOffset, byteLength);
  }
}
