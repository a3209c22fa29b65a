/**
 * What at least two independent sources of a story carry and this page does not: an addition, not
 * a reproach. Nothing is offered where the text is cut short, where the page was published before
 * anybody said it, or where the page's own record has it.
 */
import { comparePartialDates } from '../dataset/partial-date.ts';
import type { Claim, ClaimId, PartialDate, SourceId, StoryId } from '../dataset/types.ts';
import type { Camp } from '../reading/said.ts';
import type { NotMentioned } from '../reading/types.ts';
import type { SourceLookup } from './count-voices.ts';
import { countBacking, findCamps, type SaidEvidence } from './find-camps.ts';
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
 * @returns Most voices first, then most sources, then what is of the page's own topics, then as the
 *   data has them; empty where the page is cut short.
 */
export function findNotMentioned(
  claims: readonly Claim[],
  page: PageFacts,
  sourceOf: SourceLookup,
): NotMentioned[] {
  if (page.isTruncated) return [];
  const covered = findCovered(claims, page.found);
  const onPage = countTopics(claims, page.found);
  return claims
    .filter((claim) => !claim.incidental && !covered.has(claim.id) && isAbsent(claim, page))
    .flatMap((claim) => describe(claim, page, sourceOf))
    .sort(
      (a, b) =>
        b.voiceCount - a.voiceCount ||
        b.sourceCount - a.sourceCount ||
        countOn(b, onPage) - countOn(a, onPage),
    );
}

/** Claims of the page by topic: what belongs to its subject comes before what does not. */
function countTopics(claims: readonly Claim[], found: ReadonlySet<ClaimId>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { id, topic } of claims) {
    if (found.has(id)) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  }
  return counts;
}

const countOn = ({ topic }: NotMentioned, counts: ReadonlyMap<string, number>) =>
  counts.get(topic) ?? 0;

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
  const known = claim.evidence
    .filter(({ asOf }) => isKnownBy(asOf, page.published))
    .map((piece) => ({
      ...piece,
      said: saidBySource(positionOf(claim, piece.position), piece.figure),
    }));
  const { sources: sourceCount, voices: voiceCount } = countBacking(known, sourceOf);
  const camps = findCamps(known, sourceOf);
  const clearest = findClearest(known, camps[0]);
  if (voiceCount < LEAST_VOICES || !clearest) return [];
  const { id, text, topic } = claim;
  const sourceLabel = sourceOf(clearest.source)?.label ?? clearest.source;
  const evidence = { ...clearest, sourceLabel };
  return [{ claim: id, text, topic, sourceCount, voiceCount, camps, evidence }];
}

function isKnownBy(asOf: PartialDate, published: PartialDate | undefined): boolean {
  return published === undefined || comparePartialDates(asOf, published) <= 0;
}

/** Shorter quotes are scraps of a sentence. */
const SENTENCE_LENGTH = 60;

/**
 * Of what the first camp says, the shortest quote that still is a sentence's worth; the longest where
 * none is.
 */
function findClearest(
  known: readonly SaidEvidence[],
  camp: Camp | undefined,
): SaidEvidence | undefined {
  const wanted = JSON.stringify(camp?.said);
  const byLength = known
    .filter(({ said }) => JSON.stringify(said) === wanted)
    .sort((a, b) => a.quote.length - b.quote.length);
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
