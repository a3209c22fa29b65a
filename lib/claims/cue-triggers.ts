/**
 * Decides for each claim with cues which words set off the check of all of them, so that a sentence
 * costs as many checks as it has such words and not as many as there are claims.
 */
import type { Claim } from '../dataset/types.ts';
import type { Sections } from '../pack/container.ts';
import { FUNCTION_WORDS } from '../text/function-words.en.ts';
import { stem } from '../text/stem.ts';
import {
  type CompiledLine,
  type CompiledTerm,
  type CompiledWord,
  compileCues,
} from './compile-cues.ts';
import { entityTerm } from './term-table.ts';

/** A word that is in every sentence that has the phrase; nothing where it has but a prefix. */
function triggerOfPhrase(phrase: readonly CompiledWord[]): string | undefined {
  const words = phrase.filter(({ kind, value }) => kind !== 'prefix' && !FUNCTION_WORDS.has(value));
  const word = words.at(-1) ?? phrase.find(({ kind }) => kind !== 'prefix');
  if (!word) return undefined;
  return word.kind === 'exact' ? stem(word.value) : word.value;
}

/** Terms of which one is in every sentence that meets `cue`; nothing where only a prefix or # is. */
function triggerOf(cue: CompiledTerm): string[] | undefined {
  if (cue.kind === 'entity') return [entityTerm(cue.entity)];
  if (cue.kind === 'quantity') return undefined;
  const found = [cue.words, ...cue.others].map(triggerOfPhrase);
  return found.every((term) => term !== undefined) ? found : undefined;
}

/** The triggers of a line: those of each alternative, or nothing where one has none. */
function triggersOf(line: CompiledLine): string[] | undefined {
  const triggers: string[] = [];
  for (const terms of line.alternatives) {
    // Words are rarer than entities in a story in which everyone is named all the time.
    const found =
      terms
        .map((term) => (term.kind === 'entity' ? undefined : triggerOf(term)))
        .find((term) => term !== undefined) ??
      terms.map(triggerOf).find((term) => term !== undefined);
    if (found === undefined) return undefined;
    triggers.push(...found);
  }
  return triggers;
}

/** A line that may be met outside the sentence can set nothing off beside others. */
function chooseTriggers(lines: CompiledLine[]): string[] | undefined {
  const inside = lines.filter((line) => !line.isEntities && !line.mayStandBefore);
  const usable = (inside.length > 0 ? inside : lines).flatMap((line) => {
    const triggers = triggersOf(line);
    return triggers ? [triggers] : [];
  });
  return usable.sort((a, b) => a.length - b.length)[0];
}

/** @param addTerm Gives a term its number, a new one where it has none. */
export function buildCueTriggers(claims: Claim[], addTerm: (term: string) => number): Sections {
  const always: number[] = [];
  const pairs: { term: number; claim: number }[] = [];
  claims.forEach((claim, number) => {
    if (claim.match.needs.length === 0) return;
    const triggers = chooseTriggers(compileCues(claim).needs);
    if (!triggers) always.push(number);
    else for (const term of new Set(triggers)) pairs.push({ term: addTerm(term), claim: number });
  });
  pairs.sort((a, b) => a.term - b.term || a.claim - b.claim);
  return {
    'claims.cueTerm': Uint32Array.from(pairs, ({ term }) => term),
    'claims.cueClaim': Uint32Array.from(pairs, ({ claim }) => claim),
    'claims.cueAlways': Uint32Array.from(always),
  };
}
