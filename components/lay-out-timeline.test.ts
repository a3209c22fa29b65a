import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phraseSaid } from '../lib/messages/phrase-comparison.ts';
import type { Timeline, TimelinePoint } from '../lib/reading/timeline-types.ts';
import { pickDateTicks, pickValueTicks } from './axis-ticks.ts';
import { createEnglishMessages } from './gallery/english-messages.ts';
import {
  crowdedTimeline,
  figureTimeline,
  statusTimeline,
  undatedTimeline,
} from './gallery/sample-timelines.ts';
import { boxOf, estimateWidth, isOverlapping } from './label-room.ts';
import { layOutTimeline, type TimelineMark } from './lay-out-timeline.ts';

const WIDTH = 292; // of a panel of 320 px
const messages = createEnglishMessages();

function layOut(timeline: Timeline, width = WIDTH) {
  return layOutTimeline(timeline, width, {
    labels: timeline.points.map(({ said, isHere }) => ({
      full: `${phraseSaid(said, messages)} · ${isHere ? 'this page' : 'A'}`,
      short: isHere ? 'this page' : 'A',
    })),
    value: String,
    date: (date) => date,
    undated: 'no date',
  });
}

const dayArb = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const dateArb = fc
  .tuple(dayArb, fc.constantFrom(4, 7, 10))
  .map(([day, length]) => day.slice(0, length));
const pointArb = (isHere: boolean): fc.Arbitrary<TimelinePoint> =>
  fc
    .record({
      date: dateArb,
      value: fc.oneof(fc.integer({ min: 0, max: 100 }), fc.integer({ min: -9, max: 5e9 })),
      comparator: fc.constantFrom(
        ...([
          'exactly',
          'about',
          'at-least',
          'more-than',
          'at-most',
          'less-than',
          'nearly',
        ] as const),
      ),
    })
    .map(({ date, value, comparator }) => {
      const figure = { value, comparator, unit: '' };
      return { date, isHere, said: { key: 'figure', figure }, sources: [], figure };
    });
const timelineArb = fc
  .tuple(pointArb(true), fc.array(pointArb(false), { minLength: 1, maxLength: 12 }))
  .map(([here, others]): Timeline => ({ lanes: [], points: [...others, here] }));

const boxesOf = (marks: readonly TimelineMark[]) =>
  marks.flatMap(({ label }) => (label ? [boxOf(label)] : []));

describe('whatever the figures and dates', () => {
  it('no label covers another one or leaves the picture', () => {
    fc.assert(
      fc.property(timelineArb, fc.integer({ min: 240, max: 700 }), (timeline, width) => {
        const { marks, height } = layOut(timeline, width);
        const boxes = boxesOf(marks);
        boxes.forEach((box, at) => {
          expect(boxes.slice(at + 1).some((other) => isOverlapping(box, other))).toBe(false);
          expect(box.left).toBeGreaterThanOrEqual(0);
          expect(box.right).toBeLessThanOrEqual(width);
          expect(box.top).toBeGreaterThanOrEqual(0);
          expect(box.bottom).toBeLessThanOrEqual(height);
        });
      }),
    );
  });

  it('no words of the axes cover each other, and every mark is a finite place within', () => {
    fc.assert(
      fc.property(timelineArb, (timeline) => {
        const { marks, dates, lines, width, height } = layOut(timeline);
        for (const labels of [dates, lines.map(({ label }) => label)]) {
          const boxes = labels.map(boxOf);
          boxes.forEach((box, at) => {
            expect(boxes.slice(at + 1).some((other) => isOverlapping(box, other))).toBe(false);
          });
        }
        for (const { x, y } of marks) {
          expect(x >= 0 && x <= width && y >= 0 && y <= height).toBe(true);
        }
      }),
    );
  });

  it('a higher value stands higher', () => {
    fc.assert(
      fc.property(timelineArb, (timeline) => {
        const { marks } = layOut(timeline);
        const byValue = [...marks].sort(
          (a, b) => (a.point.figure?.value ?? 0) - (b.point.figure?.value ?? 0),
        );
        byValue.forEach((mark, at) => {
          expect(mark.y).toBeGreaterThanOrEqual((byValue[at + 1]?.y ?? 0) - 1e-6);
        });
      }),
    );
  });
});

describe('the marks', () => {
  const stemOf = (label: string) =>
    layOut(figureTimeline).marks.find(({ point }) => phraseSaid(point.said, messages) === label)
      ?.stem;

  it.each([
    ['more than 40', 'up'],
    ['at most 90', 'down'],
    ['nearly 200', 'short-down'],
    ['about 120', 'haze'],
    ['14', undefined],
  ])('of "%s" say what it leaves open', (label, stem) => {
    expect(stemOf(label)).toBe(stem);
  });

  it('of a range reach from one end to the other', () => {
    const range = layOut(figureTimeline).marks.find(({ point }) => point.figure?.high);
    expect(range?.highY).toBeLessThan(range?.y ?? 0);
  });

  it('of a month lie in its middle and show how far it reaches', () => {
    const [month, day] = layOut(figureTimeline).marks;
    expect(month?.span?.from).toBeLessThan(month?.x ?? 0);
    expect(month?.span?.to).toBeGreaterThan(month?.x ?? 0);
    expect(day?.span).toBeUndefined();
  });

  it('of this page are named even where labels are many, and the rest is left to the key', () => {
    const { marks } = layOut(crowdedTimeline);
    expect(marks.find(({ point }) => point.isHere)?.label?.text).toContain('this page');
    expect(marks.some(({ isTold }) => !isTold)).toBe(true);
  });

  it('of one state lie on its lane; without a date they lie apart', () => {
    const { marks, lines, dates } = layOut(statusTimeline);
    for (const { y, point } of marks) expect(y).toBe(lines[point.lane ?? -1]?.y);
    expect(dates.map(({ text }) => text)).not.toContain('no date');
    const apart = layOut(undatedTimeline);
    expect(apart.dates.at(-1)?.text).toBe('no date');
    expect(apart.marks.at(-1)?.x).toBeGreaterThan(Math.max(...marks.map(({ x }) => x)) - 60);
  });
});

it('shortens the name of a state that is too long', () => {
  const lanes = ['a'.repeat(90), 'b'];
  const [line] = layOut({ ...statusTimeline, lanes }).lines;
  expect(line?.label.text).toMatch(/^a+…$/u);
  expect(estimateWidth(line?.label.text ?? '')).toBeLessThanOrEqual(WIDTH);
});

describe('ticks', () => {
  it.each<[number[], number[]]>([
    [
      [50, 58],
      [0, 20, 40, 60],
    ],
    [
      [20, 35, 58],
      [0, 20, 40, 60],
    ],
    [[7], [0, 5, 10]],
    [[0], [0, 1]],
    [
      [1, 2],
      [0, 1, 2],
    ],
    [
      [53_000, 53_272],
      [53_000, 53_100, 53_200, 53_300],
    ],
    [
      [0.1, 0.3],
      [0, 0.1, 0.2, 0.3],
    ],
    [
      [-4, 8],
      [-5, 0, 5, 10],
    ],
    [
      [1_200_000, 2_000_000],
      [0, 1_000_000, 2_000_000],
    ],
  ])('for %j are %j', (values, ticks) => {
    expect(pickValueTicks(values, 3)).toEqual(ticks);
  });

  it('are few, rise evenly and reach around all values', () => {
    const values = fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1 });
    fc.assert(
      fc.property(values, (list) => {
        const ticks = pickValueTicks(list, 3);
        expect(ticks.length).toBeGreaterThanOrEqual(2);
        expect(ticks.length).toBeLessThanOrEqual(6);
        const slack = 1e-9 * Math.max(...list.map(Math.abs), 1);
        expect(ticks[0]).toBeLessThanOrEqual(Math.min(...list) + slack);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(Math.max(...list) - slack);
      }),
    );
  });

  const day = (date: string) => Date.parse(date) / 86_400_000;

  it.each([
    ['2025-05-14', '2025-05-16', 3, ['2025-05-14', '2025-05-15', '2025-05-16']],
    ['2025-05-01', '2025-05-31', 3, ['2025-05-01', '2025-05-11', '2025-05-21']],
    ['2025-03-05', '2025-06-20', 3, ['2025-04', '2025-05', '2025-06']],
    ['2024-11-05', '2025-12-20', 4, ['2025-01', '2025-04', '2025-07', '2025-10']],
    ['1990-03-05', '2025-06-20', 4, ['1990', '2000', '2010', '2020']],
    ['2025-05-16', '2025-05-16', 4, ['2025-05-16']],
  ])('from %s to %s are round dates', (from, to, most, dates) => {
    const ticks = pickDateTicks(day(from), day(to), most);
    expect(ticks.map(({ date }) => date)).toEqual(dates);
  });
});
