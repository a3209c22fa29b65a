/** Goals for finding people and claims, as ratios: what was reached and whether that is enough. */
import type { ClaimRow, ClaimsResult } from './measure-claims.ts';
import type { ColdResult } from './measure-cold.ts';
import type { LoadResult } from './measure-load.ts';
import type { PaintResult } from './measure-paint.ts';
import type { RivalResult, SizeResult } from './measure-size.ts';

/** What a run measured; parts that were not asked for are empty. */
export interface Measured {
  sizes: SizeResult[];
  /** Of the comparison between sizes: `walk 1000` → ms. */
  across: Record<string, number>;
  cold: ColdResult[];
  load: LoadResult[];
  claims: ClaimsResult[];
  paint: PaintResult[];
}

/** With so many tabs of an article open, by `scripts/bench/tabs.ts`. */
export interface TabsResult {
  tabs: number;
  /** MB a tab in a browser whose extension does nothing. */
  pageMb: number;
  /** MB a tab that ours adds to it, the background not counted. */
  addedMb: number;
  /** MB of the process that the background runs in. */
  backgroundMb: number;
  /** DOMContentLoaded to the highlights of people, and of claims, in one of the tabs. */
  firstMs: number;
  claimsMs: number;
}

/** A ratio by how much of our work is in it; `walk` alone where there is but one. */
interface Reached {
  /** Tokenising and walking: places of candidates. */
  walk?: number;
  /** The same, every find compared with the stored spelling. */
  names?: number;
  /** All of `findMentions`. */
  rules?: number;
}

export interface Goal {
  row: string;
  what: string;
  reached: Reached;
  goal: number;
  atLeast: boolean;
}

const rivalOf = (sizes: SizeResult[], size: number, name: string): RivalResult | undefined =>
  sizes.find((one) => one.size === size)?.rivals.find((rival) => rival.name === name);

/** How many times `one` is `other`; nothing where either was not measured. */
const ratio = (one: number | undefined, other: number | undefined) =>
  one === undefined || other === undefined ? undefined : one / other;

const WAYS = ['walk', 'names', 'rules'] as const;

/** Leaves out what was not measured. */
function reachedBy(of: (way: (typeof WAYS)[number]) => number | undefined): Reached {
  const found = WAYS.map((way) => [way, of(way)] as const);
  return Object.fromEntries(found.filter(([, value]) => value !== undefined));
}

const one = (value: number | undefined): Reached => (value === undefined ? {} : { walk: value });

function floorGoal(row: string, sizes: SizeResult[], size: number, goal: number): Goal {
  const ms = (name: string) => rivalOf(sizes, size, name)?.ms;
  const reached = reachedBy((way) => ratio(ms(way), ms('tokenise')));
  return { row, what: `${size} names / tokenise only`, reached, goal, atLeast: false };
}

/** The time of the best of some rivals over ours. */
function rivalGoal(sizes: SizeResult[], size: number, rivals: string[]): Reached {
  const times = rivals.flatMap((name) => rivalOf(sizes, size, name)?.ms ?? []);
  const best = times.length > 0 ? Math.min(...times) : undefined;
  return reachedBy((way) => ratio(best, rivalOf(sizes, size, way)?.ms));
}

/** Bytes a spelling: the trie holds the listed ones, our index those worked out as well. */
function memoryGoal(sizes: SizeResult[], size: number): Reached {
  const built = sizes.find((result) => result.size === size);
  const trie = ratio(rivalOf(sizes, size, 'Map trie, words')?.memoryBytes, built?.listed);
  return one(ratio(trie, ratio(built?.indexBytes, built?.forms)));
}

/** Everything included: of finding claims there is no bare walk. */
function claimGoals(result: ClaimsResult | undefined): Goal[] {
  const ms = (rows: readonly ClaimRow[] | undefined, name: string) =>
    rows?.find((row) => row.name === name)?.ms;
  const { rows, slow } = result ?? {};
  return [
    {
      row: '21',
      what: '100000 claims, everything / tokenise and stem',
      reached: one(ratio(ms(rows, 'ours'), ms(rows, 'floor'))),
      goal: 8,
      atLeast: false,
    },
    {
      row: '21',
      what: 'flexsearch / ours, 100000 claims',
      reached: one(ratio(ms(slow, 'flexsearch'), ms(slow, 'ours'))),
      goal: 280,
      atLeast: true,
    },
  ];
}

/** Rows 9 to 12. */
function paintGoals(paint: PaintResult[]): Goal[] {
  const [few, many] = [200, 2000].map((count) => paint.find((result) => result.count === count));
  const times = (rival: 'splitText' | 'markRanges') => one(ratio(few?.ms[rival], few?.ms.ours));
  const added =
    paint.length > 0 ? Math.max(...paint.map((each) => each.nodesAdded.ours)) : undefined;
  const hit = (of: PaintResult | undefined) => one(of?.hitRatio);
  const flat = one(ratio(many?.hitRatio, few?.hitRatio));
  return [
    {
      row: '9',
      what: 'splitText wrapping / ours, CPU, 200',
      reached: times('splitText'),
      goal: 4,
      atLeast: true,
    },
    {
      row: '10',
      what: 'mark.js markRanges / ours, CPU, 200',
      reached: times('markRanges'),
      goal: 10,
      atLeast: true,
    },
    { row: '11', what: 'nodes added to the page', reached: one(added), goal: 0, atLeast: false },
    {
      row: '12',
      what: 'hit test / elementFromPoint, 200',
      reached: hit(few),
      goal: 1.3,
      atLeast: false,
    },
    {
      row: '12',
      what: 'hit test / elementFromPoint, 2000',
      reached: hit(many),
      goal: 1.3,
      atLeast: false,
    },
    {
      row: '12',
      what: 'hit test ratio at 2000 / at 200',
      reached: flat,
      goal: 1.1,
      atLeast: false,
    },
  ];
}

/** @returns Rows 1 to 12 and 21, in order. */
export function goalsOf({ sizes, across, cold, load, claims, paint }: Measured): Goal[] {
  const million = sizes.find(({ size }) => size === 1_000_000);
  const grown = (name: string) => ratio(across[`${name} 1000000`], across[`${name} 1000`]);
  const coldOf = (mode: string, which: 'ratio' | 'rehearsedRatio') =>
    cold.find((one) => one.mode === mode)?.[which];
  const ten = load.find(({ bytes }) => bytes === 10_000_000)?.ratio;
  const size = 1_000_000;
  return [
    floorGoal('1', sizes, size, 1.6),
    floorGoal('2', sizes, 10_000, 1.25),
    {
      row: '3',
      what: '1000000 names / 1000 names',
      reached: reachedBy((way) => grown(way)),
      goal: 1.25,
      atLeast: false,
    },
    {
      row: '4',
      what: 'best regular expression / ours, 100000 names',
      reached: rivalGoal(sizes, 100_000, ['regex, plain', 'regex, factored']),
      goal: 4,
      atLeast: true,
    },
    {
      row: '5',
      what: 'Map trie of words / ours, 1000000 names',
      reached: rivalGoal(sizes, size, ['Map trie, words']),
      goal: 7,
      atLeast: true,
    },
    {
      row: '5',
      what: 'Map trie of words / our index, bytes a spelling, 1000000 names',
      reached: memoryGoal(sizes, size),
      goal: 32,
      atLeast: true,
    },
    {
      row: '6',
      what: 'index bytes a form, 1000000 names',
      reached: one(ratio(million?.indexBytes, million?.forms)),
      goal: 10,
      atLeast: false,
    },
    {
      row: '7',
      what: 'packaged file / copy in IndexedDB, 10 MB',
      reached: one(ten),
      goal: 5,
      atLeast: true,
    },
    {
      row: '8',
      what: 'first article of a process / warm',
      reached: reachedBy((way) => coldOf(way, 'ratio')),
      goal: 8,
      atLeast: false,
    },
    {
      row: '8',
      what: 'first article after the extension’s rehearsal / warm',
      reached: reachedBy((way) => coldOf(way, 'rehearsedRatio')),
      goal: 8,
      atLeast: false,
    },
    ...paintGoals(paint),
    ...claimGoals(claims.find(({ size }) => size === 100_000)),
  ];
}

/** How much of our work the goal is met with. */
export function describeGoal({ reached, goal, atLeast }: Goal): string {
  const values = WAYS.map((way) => reached[way]).filter((value) => value !== undefined);
  if (values.length === 0) return 'not measured';
  const meets = (value: number | undefined) =>
    value !== undefined && (atLeast ? value >= goal : value <= goal);
  if (values.every(meets)) return 'met';
  if (meets(reached.names)) return 'met without the rules';
  return meets(reached.walk) ? 'met by the walk' : 'missed';
}
