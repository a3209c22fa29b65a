/**
 * What a run over many pages found, as it is written to `--report` (docs/ROBUSTNESS.md describes
 * it), and the totals that are printed.
 */
import type { Aspect, BrowserKind, Fault } from './observation.ts';

/** One page, in one browser, with its scripts on or off. */
export interface PageResult {
  page: string;
  url: string;
  browser: BrowserKind;
  scripts: 'on' | 'off';
  /** How reading ended; `timeout` where a visit with the extension did not end. */
  state: string;
  highlights: number;
  highlightsAfterMs?: number;
  /** Aspects in which the page differs from load to load by itself. */
  noisy: Aspect[];
  /** The print was compared. */
  isPrinted: boolean;
  /** Does not load without the extension either: nothing was compared. */
  isBroken: boolean;
  breaches: Breach[];
}

export interface Breach {
  aspect: Fault['aspect'] | 'hang';
  what: string;
  /** Up to five lines that show it. */
  where: string[];
}

export interface Totals {
  browser: BrowserKind;
  scripts: 'on' | 'off';
  pages: number;
  /** Pages that were compared and found the same in everything. */
  passed: number;
  breached: number;
  /** Pages that do not load without the extension either. */
  broken: number;
  states: Record<string, number>;
  /** Pages on which something was highlighted, and how many ranges on all. */
  highlighted: number;
  highlights: number;
  printed: number;
  /** Pages that differ from load to load by themselves, by aspect. */
  noisy: Partial<Record<Aspect, number>>;
  /** From DOMContentLoaded to the first highlight. */
  highlightsAfterMs?: { median: number; p99: number; max: number };
}

export interface Report {
  corpus: string;
  startedAt: string;
  seconds: number;
  passed: number;
  failed: number;
  totals: Totals[];
  breaches: (Breach & Pick<PageResult, 'page' | 'url' | 'browser' | 'scripts'>)[];
  pages: PageResult[];
}

/** @returns Totals by browser and scripts, in the order in which they first come. */
export function countResults(results: readonly PageResult[]): Totals[] {
  const groups = Map.groupBy(results, ({ browser, scripts }) => `${browser} ${scripts}`);
  return [...groups.values()].map(countGroup);
}

function countGroup(group: readonly PageResult[]): Totals {
  const [{ browser, scripts }] = group as [PageResult];
  const breached = group.filter(({ breaches }) => breaches.length > 0).length;
  const broken = group.filter(({ isBroken }) => isBroken).length;
  const times = group.flatMap(({ highlightsAfterMs }) => highlightsAfterMs ?? []);
  const spread = describeTimes(times);
  return {
    browser,
    scripts,
    pages: group.length,
    passed: group.length - breached - broken,
    breached,
    broken,
    states: tally(group.map(({ state }) => state)),
    highlighted: group.filter(({ highlights }) => highlights > 0).length,
    highlights: group.reduce((sum, { highlights }) => sum + highlights, 0),
    printed: group.filter(({ isPrinted }) => isPrinted).length,
    noisy: tally(group.flatMap(({ noisy }) => noisy)),
    ...(spread && { highlightsAfterMs: spread }),
  };
}

function tally<T extends string>(values: readonly T[]): Record<T, number> {
  const counts = {} as Record<T, number>;
  for (const value of values.toSorted()) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

function describeTimes(times: readonly number[]): Totals['highlightsAfterMs'] {
  if (times.length === 0) return undefined;
  const sorted = times.toSorted((one, other) => one - other).map(Math.round);
  const at = (share: number) => sorted[Math.ceil(sorted.length * share) - 1] ?? 0;
  return { median: at(0.5), p99: at(0.99), max: at(1) };
}

/** @returns The totals of one group in one line. */
export function describeTotals(totals: Totals): string {
  const { browser, scripts, pages, passed, breached, broken } = totals;
  const time = totals.highlightsAfterMs;
  const parts = [
    `${passed} of ${pages} the same`,
    `${breached} breached`,
    ...(broken > 0 ? [`${broken} do not load`] : []),
    `${totals.highlights} highlights on ${totals.highlighted}`,
    `printed ${totals.printed}`,
    `states ${describeCounts(totals.states)}`,
    `differ by themselves: ${describeCounts(totals.noisy) || 'none'}`,
    ...(time ? [`highlights after ${time.median} ms (99 %: ${time.p99} ms)`] : []),
  ];
  return `${browser}, page scripts ${scripts}: ${parts.join('; ')}`;
}

const describeCounts = (counts: Partial<Record<string, number>>): string =>
  Object.entries(counts)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');
