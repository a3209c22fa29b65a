/** How a short text puts a claim that it is known to be about: beside what the claim says itself. */
import type { Claim } from '../dataset/types.ts';
import type { Polarity } from '../reading/types.ts';
import { FUNCTION_WORDS } from '../text/function-words.en.ts';
import { countOperators, decidePolarity } from './find-polarity.ts';
import { findOwnOperators } from './own-operators.ts';
import { readWords } from './read-words.ts';

/**
 * @param text One or two sentences; the words it shares with the claim are taken to carry it.
 * @returns `asserts` where it shares no word with the claim.
 */
export function findTextPolarity(text: string, claim: Claim): Polarity {
  const words = readWords(text);
  const said = readWords(claim.text);
  const stems = new Set(said.stems.filter((_, at) => !FUNCTION_WORDS.has(said.folded[at] ?? '')));
  const carriers: number[] = [];
  for (let at = 0; at < words.count; at++)
    if (stems.has(words.stems[at] as string)) carriers.push(at);
  if (carriers.length === 0) return 'asserts';
  const found = countOperators(words, { from: 0, to: words.count }, carriers);
  return decidePolarity(found, findOwnOperators([said], words, carriers));
}
