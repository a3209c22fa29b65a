/** Goals for finding people, as ratios: what was reached and whether that is enough. */
import type { ColdResult } from './measure-cold.ts';
import type { LoadResult } from './measure-load.ts';
import type { RivalResult, SizeResult } from './measure-size.ts';

/** What a run measured; parts that were not asked for are empty. */
export interface Measured {
  sizes: SizeResult[];
  /** Of the comparison between sizes: `walk 1000` → ms. */
  across: Record<string, number>;
  cold: ColdResult[];
  load: LoadResult[];
}

export interface Goal {
  row: string;
  what: string;
  /** Without and with the rules that decide what is a mention; one of them where that is all. */
  reached: { walk?: number; rules?: number };
  goal: number;
  atLeast: boolean;
}

const rivalOf = (sizes: SizeResult[], size: number, name: string): RivalResult | undefined =>
  sizes.find((one) => one.size === size)?.rivals.find((rival) => rival.name === name);

/** How many times `one` is `other`; nothing where either was not measured. */
const ratio = (one: number | undefined, other: number | undefined) =>
  one === undefined || other === undefined ? undefined : one / other;

const both = (walk: number | undefined, rules: number | undefined) => ({
  ...(walk !== undefined && { walk }),
  ...(rules !== undefined && { rules }),
});

function floorGoal(row: string, sizes: SizeResult[], size: number, goal: number): Goal {
  const ms = (name: string) => rivalOf(sizes, size, name)?.ms;
  const floor = ms('tokenise');
  const reached = both(ratio(ms('walk'), floor), ratio(ms('rules'), floor));
  return { row, what: `${size} names / tokenise only`, reached, goal, atLeast: false };
}

/** A rival's time over ours: it against what does the same (verified names), and against the rules. */
function rivalGoal(sizes: SizeResult[], size: number, rivals: string[]) {
  const times = rivals.flatMap((name) => rivalOf(sizes, size, name)?.ms ?? []);
  const best = times.length > 0 ? Math.min(...times) : undefined;
  const ms = (name: string) => rivalOf(sizes, size, name)?.ms;
  return both(ratio(best, ms('names')), ratio(best, ms('rules')));
}

const TRIES = ['Map trie, words', 'Map trie, hashes'];

/** @returns Rows 1 to 8, in order. */
export function goalsOf({ sizes, across, cold, load }: Measured): Goal[] {
  const million = sizes.find(({ size }) => size === 1_000_000);
  const memory = TRIES.flatMap((name) => rivalOf(sizes, 1_000_000, name)?.memoryBytes ?? []);
  const least = memory.length > 0 ? Math.min(...memory) : undefined;
  const grown = (name: string) => ratio(across[`${name} 1000000`], across[`${name} 1000`]);
  const coldOf = (mode: string) => cold.find((one) => one.mode === mode)?.ratio;
  const ten = load.find(({ bytes }) => bytes === 10_000_000)?.ratio;
  const size = 1_000_000;
  return [
    floorGoal('1', sizes, size, 1.6),
    floorGoal('2', sizes, 10_000, 1.25),
    {
      row: '3',
      what: '1000000 names / 1000 names',
      reached: both(grown('walk'), grown('rules')),
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
      what: 'Map trie / our index, bytes, 1000000 names',
      reached: both(ratio(least, million?.indexBytes), undefined),
      goal: 32,
      atLeast: true,
    },
    {
      row: '6',
      what: 'index bytes a form, 1000000 names',
      reached: both(ratio(million?.indexBytes, million?.forms), undefined),
      goal: 10,
      atLeast: false,
    },
    {
      row: '7',
      what: 'packaged file / copy in IndexedDB, 10 MB',
      reached: both(ten, undefined),
      goal: 5,
      atLeast: true,
    },
    {
      row: '8',
      what: 'first article of a process / warm',
      reached: both(coldOf('walk'), coldOf('rules')),
      goal: 8,
      atLeast: false,
    },
  ];
}

/** Whether a goal is met: with the rules, without them only, or not. */
export function describeGoal({ reached, goal, atLeast }: Goal): string {
  const meets = (value: number) => (atLeast ? value >= goal : value <= goal);
  const { walk, rules } = reached;
  if (walk === undefined && rules === undefined) return 'not measured';
  if (rules === undefined) return walk !== undefined && meets(walk) ? 'met' : 'missed';
  if (meets(rules)) return 'met';
  return walk !== undefined && meets(walk) ? 'without the rules' : 'missed';
}
