/**
 * Whether a page is the same with the extension as without. Pages differ from one load to the
 * next by themselves; what such a page shows is charged to us only where every run with the
 * extension parts from every run without in the same way.
 */

export interface Difference {
  kind: 'different';
  /** Lines in every run with, and in no run without. */
  added: string[];
  /** Lines in every run without, and in no run with. */
  missing: string[];
}

export type Verdict = { kind: 'same' } | { kind: 'noise' } | Difference;

/**
 * @param controls - Runs without the extension.
 * @param runs - Runs with it.
 * @param isVolatile - Long numbers and hexadecimal ids count as equal: scripts make them anew.
 */
export function compareRuns(
  controls: readonly (readonly string[])[],
  runs: readonly (readonly string[])[],
  isVolatile = false,
): Verdict {
  if (runs.some((run) => controls.some((control) => isEqual(run, control)))) {
    return { kind: 'same' };
  }
  const mask = isVolatile ? maskVolatile : (line: string) => line;
  const without = controls.map((lines) => countLines(lines.map(mask)));
  const withUs = runs.map((lines) => countLines(lines.map(mask)));
  const added = excess(withUs, without);
  const missing = excess(without, withUs);
  if (added.length > 0 || missing.length > 0) return { kind: 'different', added, missing };
  const isQuiet = controls.every((lines) => isEqual(lines, controls[0] ?? []));
  const isSteady = runs.every((lines) => isEqual(lines, runs[0] ?? []));
  return isQuiet && isSteady && !isVolatile
    ? { kind: 'different', added: ['(the same lines in another order)'], missing: [] }
    : { kind: 'noise' };
}

const isEqual = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((line, i) => line === other[i]);

type Counts = Map<string, number>;

function countLines(lines: readonly string[]): Counts {
  const counts: Counts = new Map();
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
  return counts;
}

/** Lines of which every one of `these` has more than any of `those`. */
function excess(these: readonly Counts[], those: readonly Counts[]): string[] {
  const [first = new Map<string, number>()] = these;
  return [...first.keys()].filter((line) => {
    const least = Math.min(...these.map((counts) => counts.get(line) ?? 0));
    const most = Math.max(...those.map((counts) => counts.get(line) ?? 0));
    return least > most;
  });
}

const maskVolatile = (line: string): string =>
  line.replace(/[0-9a-f]{8}[0-9a-f-]*|\d[\d.]{3,}/gi, '#');
