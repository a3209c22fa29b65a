/**
 * What at least two independent sources of a story carry and this page does not: an addition, not
 * a reproach. Nothing is offered where the text is cut short, where the page was published before
 * anybody said it, or where the page's own record has it.
 */
import { comparePartialDates } from '../dataset/partial-date.ts';
import type { Claim, ClaimId, Evidence, PartialDate, SourceId, StoryId } from '../dataset/types.ts';
import type { NotMentioned } from '../reading/types.ts';
import { countVoices, type SourceLookup } from './count-voices.ts';
import { positionOf, saidBySource } from './relate-evidence.ts';

const LEAST_VOICES = 2;

export interface PageFacts {
  /** Claims that were found on the page. */
  found: ReadonlySet<ClaimId>;
  isTruncated: boolean;
  published?: PartialDate | undefined;
  ownSource?: SourceId | undefined;
}

/**
 * @param claims - All claims of the page's stories.
 * @returns Most voices first, then most sources, then by id; empty where the page is cut short.
 */
export function findNotMentioned(
  claims: readonly Claim[],
  page: PageFacts,
  sourceOf: SourceLookup,
): NotMentioned[] {
  if (page.isTruncated) return [];
  const covered = findCovered(claims, page.found);
  return claims
    .filter((claim) => !claim.incidental && !covered.has(claim.id) && isAbsent(claim, page))
    .flatMap((claim) => describe(claim, page, sourceOf))
    .sort(
      (a, b) =>
        b.voiceCount - a.voiceCount ||
        b.sourceCount - a.sourceCount ||
        (a.claim < b.claim ? -1 : 1),
    );
}

/** A page that gives the later state of a thing need not give the earlier one as well. */
function findCovered(claims: readonly Claim[], found: ReadonlySet<ClaimId>): Set<ClaimId> {
  const covered = new Set(found);
  for (const { id, links } of claims) {
    if (!found.has(id)) continue;
    for (const { relation, claim } of links) {
      if (relation === 'later-version-of') covered.add(claim);
    }
  }
  return covered;
}

function isAbsent({ evidence, links }: Claim, page: PageFacts): boolean {
  if (evidence.some(({ source }) => source === page.ownSource)) return false;
  // A page that gives the whole need not give each part as well.
  return !links.some(({ relation, claim }) => relation === 'part-of' && page.found.has(claim));
}

function describe(claim: Claim, page: PageFacts, sourceOf: SourceLookup): NotMentioned[] {
  const known = claim.evidence.filter(({ asOf }) => isKnownBy(asOf, page.published));
  const voiceCount = countVoices(known, sourceOf);
  const clearest = findClearest(known);
  if (voiceCount < LEAST_VOICES || !clearest) return [];
  const { id, text } = claim;
  const sourceLabel = sourceOf(clearest.source)?.label ?? clearest.source;
  const said = saidBySource(positionOf(claim, clearest.position), clearest.figure);
  const sourceCount = new Set(known.map(({ source }) => source)).size;
  const evidence = { ...clearest, sourceLabel, said };
  return [{ claim: id, text, sourceCount, voiceCount, evidence }];
}

function isKnownBy(asOf: PartialDate, published: PartialDate | undefined): boolean {
  return published === undefined || comparePartialDates(asOf, published) <= 0;
}

/** Shorter quotes are scraps of a sentence. */
const SENTENCE_LENGTH = 60;

/**
 * Of what most of the evidence says, the shortest quote that still is a sentence's worth; the
 * longest where none is.
 */
function findClearest(evidence: readonly Evidence[]): Evidence | undefined {
  const [most] = [...Map.groupBy(evidence, ({ position }) => position).values()].sort(
    (a, b) => b.length - a.length,
  );
  const byLength = (most ?? []).toSorted((a, b) => a.quote.length - b.quote.length);
  return byLength.find(({ quote }) => quote.length >= SENTENCE_LENGTH) ?? byLength.at(-1);
}

/** @returns Stories of which at least `least` of the claims are, in order of their first claim. */
export function findStories(found: Iterable<ClaimId>, least: number): StoryId[] {
  const counts = new Map<StoryId, number>();
  for (const id of found) {
    const story = id.split('/')[0] ?? '';
    counts.set(story, (counts.get(story) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count >= least).map(([story]) => story);
}
