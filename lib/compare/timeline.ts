/**
 * A figure or a status over time: what each source gives for which day, and this page's own value
 * among them, with the figures of linked claims beside it. It orders and groups what the data and the page say; it draws nothing, fills no gap
 * between two dates and takes no side.
 */
import { comparePartialDates } from '../dataset/partial-date.ts';
import type { Claim, ClaimId, Evidence, Figure, PartialDate, SourceId } from '../dataset/types.ts';
import { dateOfFigure } from '../quantities/date-figure.ts';
import type { Said } from '../reading/said.ts';
import type { Timeline, TimelinePoint } from '../reading/timeline-types.ts';
import type { PageSide } from '../reading/types.ts';
import type { SourceLookup } from './count-voices.ts';
import { orderByDate } from './partial-dates.ts';
import { isCompatible, positionOf, saidBySource } from './relate-evidence.ts';

export interface TimelineContext {
  sourceOf: SourceLookup;
  /** The source that the page itself is: the page's own words stand in its place. */
  ownSource?: SourceId | undefined;
  /** Day of the page. */
  published?: PartialDate | undefined;
  /** Claims linked with this one: its whole or parts, an earlier or later state, what conflicts. */
  linkedTo?: ((claim: Claim) => Claim[]) | undefined;
  /** What the page says of one of those. */
  hereOf?: ((claim: ClaimId) => PageSide | undefined) | undefined;
}

/** Days in a unit of time: durations of one claim may be counted in several. */
const DAYS: Record<string, number> = { hour: 1 / 24, day: 1, week: 7, month: 30.44, year: 365.25 };
/** A bare number and a count of people are of one kind. */
const COUNTS = new Set(['', 'person']);

/** For a comparison: `timeline` where there is one to show, else nothing. */
export function addTimeline(
  claim: Claim,
  here: PageSide | undefined,
  context: TimelineContext,
): { timeline?: Timeline } {
  const timeline = describeTimeline(claim, here, context);
  return timeline ? { timeline } : {};
}

/**
 * @param here - What the page says; drawn only where it asserts it: what is denied, asked or
 *   conditional is no value.
 * @returns `undefined` for claims that do not change with time (events, statements), for a figure of
 *   which only one value is given, and for a status of which nobody says that it turned.
 */
export function describeTimeline(
  claim: Claim,
  here: PageSide | undefined,
  context: TimelineContext,
): Timeline | undefined {
  const isFigure = claim.kind === 'figure';
  if (!isFigure && claim.kind !== 'status') return undefined;
  const stated = here?.polarity === 'asserts' ? here : undefined;
  const timeline = isFigure
    ? { lanes: [], points: findFigurePoints(claim, stated, context) }
    : findLanes(claim, stated, context);
  const points = timeline.points.sort(byDate);
  const isWorth = isFigure ? hasTwoValues(points) : hasTurned(claim, timeline.lanes, points);
  return isWorth ? { lanes: timeline.lanes, points } : undefined;
}

function byDate({ date: a }: TimelinePoint, { date: b }: TimelinePoint): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return orderByDate(a, b);
}

function hasTwoValues([first, ...others]: readonly TimelinePoint[]): boolean {
  return others.some(
    ({ figure }) =>
      figure?.value !== first?.figure?.value ||
      figure?.high !== first?.figure?.high ||
      figure?.comparator !== first?.figure?.comparator,
  );
}

/** Two lanes that cannot both be, at days that are surely two, or of which one is not said. */
function hasTurned(claim: Claim, lanes: readonly string[], points: readonly TimelinePoint[]) {
  const positions = lanes.map((lane) => claim.positions.find(({ label }) => label === lane)?.id);
  return points.some((one, at) =>
    points.slice(at + 1).some((other) => {
      const [a, b] = [positions[one.lane ?? -1], positions[other.lane ?? -1]];
      const isApart =
        one.date === undefined ||
        other.date === undefined ||
        comparePartialDates(one.date, other.date) !== 0;
      return isApart && a !== undefined && b !== undefined && !isCompatible(claim, a, b);
    }),
  );
}

/** The claim's own figures and those of the claims linked with it, all in one unit. */
function findFigurePoints(
  claim: Claim,
  here: PageSide | undefined,
  context: TimelineContext,
): TimelinePoint[] {
  const unit = (findFigure(claim) ?? (here && figureOfPage(claim, here)?.figure))?.unit;
  if (unit === undefined) return [];
  const own = [
    ...findSourceFigures(claim, unit, context),
    ...describeFigureHere(claim, here, unit, context),
  ];
  // The parts of a figure that nobody gives are no timeline of it.
  if (own.length === 0) return [];
  const linked = (context.linkedTo?.(claim) ?? []).flatMap((other) => {
    const said = context.hereOf?.(other.id);
    const stated = said?.polarity === 'asserts' ? said : undefined;
    const points = [
      ...findSourceFigures(other, unit, context),
      ...describeFigureHere(other, stated, unit, context),
    ];
    return points.map((point) => ({ ...point, of: { claim: other.id, text: other.text } }));
  });
  return [...own, ...linked];
}

function describeFigureHere(
  claim: Claim,
  here: PageSide | undefined,
  unit: string,
  context: TimelineContext,
): TimelinePoint[] {
  const given = here && figureOfPage(claim, here);
  const figure = inUnit(given?.figure, unit);
  return given && figure ? [describeHere({ figure, said: given.said }, context)] : [];
}

function findFigure({ positions, evidence }: Claim): Figure | undefined {
  return (
    positions.find(({ figure }) => figure)?.figure ?? evidence.find(({ figure }) => figure)?.figure
  );
}

function figureOfPage(claim: Claim, here: PageSide): { figure: Figure; said: Said } | undefined {
  const position = here.position === undefined ? undefined : positionOf(claim, here.position);
  const figure = here.figure ?? position?.figure;
  return figure && { figure, said: saidBySource(position, here.figure) };
}

function findSourceFigures(claim: Claim, unit: string, context: TimelineContext): TimelinePoint[] {
  return groupBySaying(
    listOthers(claim, context).flatMap((evidence) => {
      const position = positionOf(claim, evidence.position);
      const figure = inUnit(evidence.figure ?? position?.figure, unit);
      return figure ? [{ evidence, figure, said: saidBySource(position, evidence.figure) }] : [];
    }),
    context,
  );
}

/** @returns `undefined` for what cannot be drawn on the same axis: other units, dates. */
function inUnit(figure: Figure | undefined, unit: string): Figure | undefined {
  if (!figure || dateOfFigure(figure)) return undefined;
  if (figure.unit === unit || (COUNTS.has(figure.unit) && COUNTS.has(unit))) return figure;
  const [from, to] = [DAYS[figure.unit], DAYS[unit]];
  if (from === undefined || to === undefined) return undefined;
  const convert = (value: number) => Number(((value * from) / to).toFixed(2));
  const { value, high } = figure;
  return {
    ...figure,
    unit,
    value: convert(value),
    ...(high === undefined ? {} : { high: convert(high) }),
  };
}

/** A lane for each position that somebody takes. */
function findLanes(claim: Claim, here: PageSide | undefined, context: TimelineContext): Timeline {
  const others = listOthers(claim, context);
  const onPage = here
    ? [here, ...here.alsoSays].filter(({ polarity }) => polarity === 'asserts')
    : [];
  const isTaken = (id: string) => [...others, ...onPage].some(({ position }) => position === id);
  const taken = claim.positions.filter(({ id }) => isTaken(id));
  const laneOf = (id: string | undefined) => taken.findIndex((position) => position.id === id);
  const points = groupBySaying(
    others.flatMap((evidence) => {
      const lane = laneOf(evidence.position);
      return lane < 0 ? [] : [{ evidence, lane, said: saidBySource(taken[lane]) }];
    }),
    context,
  );
  const pageLanes = new Set(onPage.map(({ position }) => laneOf(position)));
  const page = [...pageLanes]
    .filter((lane) => lane >= 0)
    .map((lane) => describeHere({ lane, said: saidBySource(taken[lane]) }, context));
  return { lanes: taken.map(({ label }) => label), points: [...points, ...page] };
}

function describeHere(
  said: Pick<TimelinePoint, 'figure' | 'lane' | 'said'>,
  { published }: TimelineContext,
): TimelinePoint {
  const date = published === undefined ? {} : { date: published };
  return { ...said, ...date, sources: [], isHere: true };
}

function listOthers({ evidence }: Claim, { ownSource, sourceOf }: TimelineContext): Evidence[] {
  return evidence.filter(({ source }) => source !== ownSource && sourceOf(source));
}

interface Saying extends Pick<TimelinePoint, 'figure' | 'lane' | 'said'> {
  evidence: Evidence;
}

/** Sources that say one thing for one time share a mark. */
function groupBySaying(sayings: readonly Saying[], context: TimelineContext): TimelinePoint[] {
  const points = new Map<string, TimelinePoint>();
  for (const { evidence, ...said } of sayings) {
    const { asOf: date, source: id } = evidence;
    const key = JSON.stringify([date, said]);
    const point = points.get(key) ?? { date, ...said, sources: [], isHere: false };
    points.set(key, point);
    const label = context.sourceOf(id)?.label ?? id;
    if (!point.sources.some((source) => source.id === id)) point.sources.push({ id, label });
  }
  return [...points.values()];
}
