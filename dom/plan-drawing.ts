/**
 * Which finds of a reading are drawn, and how each looks. Pure: it knows offsets, not the page.
 */
import type { HighlightTarget } from '../lib/protocol.ts';
import type { Reading } from '../lib/reading/types.ts';
import type { Settings } from '../lib/settings/settings.ts';
import type { Spot } from './hit-test.ts';
import type { HighlightKind } from './painter.ts';

export interface PlannedSpot extends Spot<HighlightTarget> {
  style: HighlightKind;
}

export interface PlanChoice {
  /**
   * The first mention of each entity and the first time that each position of a claim is taken
   * (what is said in passing only where sources differ), or all of them.
   */
  mentions: Settings['mentions'];
  marks: Settings['marks'] | 'none';
}

/**
 * Only what the reading's lists hold is drawn: what the reader muted is left out of them.
 *
 * @returns In order of the text; empty where the reading has nothing.
 */
export function planDrawing(reading: Reading, { mentions, marks }: PlanChoice): PlannedSpot[] {
  const spots = [
    ...(marks === 'both' || marks === 'people' ? planMentions(reading, mentions) : []),
    ...(marks === 'both' || marks === 'claims' ? planAppearances(reading, mentions) : []),
  ];
  return spots.sort((a, b) => a.start - b.start || a.end - b.end);
}

function planMentions(reading: Reading, choice: Settings['mentions']): PlannedSpot[] {
  const kinds = new Map(reading.entities.map((entity) => [entity.id, entity.kind]));
  const listed = new Set(reading.entities.flatMap((entity) => entity.mentions));
  const seen = new Set<string>();
  const spots: PlannedSpot[] = [];
  const inOrder = reading.mentions
    .map((mention, index) => ({ mention, index }))
    .sort((a, b) => a.mention.start - b.mention.start);
  for (const { mention, index } of inOrder) {
    if (!listed.has(index)) continue;
    const isFirst = mention.entities.some((id) => !seen.has(id));
    for (const id of mention.entities) seen.add(id);
    if (choice === 'first' && !isFirst) continue;
    const isLikely = mention.how.rule === 'likely-spelling';
    const kind = kinds.get(mention.entities[0] ?? '') ?? 'person';
    spots.push({
      start: mention.start,
      end: mention.end,
      key: { kind: 'mention', index },
      style: isLikely ? 'likely' : kind,
    });
  }
  return spots;
}

function planAppearances(reading: Reading, choice: Settings['mentions']): PlannedSpot[] {
  const differing = new Set(reading.differences);
  const passing = new Set(
    reading.claims.filter((claim) => claim.isIncidental).map((claim) => claim.id),
  );
  const listed = new Set(reading.claims.flatMap((claim) => claim.appearances));
  const seen = new Set<string>();
  return reading.appearances.flatMap((appearance, index): PlannedSpot[] => {
    const { claim, position, polarity, start, end } = appearance;
    if (!listed.has(index)) return [];
    const said = `${claim} ${position} ${polarity}`;
    const isPassing = passing.has(claim) && !differing.has(claim);
    if (choice === 'first' && (isPassing || seen.has(said))) return [];
    seen.add(said);
    const style = differing.has(claim) ? 'differs' : 'claim';
    return [{ start, end, key: { kind: 'appearance', index }, style }];
  });
}
