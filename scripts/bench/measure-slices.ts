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

interface TraceEvent {
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
  callFrame: { url?: string };
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
  await browser.startTracing(page, { categories: CATEGORIES });
  await load();
  const trace = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: TraceEvent[];
  };
  return readSlices(trace.traceEvents);
}

function readSlices(events: TraceEvent[]): Slices {
  const main = events.find((one) => one.name === 'FunctionCall' || one.name === 'EvaluateScript');
  const profile = events.filter(({ name }) => name === 'Profile' || name === 'ProfileChunk');
  const threads = profile.filter(({ pid }) => pid === main?.pid);
  const tasks = events
    .filter(
      ({ name, pid, tid, dur }) =>
        name === 'RunTask' && pid === main?.pid && tid === main.tid && dur,
    )
    .sort((a, b) => a.ts - b.ts);
  const own = ownSamples(threads);
  const longest = tasks.map(({ ts, dur = 0 }) =>
    own.reduce((sum, { at, us }) => (at >= ts && at < ts + dur ? sum + us : sum), 0),
  );
  return {
    longestOwnMs: Math.max(0, ...longest) / 1000,
    blockingMs: tasks.reduce((sum, { dur = 0 }) => sum + Math.max(0, dur - LONG_US), 0) / 1000,
  };
}

/** Moments at which the processor was in our code or in what it called, and for how long. */
function ownSamples(events: TraceEvent[]): { at: number; us: number }[] {
  const own: { at: number; us: number }[] = [];
  for (const id of new Set(events.map((event) => event.id))) {
    const isOurs = new Map<number, boolean>();
    let at = 0;
    for (const { args } of events.filter((event) => event.id === id).sort((a, b) => a.ts - b.ts)) {
      at = args.data?.startTime ?? at;
      for (const { id, parent, callFrame } of args.data?.cpuProfile?.nodes ?? []) {
        const isCalledByUs = parent !== undefined && isOurs.get(parent) === true;
        isOurs.set(id, isCalledByUs || (callFrame.url ?? '').startsWith('chrome-extension:'));
      }
      const { timeDeltas = [], cpuProfile } = args.data ?? {};
      for (const [index, node] of (cpuProfile?.samples ?? []).entries()) {
        at += timeDeltas[index] ?? 0;
        // What a sample stands for lasts until the next one.
        if (isOurs.get(node)) own.push({ at, us: Math.min(timeDeltas[index + 1] ?? 1000, 5000) });
      }
    }
  }
  return own;
}
