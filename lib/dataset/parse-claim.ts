/** A claim: unknown → what types.ts holds, or every problem. */
import { mapParsed, parseWith } from './parse-with.ts';
import { homeOf, type Parsed } from './problem.ts';
import { resolveCueReferences, resolveReference } from './references.ts';
import { claimSchema } from './schema.ts';
import type { Claim, ClaimId } from './types.ts';

/** @returns The claim, its references whole, those in cue expressions too. */
export const parseClaim = (value: unknown, id: ClaimId): Parsed<Claim> =>
  mapParsed(parseWith(claimSchema, value), ({ needs, unless, counts, ...claim }) => {
    const whole = (it: string) => resolveReference(it, homeOf(id));
    const wholeCue = (line: string) => resolveCueReferences(line, homeOf(id));
    return {
      id,
      ...claim,
      about: claim.about.map(whole),
      positions: claim.positions.map((it) => ({ ...it, cues: it.cues.map(wholeCue) })),
      match: {
        needs: needs.map(wholeCue),
        unless: unless.map(wholeCue),
        ...(counts === undefined ? {} : { counts: wholeCue(counts) }),
      },
      evidence: claim.evidence.map(({ attributedTo, ...it }) => ({
        ...it,
        source: whole(it.source),
        ...(attributedTo === undefined ? {} : { attributedTo: whole(attributedTo) }),
        derivesFrom: it.derivesFrom.map(whole),
      })),
      notes: claim.notes.map((it) => ({ ...it, sources: it.sources.map(whole) })),
      links: claim.links.map((it) => ({ ...it, claim: whole(it.claim) })),
      keywords: [],
    };
  });
