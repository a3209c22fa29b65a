/** Short names of sources in a picture or a table: A, B … Z, AA, AB …. A key gives the full ones. */

const LETTERS = 26;

/** @param index - From 0. */
export function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % LETTERS));
  return index < LETTERS ? last : letterOf(Math.floor(index / LETTERS) - 1) + last;
}
