/**
 * Compares a stored spelling with folded words where it lies, without decoding or folding it into a
 * string first. It deliberately leaves to the tokeniser what it cannot decide letter by letter.
 */
import { CLASS, lookUp, WIDE } from '../text/fold.ts';

const APOSTROPHE = 0x27;

/** Of a two- or three-byte character of UTF-8. */
const unitAt = (bytes: Uint8Array, at: number, lead: number) =>
  lead < 0xe0
    ? ((lead & 0x1f) << 6) | ((bytes[at + 1] as number) & 0x3f)
    : ((lead & 0x0f) << 12) |
      (((bytes[at + 1] as number) & 0x3f) << 6) |
      ((bytes[at + 2] as number) & 0x3f);

/**
 * Whether UTF-8 from `from` to `to` folds to these words with single spaces.
 * @returns nothing where it has apostrophes, characters that fold to two, scripts without spaces, or
 *   characters beyond the first plane: fold it and compare.
 */
export function isFoldedTo(
  bytes: Uint8Array,
  from: number,
  to: number,
  wanted: string,
): boolean | undefined {
  let matched = 0;
  let isGap = false;
  for (let at = from; at < to; at++) {
    const lead = bytes[at] as number;
    if (lead === APOSTROPHE || lead >= 0xf0) return undefined;
    let code = lead;
    if (lead >= 0x80) {
      code = unitAt(bytes, at, lead);
      at += lead < 0xe0 ? 1 : 2;
    }
    const found = lookUp(code);
    const kind = (found >>> 16) & 15;
    if (kind === CLASS.SKIP || kind === CLASS.MARK) continue;
    if (kind === CLASS.APOSTROPHE || kind === CLASS.SOLO || found & WIDE) return undefined;
    if (kind < CLASS.LETTER) {
      isGap = true;
      continue;
    }
    if (isGap && matched > 0 && wanted.charCodeAt(matched++) !== 0x20) return false;
    isGap = false;
    if (wanted.charCodeAt(matched++) !== (found & 0xffff)) return false;
  }
  return matched === wanted.length;
}
