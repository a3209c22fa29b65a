/**
 * How long a page's main thread was kept at a stretch, out of a trace with the processor's samples:
 * whole tasks for the page's blocking time, and within each the time that our own code had.
 */
import type { Browser, Page } from '@playwright/test';

export interface Slices {
  /** Longest stretch of our own code in one task, in ms. */
  longestOwnMs: number;
  /** Sum over all tasks of what is above 50 ms. */
  blockingMs: number;
}

export interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  id?: string;
  args: { data?: ProfileData & { startTime?: number }; name?: string };
}

interface ProfileData {
  cpuProfile?: { nodes?: ProfileNode[]; samples?: number[] };
  timeDeltas?: number[];
}

interface ProfileNode {
  id: number;
  parent?: number;
  callFrame: { functionName: string; url?: string };
}

const CATEGORIES = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-v8.cpu_profiler',
  'toplevel',
];
const LONG_US = 50_000;

/** Traces what `load` does to the page. */
export async function measureSlices(
  browser: Browser,
  page: Page,
  load: () => Promise<unknown>,
): Promise<Slices> {
  return readSlices(await traceLoad(browser, page, load));
}

/** @returns The events of a trace with the processor's samples. */
export async function traceLoad(
  browser: Browser,
  page: Page,
  load: () => Promise<unknown>,
): Promise<TraceEvent[]> {
  await browser.startTracing(page, { categories: CATEGORIES });
  await load();
  const trace = (await browser.stopTracing()).toString();
  return (JSON.parse(trace) as { traceEvents: TraceEvent[] }).traceEvents;
}

/** @returns An event of the thread on which the page's scripts run. */
export const findMain = (events: TraceEvent[]): TraceEvent | undefined =>
  events.find((one) => one.name === 'FunctionCall' || one.name === 'EvaluateScript');

function readSlices(events: TraceEvent[]): Slices {
  const main = findMain(events);
  const tasks = events
    .filter(
      ({ name, pid, tid, dur }) =>
        name === 'RunTask' && pid === main?.pid && tid === main.tid && dur,
    )
    .sort((a, b) => a.ts - b.ts);
  const own = readSamples(events, main).filter(({ isOurs }) => isOurs);
  const longest = tasks.map(({ ts, dur = 0 }) =>
    own.reduce((sum, { at, us }) => (at >= ts && at < ts + dur ? sum + us : sum), 0),
  );
  return {
    longestOwnMs: Math.max(0, ...longest) / 1000,
    blockingMs: tasks.reduce((sum, { dur = 0 }) => sum + Math.max(0, dur - LONG_US), 0) / 1000,
  };
}

/** A look at what a thread was doing. */
export interface Sample {
  /** µs, on the clock of the trace. */
  at: number;
  /** Until the next look, in µs; a thread that was kept from the processor counts 5 ms at most. */
  us: number;
  /** Names of the functions, innermost first. */
  stack: readonly string[];
  /** In our code or in what it called. */
  isOurs: boolean;
}

interface Frames {
  stack: readonly string[];
  isOurs: boolean;
}

/** @returns The samples of the process of `main`, in order for each of its threads. */
export function readSamples(events: TraceEvent[], main: TraceEvent | undefined): Sample[] {
  const profile = events.filter(
    ({ name, pid }) => (name === 'Profile' || name === 'ProfileChunk') && pid === main?.pid,
  );
  const samples: Sample[] = [];
  for (const id of new Set(profile.map((event) => event.id))) {
    const frames = new Map<number, Frames>();
    let at = 0;
    for (const { args } of profile.filter((one) => one.id === id).sort((a, b) => a.ts - b.ts)) {
      at = args.data?.startTime ?? at;
      for (const { id, parent, callFrame } of args.data?.cpuProfile?.nodes ?? []) {
        const above = frames.get(parent ?? -1);
        const isOwn = (callFrame.url ?? '').startsWith('chrome-extension:');
        frames.set(id, {
          stack: [callFrame.functionName, ...(above?.stack ?? [])],
          isOurs: isOwn || above?.isOurs === true,
        });
      }
      const { timeDeltas = [], cpuProfile } = args.data ?? {};
      for (const [index, node] of (cpuProfile?.samples ?? []).entries()) {
        at += timeDeltas[index] ?? 0;
        const found = frames.get(node);
        if (found)
          samples.push({ at, us: Math.min(timeDeltas[index + 1] ?? 1000, 5000), ...found });
      }
    }
  }
  return samples;
}
