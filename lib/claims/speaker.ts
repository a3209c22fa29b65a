/** Who is known to say a claim, reduced so that "PRESIDENT OBAMA" and "Barack Obama" meet. */
import { foldWord } from '../text/fold.ts';
import { hashWord } from '../text/tokens.ts';

/** @returns Hash of the last name; 0 where there is no speaker. */
export function hashSpeaker(speaker: string | undefined): number {
  if (!speaker) return 0;
  const words = speaker
    .replace(/\([^)]*\)/gu, ' ')
    .replace(/\b(?:jr|sr|ii|iii)\b\.?/giu, ' ')
    .split(/[\s_.,-]+/u)
    .map((word) => foldWord(word))
    .filter((word) => word.length > 1);
  const last = words.at(-1);
  return last ? hashWord(last) : 0;
}
