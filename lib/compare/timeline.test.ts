import { describe, expect, it } from 'vitest';
import type { Claim, Comparator, Figure } from '../dataset/types.ts';
import type { Timeline } from '../reading/timeline-types.ts';
import type { PageSide } from '../reading/types.ts';
import {
  lookUpSources,
  makeClaim,
  makeEvidence,
  makePosition,
  makeSide,
  makeSource,
  tell,
} from './test-records.ts';
import { describeTimeline, type TimelineContext } from './timeline.ts';

const sourceOf = lookUpSources(...['courier', 'herald', 'times'].map((id) => makeSource(id)));
const context: TimelineContext = { sourceOf, published: '2025-05-20' };

function count(value: number, comparator: Comparator = 'exactly', unit = 'person'): Figure {
  return { value, comparator, unit };
}

const aboard = (facts: Partial<Claim> = {}) =>
  makeClaim({
    kind: 'figure',
    positions: [makePosition('hundred', { label: 'a hundred', figure: count(100) })],
    evidence: [makeEvidence('times', 'hundred', { asOf: '2025-05-12' })],
    ...facts,
  });

function draw(claim: Claim, here?: Partial<PageSide>, more: Partial<TimelineContext> = {}) {
  return describeTimeline(claim, here && makeSide(here), { ...context, ...more });
}

/** "2025-05-12 a hundred times", "2025-05-20 120 here". */
const list = (timeline: Timeline | undefined) =>
  timeline?.points.map(({ date, said, sources, isHere, of }) =>
    [date ?? '-', tell(said), isHere ? 'here' : sources.map(({ id }) => id).join('+'), of?.claim]
      .filter(Boolean)
      .join(' '),
  );

describe('a figure', () => {
  it('has a point for each source and one for this page, by date', () => {
    const claim = aboard({
      evidence: [
        makeEvidence('times', 'hundred', { asOf: '2025-05-24' }),
        makeEvidence('herald', 'hundred', { asOf: '2025-05', figure: count(90, 'at-least') }),
      ],
    });
    const timeline = draw(claim, { figure: count(120, 'more-than') });
    expect(timeline?.lanes).toEqual([]);
    expect(list(timeline)).toEqual([
      '2025-05 at-least 90 herald',
      '2025-05-20 more-than 120 here',
      '2025-05-24 a hundred times',
    ]);
    expect(timeline?.points[1]?.figure).toEqual(count(120, 'more-than'));
  });

  it('puts sources that say one thing for one day into one point, each once', () => {
    const said = { asOf: '2025-05-12' };
    const claim = aboard({
      evidence: [
        makeEvidence('times', 'hundred', said),
        makeEvidence('herald', 'hundred', said),
        makeEvidence('times', 'hundred', said),
      ],
    });
    expect(list(draw(claim, { figure: count(120) }))).toEqual([
      '2025-05-12 a hundred times+herald',
      '2025-05-20 120 here',
    ]);
  });

  it('has this page last and without a date where the page does not say its day', () => {
    const timeline = draw(aboard(), { figure: count(120) }, { published: undefined });
    expect(list(timeline)).toEqual(['2025-05-12 a hundred times', '- 120 here']);
  });

  it('takes the figure of the position that the page takes in words', () => {
    const claim = aboard({
      evidence: [...aboard().evidence, makeEvidence('herald', 'hundred', { figure: count(90) })],
    });
    expect(list(draw(claim, { position: 'hundred' }))).toEqual([
      '2025-05-12 a hundred times',
      '2025-05-15 90 herald',
      '2025-05-20 a hundred here',
    ]);
  });

  it.each(['denies', 'conditional', 'asks'] as const)(
    'leaves the page out where it %s it, and is none with one point left',
    (polarity) => {
      expect(draw(aboard(), { figure: count(120), polarity })).toBeUndefined();
    },
  );

  it('is none where every value is the same, whenever it was given', () => {
    const claim = aboard({
      evidence: [...aboard().evidence, makeEvidence('herald', 'hundred', { asOf: '2025-09' })],
    });
    expect(draw(claim, { figure: count(100) })).toBeUndefined();
  });

  it('leaves the record of this very page out: its own words stand there', () => {
    const claim = aboard({
      evidence: [...aboard().evidence, makeEvidence('courier', 'hundred')],
    });
    const timeline = draw(claim, { figure: count(120) }, { ownSource: 'courier' });
    expect(list(timeline)).toEqual(['2025-05-12 a hundred times', '2025-05-20 120 here']);
  });

  it('leaves out evidence of a source that is not described', () => {
    const claim = aboard({
      evidence: [...aboard().evidence, makeEvidence('nobody', 'hundred', { asOf: '2020' })],
    });
    expect(draw(claim)).toBeUndefined();
  });
});

describe('units', () => {
  const lasting = (unit: string, value: number) =>
    aboard({
      positions: [makePosition('hundred', { figure: count(value, 'exactly', unit) })],
    });

  it.each([
    ['weeks and days', 'week', 6, count(35, 'exactly', 'day'), 5],
    ['a count of people and a bare number', 'person', 100, count(120, 'exactly', ''), 120],
  ])('of one kind are drawn on one axis: %s', (_, unit, value, said, expected) => {
    const timeline = draw(lasting(unit, value), { figure: said });
    expect(timeline?.points.find(({ isHere }) => isHere)?.figure?.value).toBe(expected);
  });

  it.each([
    ['another currency', 'USD', 100, count(120, 'exactly', 'EUR')],
    ['a share of a count', 'person', 100, count(12, 'exactly', 'percent')],
    ['a day', 'day', 20250512, count(20250514, 'exactly', 'day')],
    ['a year', 'year', 2024, count(2025, 'exactly', 'year')],
  ])('are not mixed, and dates are no figures: %s', (_, unit, value, said) => {
    expect(draw(lasting(unit, value), { figure: said })).toBeUndefined();
  });
});

describe('linked figures', () => {
  const crew = aboard({
    id: 'ferry/claims/crew',
    text: 'Twelve of them are crew.',
    positions: [makePosition('hundred', { label: 'twelve', figure: count(12) })],
  });
  const price = aboard({
    id: 'ferry/claims/price',
    positions: [makePosition('hundred', { figure: count(12, 'exactly', 'EUR') })],
  });

  it('of the same unit stand beside the claim’s own and say whose they are', () => {
    const timeline = draw(aboard(), undefined, { linkedTo: () => [crew, price] });
    expect(list(timeline)).toEqual([
      '2025-05-12 a hundred times',
      '2025-05-12 twelve times ferry/claims/crew',
    ]);
  });

  it('have this page’s own value of each, too', () => {
    const hereOf = () => makeSide({ figure: count(14) });
    const timeline = draw(aboard(), undefined, { linkedTo: () => [crew], hereOf });
    expect(list(timeline)?.at(-1)).toBe('2025-05-20 14 here ferry/claims/crew');
  });

  it('leave out what the page only asks of one', () => {
    const hereOf = () => makeSide({ figure: count(14), polarity: 'asks' });
    const timeline = draw(aboard(), undefined, { linkedTo: () => [crew], hereOf });
    expect(timeline?.points.some(({ isHere }) => isHere)).toBe(false);
  });

  it('are no timeline of a claim that nobody gives a figure for', () => {
    const silent = aboard({ evidence: [] });
    expect(draw(silent, undefined, { linkedTo: () => [crew, price] })).toBeUndefined();
  });
});

describe('a status', () => {
  const status = makeClaim({
    kind: 'status',
    evidence: [
      makeEvidence('times', 'afloat', { asOf: '2025-03' }),
      makeEvidence('herald', 'sunk', { asOf: '2025-05-18' }),
    ],
  });

  it('has a lane for each position that somebody takes, as the data orders them', () => {
    const timeline = draw(status, { position: 'afloat' });
    expect(timeline?.lanes).toEqual(['sunk', 'afloat']);
    expect(timeline?.points.map(({ date, lane, isHere }) => [date, lane, isHere])).toEqual([
      ['2025-03', 1, false],
      ['2025-05-18', 0, false],
      ['2025-05-20', 1, true],
    ]);
  });

  it('has this page in both lanes where it says both', () => {
    const place = { quote: 'It sank.', start: 0, end: 8 };
    const also = { ...place, polarity: 'asserts', position: 'sunk' } as const;
    const timeline = draw(status, { position: 'afloat', alsoSays: [also] });
    expect(timeline?.points.filter(({ isHere }) => isHere).map(({ lane }) => lane)).toEqual([1, 0]);
  });

  it('leaves out a page that does not decide', () => {
    expect(list(draw(status, {}))).toEqual(['2025-03 afloat times', '2025-05-18 sunk herald']);
  });

  it('is none where it has not turned: one thing said twice, or two that can both be', () => {
    const said = (other: string) =>
      makeClaim({
        kind: 'status',
        positions: [
          makePosition('afloat'),
          makePosition('towed', { compatibleWith: ['afloat'] }),
          makePosition('sunk'),
        ],
        evidence: [
          makeEvidence('times', 'afloat', { asOf: '2025-03' }),
          makeEvidence('herald', other, { asOf: '2025-05-18' }),
        ],
      });
    expect(draw(said('afloat'), { position: 'afloat' })).toBeUndefined();
    expect(draw(said('towed'), { position: 'afloat' })).toBeUndefined();
    expect(draw(said('sunk'), { position: 'afloat' })?.points).toHaveLength(3);
  });

  it('is none where two things are said of what may be one day', () => {
    const oneDay = makeClaim({
      kind: 'status',
      evidence: [
        makeEvidence('times', 'afloat', { asOf: '2025-05' }),
        makeEvidence('herald', 'sunk', { asOf: '2025-05-18' }),
      ],
    });
    expect(draw(oneDay)).toBeUndefined();
  });
});

it.each(['event', 'statement'] as const)('an %s has none: it does not change', (kind) => {
  const claim = makeClaim({
    kind,
    evidence: [makeEvidence('times', 'afloat'), makeEvidence('herald', 'sunk')],
  });
  expect(draw(claim, { position: 'afloat' })).toBeUndefined();
});
