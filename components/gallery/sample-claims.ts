/**
 * Claims for the gallery and the component tests. All of it is invented: the town, the people, the
 * sources and every word they say. It is shaped like real data and is never built into anything.
 */
import type { Comparator, Source } from '../../lib/dataset/types.ts';
import type { Said } from '../../lib/reading/said.ts';
import type { ClaimComparison, ComparedEvidence, Relation } from '../../lib/reading/types.ts';

const STORY = 'nordby-water';

function sampleSource(slug: string, label: string, more: Partial<Source> = {}): Source {
  return {
    id: `${STORY}/sources/${slug}`,
    kind: 'article',
    label,
    language: 'en',
    derivesFrom: [],
    ...more,
  };
}

const inWords = (label: string): Said => ({ key: 'position', label });

const inFigures = (comparator: Comparator, value: number): Said => ({
  key: 'figure',
  figure: { value, comparator, unit: '' },
});

const COURIER = sampleSource('courier', 'Nordby Courier', {
  url: 'https://courier.example/water-returns',
});
const RADIO = sampleSource('radio', 'Coast Radio');
const AGENCY = sampleSource('agency', 'Northern News Agency, report on the repairs');
const WEEKLY = sampleSource('weekly', 'Harbour Weekly', { language: 'de' });
const GAZETTE = sampleSource('gazette', 'Evening Gazette');

function sampleRow(
  source: Source,
  relation: Relation,
  quote: string,
  more: Partial<ComparedEvidence> & { mark?: string } = {},
): ComparedEvidence {
  const { mark, ...rest } = more;
  return {
    source: source.id,
    sourceRecord: source,
    position: 'position',
    said: { key: 'saysSo' },
    relation,
    quote,
    asOf: '2025-05-15',
    derivesFrom: [],
    why: { key: 'alone', there: { key: 'saysSo' } },
    differing: mark === undefined ? [] : rangesOf(quote, mark),
    ...rest,
  };
}

/** Where `words` stand in `quote`, for marking. */
function rangesOf(quote: string, words: string): { start: number; end: number }[] {
  const start = quote.indexOf(words);
  return start < 0 ? [] : [{ start, end: start + words.length }];
}

const HERE_QUOTE = 'the valley, where more than forty homes were still without water on Friday';

/** Four sources part from or join the page; notes and links; one more row than a card shows. */
export const differingClaim: ClaimComparison = {
  claim: `${STORY}/claims/homes-without-water`,
  text: 'Homes in Nordby are without water',
  kind: 'figure',
  topic: 'water',
  story: STORY,
  relation: 'differs',
  summary: {
    key: 'differs',
    here: inFigures('more-than', 40),
    camps: [{ said: inFigures('about', 25), sources: 1, voices: 1 }],
    same: { sources: 1, voices: 1 },
    compatible: { sources: 0, voices: 0 },
  },
  here: {
    quote: HERE_QUOTE,
    start: 120,
    end: 194,
    position: 'more-than-40',
    said: inFigures('more-than', 40),
    polarity: 'asserts',
    attribution: 'the mayor',
    alsoSays: [],
  },
  differing: rangesOf(HERE_QUOTE, 'more than forty homes'),
  rows: [
    sampleRow(COURIER, 'differs', 'By noon some 25 homes remained cut off from the mains.', {
      attribution: 'Mara Lindqvist',
      why: {
        key: 'lower',
        here: inFigures('more-than', 40),
        there: inFigures('about', 25),
      },
      mark: 'some 25 homes',
    }),
    sampleRow(AGENCY, 'newer', 'Every household in the valley has water again, the utility said.', {
      asOf: '2025-05-18',
      attribution: 'the utility',
      why: { key: 'later', here: inFigures('more-than', 40), there: inWords('none') },
    }),
    sampleRow(WEEKLY, 'agrees', 'Über vierzig Haushalte warteten am Freitag noch auf Wasser.', {
      why: { key: 'same', there: inFigures('more-than', 40) },
    }),
    sampleRow(RADIO, 'older', 'About two hundred homes lost their water in the storm.', {
      asOf: '2025-05-12',
      why: {
        key: 'earlier',
        here: inFigures('more-than', 40),
        there: inFigures('about', 200),
      },
    }),
  ],
  ownRows: [],
  sourceCount: 4,
  voiceCount: 2,
  notes: [
    {
      text: 'The Courier and the agency both rest on the utility’s bulletins; they count as one voice.',
      asOf: '2025-05-18',
      sources: [COURIER.id, AGENCY.id],
    },
  ],
  links: [
    {
      relation: 'later-version-of',
      claim: `${STORY}/claims/mains-broke`,
      text: 'The storm broke the water mains of Nordby',
    },
  ],
};

/** The sources say what the page says; the page puts it on a condition and attributes it. */
export const agreeingClaim: ClaimComparison = {
  ...differingClaim,
  claim: `${STORY}/claims/council-pays`,
  text: 'The council of Nordby says it will pay for the repairs if the region lends the money',
  kind: 'statement',
  topic: 'money',
  relation: 'agrees',
  summary: {
    key: 'agrees',
    here: inWords('ready to pay'),
    camps: [],
    same: { sources: 2, voices: 2 },
    compatible: { sources: 0, voices: 0 },
  },
  here: {
    quote: 'would pay for the pipes “if the region lends a hand”',
    start: 300,
    end: 352,
    position: 'ready',
    polarity: 'conditional',
    said: { key: 'conditional', of: inWords('ready to pay') },
    attribution: 'the council',
    alsoSays: [
      {
        ...{ quote: 'the council has paid', start: 500, end: 520, polarity: 'asserts' },
        said: inWords('has paid'),
      },
    ],
  },
  differing: [],
  rows: [
    sampleRow(RADIO, 'agrees', 'The council is prepared to foot the bill, given a loan.', {
      asOf: '2025-05',
      attribution: 'a councillor who asked not to be named',
      why: { key: 'same', there: inWords('ready to pay') },
    }),
    sampleRow(GAZETTE, 'agrees', 'Nordby will pay, provided that the region helps out.', {
      asOf: '2025-05',
      why: { key: 'same', there: inWords('ready to pay') },
    }),
  ],
  sourceCount: 2,
  voiceCount: 2,
  notes: [],
  links: [],
};

/** Nobody else says it. */
export const onlyHereClaim: ClaimComparison = {
  ...differingClaim,
  claim: `${STORY}/claims/school-closed`,
  text: 'The school in Nordby stays closed until June',
  kind: 'status',
  topic: 'school',
  relation: 'only-here',
  summary: { key: 'onlyHere', here: inWords('closed until June') },
  here: {
    quote: 'the school would not open before June',
    start: 600,
    end: 637,
    said: inWords('closed until June'),
    polarity: 'asserts',
    alsoSays: [],
  },
  differing: [],
  rows: [],
  sourceCount: 0,
  voiceCount: 0,
  notes: [],
  links: [],
};

/** The open page is itself a source: the others lead, its own record follows. */
export const ownSourceClaim: ClaimComparison = {
  ...differingClaim,
  rows: differingClaim.rows.slice(1, 3),
  ownRows: [
    sampleRow(COURIER, 'agrees', 'By noon some 25 homes remained cut off from the mains.', {
      attribution: 'Mara Lindqvist',
      why: {
        key: 'lower',
        here: inFigures('more-than', 40),
        there: inFigures('about', 25),
      },
    }),
  ],
  sourceCount: 3,
  voiceCount: 2,
  notes: [],
};

/** Opened from a search or a link: no page beside it. */
export const claimWithoutPage: ClaimComparison = (() => {
  const { here: _here, ...rest } = agreeingClaim;
  const rows = rest.rows.map((row) => ({
    ...row,
    relation: 'related' as const,
    why: { key: 'alone' as const, there: inWords('ready to pay') },
  }));
  return { ...rest, relation: 'related', rows };
})();
