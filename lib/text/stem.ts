/**
 * One form for all forms of an English word: Porter's stemmer (the `stemmer` package), helped
 * where it fails on irregular forms (held, freed, gave), and memoised because a text repeats itself.
 * Words in other scripts, and digits, come back as they are.
 */
import { stemmer } from 'stemmer';
import { IRREGULAR_FORMS } from './irregular-forms.en.ts';

const MAX_MEMO = 20000;
let memo = new Map<string, string>();

function stemAfresh(folded: string): string {
  const base = IRREGULAR_FORMS.get(folded) ?? folded;
  return /^[a-z]{3,}$/u.test(base) ? stemmer(base) : base;
}

/**
 * @param folded Lower case, without accents and apostrophes.
 * @returns The stem; an arbitrary spelling, only good for comparing with another stem.
 */
export function stem(folded: string): string {
  const known = memo.get(folded);
  if (known !== undefined) return known;
  const found = stemAfresh(folded);
  if (memo.size >= MAX_MEMO) memo = new Map();
  memo.set(folded, found);
  return found;
}
