import { describe, expect, it } from 'vitest';
import type { Claim, Evidence } from '../dataset/types.ts';
import { findNotMentioned, findStories, type PageFacts } from './find-not-mentioned.ts';
import { lookUpSources, makeClaim, makeEvidence, makeSource, tell } from './test-records.ts';

const sourceOf = lookUpSources(
  ...['courier', 'times', 'herald'].map((id) => makeSource(id)),
  makeSource('mirror', { derivesFrom: ['interview'] }),
  makeSource('gazette', { derivesFrom: ['interview'] }),
);
const page: PageFacts = { found: new Set(['ferry/claims/found']), isTruncated: false };
const by = (...sources: string[]): Evidence[] =>
  sources.map((source) => makeEvidence(source, 'afloat'));
const ids = (claims: Claim[], facts: Partial<PageFacts> = {}) =>
  findNotMentioned(claims, { ...page, ...facts }, sourceOf).map(({ claim }) => claim);
const id = 'ferry/claims/state';

describe('a claim is offered', () => {
  it('with its evidence when two independent sources carry it', () => {
    expect(
      findNotMentioned([makeClaim({ evidence: by('courier', 'times') })], page, sourceOf),
    ).toEqual([
      expect.objectContaining({
        claim: id,
        text: 'The ferry is afloat.',
        sourceCount: 2,
        voiceCount: 2,
        evidence: expect.objectContaining({ sourceLabel: expect.stringContaining('Article') }),
      }),
    ]);
  });

  it('unless it is said in passing', () => {
    const claim = makeClaim({ evidence: by('courier', 'times') });
    expect(ids([claim])).toEqual([id]);
    expect(ids([{ ...claim, incidental: true }])).toEqual([]);
  });

  it('though this page is the day of the evidence, or has no date', () => {
    const claims = [makeClaim({ evidence: by('courier', 'times') })];
    expect(ids(claims, { published: '2025-05-15' })).toEqual([id]);
    expect(ids(claims, { published: '2025-05' })).toEqual([id]);
    expect(ids(claims)).toEqual([id]);
  });
});

describe('a claim is not offered', () => {
  it.each<[string, Evidence[], Partial<PageFacts>]>([
    ['that one source carries', by('courier', 'courier'), {}],
    ['that two papers have from one interview', by('mirror', 'gazette'), {}],
    ['that the page has', by('courier', 'times'), { found: new Set([id]) }],
    ['where the page is cut short', by('courier', 'times'), { isTruncated: true }],
    [
      'that nobody had said when the page was written',
      by('courier', 'times'),
      { published: '2025-03-01' },
    ],
    ["that the page's own record has", by('courier', 'times', 'herald'), { ownSource: 'herald' }],
  ])('%s', (_, evidence, facts) => {
    expect(ids([makeClaim({ evidence })], facts)).toEqual([]);
  });

  it('where the page gives the whole of which it is a part', () => {
    const part = makeClaim({
      evidence: by('courier', 'times'),
      links: [{ relation: 'part-of', claim: 'ferry/claims/found' }],
    });
    expect(ids([part])).toEqual([]);
  });

  it('where the page gives a later state of it', () => {
    const later = makeClaim({
      id: 'ferry/claims/found',
      links: [{ relation: 'later-version-of', claim: id }],
    });
    expect(ids([makeClaim({ evidence: by('courier', 'times') }), later])).toEqual([]);
  });
});

it('counts only what was known when the page was published', () => {
  const evidence = [
    ...by('courier', 'times'),
    makeEvidence('herald', 'afloat', { asOf: '2025-06' }),
  ];
  const [offered] = findNotMentioned(
    [makeClaim({ evidence })],
    { ...page, published: '2025-05-20' },
    sourceOf,
  );
  expect(offered?.sourceCount).toBe(2);
});

it('puts most voices first, then most sources, then the page’s own topics, then as the data has them', () => {
  const claims = [
    makeClaim({ id: 'ferry/claims/found', topic: 'crew', evidence: [] }),
    makeClaim({ id: 'ferry/claims/b', evidence: by('courier', 'times') }),
    makeClaim({ id: 'ferry/claims/a', evidence: by('courier', 'times') }),
    makeClaim({ id: 'ferry/claims/crew', topic: 'crew', evidence: by('courier', 'times') }),
    makeClaim({ id: 'ferry/claims/three', evidence: by('courier', 'times', 'herald') }),
    makeClaim({ id: 'ferry/claims/more', evidence: by('courier', 'mirror', 'gazette') }),
  ];
  expect(ids(claims, { found: new Set(['ferry/claims/found']) })).toEqual([
    'ferry/claims/three',
    'ferry/claims/more',
    'ferry/claims/crew',
    'ferry/claims/b',
    'ferry/claims/a',
  ]);
});

it('says what each camp says, and quotes the larger one', () => {
  const evidence = [
    makeEvidence('times', 'sunk'),
    makeEvidence('courier', 'afloat'),
    makeEvidence('herald', 'afloat'),
  ];
  const [offered] = findNotMentioned([makeClaim({ evidence })], page, sourceOf);
  expect(offered?.camps.map(({ said, sources }) => [tell(said), sources])).toEqual([
    ['afloat', 2],
    ['sunk', 1],
  ]);
  expect(offered?.evidence.source).toBe('courier');
});

it.each([
  ['the shortest quote that is a sentence', [200, 70, 90, 20], 70],
  ['the longest where all are scraps', [20, 50, 30], 50],
])('shows %s', (_, lengths, shown) => {
  const evidence = lengths.map((length, index) =>
    makeEvidence(index % 2 ? 'courier' : 'times', 'afloat', { quote: 'x'.repeat(length) }),
  );
  const [offered] = findNotMentioned([makeClaim({ evidence })], page, sourceOf);
  expect(offered?.evidence.quote).toHaveLength(shown);
});

it('shows what most say, though a shorter quote says otherwise', () => {
  const evidence = [
    makeEvidence('courier', 'sunk', { quote: 'x'.repeat(60) }),
    makeEvidence('times', 'afloat', { quote: 'y'.repeat(90) }),
    makeEvidence('herald', 'afloat', { quote: 'z'.repeat(80) }),
  ];
  const [offered] = findNotMentioned([makeClaim({ evidence })], page, sourceOf);
  expect(offered?.evidence.source).toBe('herald');
});

it('finds the stories that enough of the claims belong to', () => {
  const found = ['ferry/claims/a', 'crane/claims/a', 'ferry/claims/b'];
  expect(findStories(found, 2)).toEqual(['ferry']);
  expect(findStories(found, 1)).toEqual(['ferry', 'crane']);
  expect(findStories([], 1)).toEqual([]);
});
