/** Sources grouped by what they say, each camp with how many sources and how many voices it has. */
import type { Evidence } from '../dataset/types.ts';
import type { Backing, Camp, Said } from '../reading/said.ts';
import { countVoices, type SourceLookup } from './count-voices.ts';

export interface SaidEvidence extends Evidence {
  said: Said;
}

/** @returns Most sources first, else in the order of the evidence. */
export function findCamps(evidence: readonly SaidEvidence[], sourceOf: SourceLookup): Camp[] {
  return [...Map.groupBy(evidence, ({ said }) => JSON.stringify(said)).values()]
    .flatMap((camp) => (camp[0] ? [{ said: camp[0].said, ...countBacking(camp, sourceOf) }] : []))
    .sort((a, b) => b.sources - a.sources);
}

export function countBacking(evidence: readonly Evidence[], sourceOf: SourceLookup): Backing {
  return { sources: countSources(evidence), voices: countVoices(evidence, sourceOf) };
}

/** How many different sources, however many pieces each has. */
export const countSources = (evidence: readonly Pick<Evidence, 'source'>[]): number =>
  new Set(evidence.map(({ source }) => source)).size;
