/**
 * One page with the extension and without it. What is the same at once is settled with one visit
 * each; what is not is visited again, so that the page's own whims are not charged to us.
 */
import { compareRuns } from './compare-runs.ts';
import { ASPECTS, type Aspect, type Fault, type Observation } from './observation.ts';
import { findOwnTraces } from './own-traces.ts';
import type { Breach, PageResult } from './report.ts';
import type { SavedPage } from './saved-page.ts';
import type { Visit } from './visit-page.ts';

/** @returns `undefined` where the visit did not end in time or broke off. */
export type MakeVisit = (
  how: Pick<Visit, 'hasExtension' | 'prints' | 'waitsMs'>,
) => Promise<Observation | undefined>;

type Outcome = Omit<PageResult, 'page' | 'url' | 'browser' | 'scripts'>;

const MAX_CONTROLS = 4;
const MAX_RUNS = 2;
const SHOWN = 5;

export async function checkPage(
  page: SavedPage,
  isVolatile: boolean,
  visit: MakeVisit,
): Promise<Outcome> {
  const opening = { hasExtension: true, prints: 'highlights', waitsMs: 0 } as const;
  const first = (await visit(opening)) ?? (await visit(opening));
  // What broke off may have broken off in printing: then the control must have that chance too.
  const prints = !first || first.lines.print ? 'always' : 'highlights';
  const alike = { prints, waitsMs: first?.waitedMs ?? 0 } as const;
  const without = { ...alike, hasExtension: false };
  const control = (await visit(without)) ?? (await visit(without));
  if (!first || !control) return describeHang(first, control);
  const controls = [control];
  const runs = [first];
  while (findSuspects(controls, runs, isVolatile).length > 0) {
    // Two more controls first: most of what differs differs without us too.
    const isControl = controls.length < MAX_CONTROLS - 1 || runs.length === MAX_RUNS;
    if (isControl && controls.length === MAX_CONTROLS) break;
    const next = await visit({ ...alike, hasExtension: !isControl });
    if (!next) break;
    (isControl ? controls : runs).push(next);
  }
  const suspects = findSuspects(controls, runs, isVolatile);
  return {
    ...describeOwn(first),
    noisy: findNoisy(controls, runs),
    isPrinted: first.lines.print !== undefined,
    isBroken: false,
    breaches: [
      ...(runs.length === MAX_RUNS ? suspects : []),
      ...runs.flatMap(({ own }) => own?.faults ?? []),
      ...findOwnTraces(first.lines, control.lines),
      ...compareState(first, page),
    ].map(shorten),
  };
}

function describeHang(first: Observation | undefined, control: Observation | undefined): Outcome {
  const hang: Breach = { aspect: 'hang', what: 'does not end with the extension', where: [] };
  return {
    state: first?.own?.state ?? 'timeout',
    highlights: 0,
    noisy: [],
    isPrinted: false,
    isBroken: !control,
    breaches: control ? [hang] : [],
  };
}

function describeOwn({ own }: Observation) {
  const after = own?.highlightsAfterMs;
  return {
    state: own?.state ?? 'no-answer',
    highlights: own?.highlights ?? 0,
    ...(after !== undefined && { highlightsAfterMs: after }),
  };
}

const linesOf = (all: readonly Observation[], aspect: Aspect): string[][] =>
  all.flatMap(({ lines }) => (lines[aspect] ? [lines[aspect]] : []));

function findSuspects(
  controls: readonly Observation[],
  runs: readonly Observation[],
  isVolatile: boolean,
): Fault[] {
  return ASPECTS.flatMap((aspect) => {
    const wordsOf = aspect === 'requests' && isRestless(controls) ? hostsIn : asTheyAre;
    const without = linesOf(controls, aspect).map(wordsOf);
    const withUs = linesOf(runs, aspect).map(wordsOf);
    if (without.length === 0 || withUs.length === 0) return [];
    const verdict = compareRuns(without, withUs, isVolatile);
    if (verdict.kind !== 'different') return [];
    const { added, missing } = verdict;
    const where = [...added.map((line) => `+ ${line}`), ...missing.map((line) => `- ${line}`)];
    return [{ aspect, what: 'differs with the extension', where }];
  });
}

/** Pictures that are due when they come near the window are asked for or not, from visit to visit. */
const isRestless = (controls: readonly Observation[]): boolean =>
  new Set(linesOf(controls, 'requests').map((lines) => lines.join('\n'))).size > 1;

const asTheyAre = (lines: readonly string[]): string[] => [...lines];

/** Of a page that asks for other pictures each time, whom it asks: nobody new is asked because of us. */
const hostsIn = (requests: readonly string[]): string[] => [
  ...new Set(requests.map((url) => (URL.canParse(url) ? new URL(url).host : url))),
];

/** Aspects in which runs without the extension differ, or one with it differs and no other does. */
function findNoisy(controls: readonly Observation[], runs: readonly Observation[]): Aspect[] {
  return ASPECTS.filter((aspect) => {
    const all = [...linesOf(controls, aspect), ...linesOf(runs, aspect)];
    const [one] = all;
    return one !== undefined && all.some((other) => compareRuns([one], [other]).kind !== 'same');
  });
}

function compareState(
  { own, lines }: Observation,
  { state, contentType = 'text/html' }: SavedPage,
) {
  const found = own?.state ?? 'no-answer';
  const isReadable = /html/.test(contentType);
  // Firefox waits for ever in the head of a page whose scripts it has stand-ins for.
  const hasBody = lines.dom?.some((line) => line.startsWith('<body')) ?? true;
  const isWrong = state
    ? found !== state
    : (found === 'reading' && hasBody) || (isReadable && found === 'no-answer');
  return isWrong
    ? [
        {
          aspect: 'state' as const,
          what: `ends as "${found}"`,
          where: state ? [`not ${state}`] : [],
        },
      ]
    : [];
}

const shorten = ({ aspect, what, where }: Breach): Breach => ({
  aspect,
  what: where.length > SHOWN ? `${what} (${where.length} lines)` : what,
  where: where.slice(0, SHOWN).map((line) => line.slice(0, 300)),
});
