/**
 * Makes texts comparable without moving a character: signs that editors and templates swap for one
 * another become one sign, each in the same place. Case stays: it tells names from words.
 */

const SAME: readonly (readonly [RegExp, string])[] = [
  [/[\s\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/gu, ' '],
  [/[\u2018\u2019\u201a\u201b\u02bc\u2032\u00b4`]/gu, "'"],
  [/[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb]/gu, '"'],
  [/[\u2010-\u2015\u2212]/gu, '-'],
];

/** @returns A text of exactly the same length in UTF-16 code units. */
export function foldSameLength(text: string): string {
  return SAME.reduce((folded, [signs, sign]) => folded.replace(signs, sign), text);
}
