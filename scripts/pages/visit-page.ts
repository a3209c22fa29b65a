/** One visit: load, wait until both page and extension are done, look at everything, leave. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { PageState } from '../../lib/protocol.ts';
import { compareRuns } from './compare-runs.ts';
import {
  countHighlights,
  readAddress,
  readBoxes,
  readDom,
  readVisible,
  selectAndCopy,
} from './in-page.ts';
import type { Fault, Lines, Observation } from './observation.ts';
import { HIGHLIGHTS } from './own-traces.ts';
import type { SavedPage } from './saved-page.ts';
import type { Tab, TabBrowser } from './tab.ts';

export interface Visit {
  page: SavedPage;
  scripts: boolean;
  hasExtension: boolean;
  /** Printing is slow: a page without a highlight has nothing to print of ours. */
  prints: 'always' | 'highlights';
  /** Looks no earlier after the load. */
  waitsMs: number;
}

/** After the load, for what pages do late; their scripts do more. */
const SETTLE_MS = { on: 500, off: 100 };
/** Five megabytes of text take a busy machine most of it. */
const ANSWER_CAP_MS = 75_000;

/** @throws {Error} where the browser or the page breaks off; the caller has the clock. */
export async function visitPage(browser: TabBrowser, visit: Visit): Promise<Observation> {
  const tab = await browser.open(visit);
  try {
    await tab.load();
    const address = await tab.inSandbox(readAddress, undefined);
    if (!/^https?:/.test(address)) throw new Error(`the page left for ${address}`);
    const loadedAt = Date.now();
    const state = visit.hasExtension ? await waitForState(browser) : undefined;
    const settle = SETTLE_MS[visit.scripts ? 'on' : 'off'];
    await sleep(Math.max(settle, loadedAt + visit.waitsMs - Date.now()));
    const observation = await observe(tab, visit, state, Date.now() - loadedAt);
    if (observation.own && state?.status === 'ready' && !visit.scripts) {
      observation.own.faults.push(...(await tryCard(browser, tab, state)));
    }
    return observation;
  } finally {
    await tab.close();
  }
}

async function observe(
  tab: Tab,
  { hasExtension, prints }: Visit,
  state: PageState | undefined,
  waitedMs: number,
): Promise<Observation> {
  const visible = await tab.inPage(readVisible).catch(() => ({ lines: ['(no script runs here)'] }));
  const dom = await tab.inSandbox(readDom, undefined);
  const boxes = await tab.inSandbox(readBoxes, undefined);
  const highlights = await tab.inSandbox(countHighlights, HIGHLIGHTS);
  const errors = listOnce(tab.errors);
  const requests = listOnce(tab.requests); // a print asks for pictures that were not due yet
  const selection = await tab.inSandbox(selectAndCopy, undefined);
  const clipboard = await tab.readClipboard();
  const isPrinted = hasExtension ? highlights > 0 : prints === 'always';
  const printed = isPrinted ? await tab.print() : undefined;
  const lines: Lines = {
    dom,
    boxes,
    selection,
    clipboard,
    visible: visible.lines,
    errors,
    requests,
    ...(printed && { print: printed }),
  };
  if (!hasExtension) return { lines, waitedMs };
  const after = 'highlightsAfterMs' in visible ? visible.highlightsAfterMs : undefined;
  return {
    lines,
    waitedMs,
    own: {
      state: nameOf(state),
      highlights,
      ...(after !== undefined && { highlightsAfterMs: after }),
      faults: [
        ...fault('own-errors', 'an error of ours', await tab.readOwnErrors()),
        ...fault('frames', 'our script runs in a frame', tab.ownFrames),
      ],
    },
  };
}

/**
 * Each once: whether a picture that stands twice on a page is asked for twice hangs on whether the
 * first had been refused by then, and with it how often the page says so.
 */
const listOnce = (lines: Iterable<string>): string[] => [...new Set(lines)].sort();

const fault = (aspect: Fault['aspect'], what: string, where: readonly string[]): Fault[] =>
  where.length > 0 ? [{ aspect, what, where: [...where] }] : [];

function nameOf(state: PageState | undefined): string {
  if (!state) return 'no-answer';
  return state.status === 'silent' ? state.reason : state.status;
}

async function waitForState(browser: TabBrowser): Promise<PageState | undefined> {
  const until = Date.now() + ANSWER_CAP_MS;
  let state: PageState | undefined;
  while (Date.now() < until) {
    state = (await browser.ask('describePage')) as PageState | undefined;
    if (state && state.status !== 'reading') return state;
    await sleep(25);
  }
  return state;
}

/** The card adds one element and nothing else, and takes it away again. */
async function tryCard(
  browser: TabBrowser,
  tab: Tab,
  state: Extract<PageState, { status: 'ready' }>,
): Promise<Fault[]> {
  const kind = state.reading.mentions.length > 0 ? 'mention' : 'appearance';
  const before = await tab.inSandbox(readDom, undefined);
  const isOpen = await browser.ask('showHighlight', { kind, index: 0 });
  if (!isOpen) return []; // hidden by the page: there is no place for a card
  const open = await tab.inSandbox(readDom, undefined);
  const added = withoutShadow(open).filter((line) => line.startsWith('<sidelight-card'));
  const rest = withoutShadow(open).filter((line) => !line.startsWith('<sidelight-card'));
  await tab.press('Escape');
  await sleep(50);
  const after = await tab.inSandbox(readDom, undefined);
  return [
    ...(added.length === 1
      ? []
      : fault('card', 'is not one element', [`${added.length} elements`])),
    ...changes('the open card changes other nodes', before, rest),
    ...changes('the closed card leaves something behind', before, after),
  ];
}

/** Test builds keep the card's shadow tree open, so it is seen; published ones do not. */
const withoutShadow = (lines: string[]) => lines.filter((line) => !line.startsWith('#shadow '));

function changes(what: string, before: string[], now: string[]): Fault[] {
  const verdict = compareRuns([withoutShadow(before)], [withoutShadow(now)]);
  if (verdict.kind !== 'different') return [];
  const { added, missing } = verdict;
  return fault('card', what, [...added.map((l) => `+ ${l}`), ...missing.map((l) => `- ${l}`)]);
}
