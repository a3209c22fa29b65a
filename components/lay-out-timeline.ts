/**
 * Where everything of a timeline's picture stands: pure, in units of which the picture is `width`
 * wide, from the start of the line of writing. Marks keep their height, which is the value, and give
 * way sideways; a label that finds no room is left to the key below the picture.
 */
import type { PartialDate } from '../lib/dataset/types.ts';
import { countDays } from '../lib/quantities/calendar.ts';
import type { Timeline, TimelinePoint } from '../lib/reading/timeline-types.ts';
import { pickDateTicks, pickValueTicks } from './axis-ticks.ts';
import {
  addAir,
  type Box,
  boxOf,
  estimateWidth,
  isOverlapping,
  LINE_HEIGHT,
  type PlacedLabel,
  placeLabel,
} from './label-room.ts';

export interface TimelineWords {
  /** Beside the mark of each point: in full and, where that has no room, in short. */
  labels: readonly { full: string; short: string }[];
  value(value: number): string;
  date(date: PartialDate): string;
  /** Below what has no date. */
  undated: string;
}

/** How a comparator is drawn: "more than" opens upwards, "about" is hazy on both sides. */
export type Stem = 'up' | 'down' | 'short-down' | 'haze';

export interface TimelineMark {
  point: TimelinePoint;
  x: number;
  y: number;
  /** Where a date of a month or a year may lie; absent for a day. */
  span?: { from: number; to: number };
  /** Upper end of a range. */
  highY?: number;
  stem?: Stem;
  /** Absent where there is no room. */
  label?: PlacedLabel;
  /** Upright line to a label that stands apart. */
  leader?: { from: number; to: number } | undefined;
  /** The label is the whole one. */
  isTold: boolean;
}

export interface TimelineLayout {
  width: number;
  height: number;
  /** Lines across, each with its words: values, or what can be so. */
  lines: { from: number; to: number; y: number; label: PlacedLabel }[];
  dates: PlacedLabel[];
  /** In the order of the timeline's points. */
  marks: TimelineMark[];
}

const PLOT_TOP = 22;
const PLOT_HEIGHT = 104;
const LANE_HEIGHT = 46;
/** From a lane's top to its line. */
const LANE_DEPTH = 34;
const AXIS_HEIGHT = 22;
/** Beside the first and the last date. */
const SIDE = 12;
const UNDATED_WIDTH = 58;
/** Half a mark with air around it. */
const REACH = 6.5;
/** From the middle of a mark. */
export const STEM_LENGTH = 17;
/** "Nearly" is close by. */
export const SHORT_STEM = 12;
const VALUE_STEPS = 3;
/** Lines of text that this page's label may stand away from its mark: it is never left out lightly. */
const FAR = 7;

const STEMS: Record<string, Stem | undefined> = {
  about: 'haze',
  'at-least': 'up',
  'more-than': 'up',
  'at-most': 'down',
  'less-than': 'down',
  nearly: 'short-down',
};

export function layOutTimeline(
  timeline: Timeline,
  width: number,
  words: TimelineWords,
): TimelineLayout {
  const values = timeline.lanes.length > 0 ? undefined : layOutValues(timeline, words);
  const depth = values ? PLOT_TOP + PLOT_HEIGHT : timeline.lanes.length * LANE_HEIGHT;
  const margin = values?.margin ?? 0;
  const time = layOutTime(timeline, { from: margin + SIDE, to: width - SIDE }, depth, words);
  const lines = values
    ? values.lines.map((line) => ({ ...line, from: margin, to: width }))
    : layOutLanes(timeline.lanes, width);
  const placed = timeline.points.map((point) => placeMark(point, time, values?.yOf));
  const marks = labelMarks(spreadMarks(placed, { from: margin, to: width }), {
    words,
    taken: [
      ...(values ? [] : lines.flatMap((line) => [boxOf(line.label), boxOfLine(line, line.y)])),
      ...placed.flatMap(({ span, y }) => (span ? [boxOfLine(span, y)] : [])),
    ],
    frame: { left: margin, top: 0, right: width, bottom: depth + (values ? 0 : 4) },
  });
  return { width, height: depth + AXIS_HEIGHT, lines, dates: time.labels, marks };
}

function layOutValues({ points }: Timeline, words: TimelineWords) {
  const figures = points.flatMap(({ figure }) => figure ?? []);
  const ends = figures.flatMap(({ value, high }) => (high === undefined ? [value] : [value, high]));
  const ticks = pickValueTicks(ends, VALUE_STEPS);
  const [low = 0, high = 1] = [ticks[0], ticks.at(-1)];
  const yOf = (value: number) => PLOT_TOP + PLOT_HEIGHT * (1 - (value - low) / (high - low));
  const texts = ticks.map(words.value);
  const margin = Math.ceil(Math.max(...texts.map(estimateWidth))) + 8;
  const lines = ticks.map((tick, at) => ({
    y: yOf(tick),
    label: { text: texts[at] as string, x: margin - 8, y: yOf(tick) + 4, anchor: 'end' as const },
  }));
  return { yOf, margin, lines };
}

function layOutLanes(lanes: readonly string[], width: number): TimelineLayout['lines'] {
  return lanes.map((lane, at) => ({
    from: 0,
    to: width,
    y: at * LANE_HEIGHT + LANE_DEPTH,
    label: { text: shorten(lane, width), x: 0, y: at * LANE_HEIGHT + 14, anchor: 'start' },
  }));
}

/** The table has it whole. */
function shorten(text: string, width: number): string {
  if (estimateWidth(text) <= width) return text;
  let short = text;
  while (short !== '' && estimateWidth(`${short}…`) > width) short = short.slice(0, -1);
  return `${short.trimEnd()}…`;
}

interface TimeScale {
  labels: PlacedLabel[];
  xOf(day: number): number;
  undatedX: number;
}

function layOutTime(
  { points }: Timeline,
  room: { from: number; to: number },
  depth: number,
  words: TimelineWords,
): TimeScale {
  const spans = points.flatMap(({ date }) => (date === undefined ? [] : [spanOf(date)]));
  const hasUndated = spans.length < points.length;
  const undatedX = room.to + SIDE - UNDATED_WIDTH / 2;
  const to = hasUndated && spans.length > 0 ? room.to - UNDATED_WIDTH : room.to;
  const first = Math.min(...spans.map(([from]) => from));
  const last = Math.max(...spans.map(([, until]) => until));
  const length = last - first || 1;
  const isMoment = last === first;
  const xOf = (day: number) =>
    isMoment ? (room.from + to) / 2 : room.from + ((day - first) / length) * (to - room.from);
  const y = depth + 15;
  const frame = { from: room.from - SIDE, to: hasUndated ? to + SIDE : room.to + SIDE };
  const ticks = spans.length > 0 ? labelDates(first, last, frame, xOf, words.date) : [];
  const labels = ticks.map((label) => ({ ...label, y }));
  if (hasUndated) labels.push({ text: words.undated, x: undatedX, y, anchor: 'middle' });
  return { labels, xOf, undatedX };
}

/** As many round dates as have room beside each other. */
function labelDates(
  first: number,
  last: number,
  frame: { from: number; to: number },
  xOf: (day: number) => number,
  write: (date: PartialDate) => string,
): PlacedLabel[] {
  for (let most = 4; most > 0; most--) {
    const labels = pickDateTicks(first, last, most).map(({ day, date }): PlacedLabel => {
      const text = write(date);
      const half = estimateWidth(text) / 2;
      const x = Math.max(frame.from + half, Math.min(frame.to - half, xOf(day)));
      return { text, x, y: 0, anchor: 'middle' };
    });
    const boxes = labels.map(boxOf);
    const isClear = boxes.every((box, at) => {
      const next = boxes[at + 1];
      return !next || box.right + 8 <= next.left;
    });
    if (isClear || most === 1) return isClear ? labels : labels.slice(0, 1);
  }
  return [];
}

/** First and last day that a date can mean, in days since 1970-01-01. */
function spanOf(date: PartialDate): [first: number, last: number] {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (month === undefined) {
    return [countDays({ year, month: 1, day: 1 }), countDays({ year, month: 12, day: 31 })];
  }
  const first = countDays({ year, month, day: day ?? 1 });
  if (day !== undefined) return [first, first];
  const next = month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 };
  return [first, countDays({ ...next, day: 1 }) - 1];
}

function placeMark(
  point: TimelinePoint,
  time: TimeScale,
  yOf: ((value: number) => number) | undefined,
): TimelineMark {
  const { date, figure, lane = 0 } = point;
  const [from, to] = date === undefined ? [0, 0] : spanOf(date).map(time.xOf);
  const x = date === undefined ? time.undatedX : ((from as number) + (to as number)) / 2;
  const y = yOf && figure ? yOf(figure.value) : lane * LANE_HEIGHT + LANE_DEPTH;
  const stem = figure && STEMS[figure.comparator];
  return {
    point,
    x,
    y,
    isTold: false,
    ...(from === to ? {} : { span: { from: from as number, to: to as number } }),
    ...(yOf && figure?.high !== undefined ? { highY: yOf(figure.high) } : {}),
    ...(stem ? { stem } : {}),
  };
}

/** Steps aside, nearest first. */
const ASIDE = Array.from({ length: 24 }, (_, at) => (at % 2 ? 1 : -1) * Math.ceil(at / 2) * REACH);

/** This page's mark stays where its date is; others step aside. */
function spreadMarks(
  marks: readonly TimelineMark[],
  room: { from: number; to: number },
): TimelineMark[] {
  const standing: Box[] = [];
  const moved = new Map<TimelineMark, TimelineMark>();
  for (const mark of inOrderOfWeight(marks)) {
    const places = ASIDE.map((aside) => ({ ...mark, x: mark.x + aside }));
    const free = places.find(
      (place) =>
        place.x - REACH >= room.from &&
        place.x + REACH <= room.to &&
        !standing.some((box) => isOverlapping(boxOfMark(place), box)),
    );
    const placed = free ?? mark;
    standing.push(boxOfMark(placed));
    moved.set(mark, placed);
  }
  return marks.map((mark) => moved.get(mark) ?? mark);
}

/** This page, then the claim's own figures, then those of its whole and parts. */
function inOrderOfWeight(marks: readonly TimelineMark[]): TimelineMark[] {
  const weigh = ({ point }: TimelineMark) => (point.isHere ? 0 : point.of ? 2 : 1);
  return [...marks].sort((a, b) => weigh(a) - weigh(b));
}

function boxOfDot({ x, y, highY = y }: TimelineMark): Box {
  return { left: x - REACH, right: x + REACH, top: highY - REACH, bottom: y + REACH };
}

function boxOfMark(mark: TimelineMark): Box {
  const box = boxOfDot(mark);
  if (mark.stem === 'up') return { ...box, top: mark.y - STEM_LENGTH };
  if (mark.stem === 'short-down') return { ...box, bottom: mark.y + SHORT_STEM };
  return mark.stem === 'down' ? { ...box, bottom: mark.y + STEM_LENGTH } : box;
}

/** A label that a line runs through is hard to read. */
const THICKNESS = 1.5;
const boxOfLine = ({ from, to }: { from: number; to: number }, y: number): Box => ({
  left: from,
  right: to,
  top: y - THICKNESS,
  bottom: y + THICKNESS,
});

function labelMarks(
  marks: readonly TimelineMark[],
  around: { words: TimelineWords; taken: Box[]; frame: Box },
): TimelineMark[] {
  const taken = [...around.taken, ...marks.map(boxOfMark)];
  const labelled = new Map<TimelineMark, TimelineMark>();
  for (const mark of inOrderOfWeight(marks)) {
    const texts = around.words.labels[marks.indexOf(mark)];
    const own = boxOfMark(mark);
    const others = taken.filter((box) => !isSame(box, own));
    const reach = mark.point.isHere ? FAR : 0;
    const place = (text = '') => placeLabel(text, own, mark, others, around.frame, reach);
    const full = place(texts?.full);
    const label = full ?? place(texts?.short);
    if (!label) continue;
    taken.push(addAir(boxOf(label)));
    const leader = findLeader(own, boxOf(label));
    labelled.set(mark, {
      ...mark,
      label,
      isTold: full !== undefined,
      ...(leader ? { leader } : {}),
    });
  }
  return marks.map((mark) => labelled.get(mark) ?? mark);
}

/** Where the label stands apart from its mark: from the one to the other. */
function findLeader(mark: Box, label: Box): TimelineMark['leader'] {
  if (mark.top - label.bottom > LINE_HEIGHT / 2) return { from: mark.top, to: label.bottom };
  if (label.top - mark.bottom > LINE_HEIGHT / 2) return { from: mark.bottom, to: label.top };
  return undefined;
}

const isSame = (a: Box, b: Box) =>
  a.left === b.left && a.right === b.right && a.top === b.top && a.bottom === b.bottom;
