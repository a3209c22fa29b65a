/** A story's agreement for the gallery and the component tests; all of it is invented. */

import type {
  AgreementCell,
  AgreementRow,
  Stance,
  StoryAgreement,
} from '../../lib/reading/agreement-types.ts';
import type { Said } from '../../lib/reading/said.ts';
import type { Relation } from '../../lib/reading/types.ts';

const STORY = 'nordby-water';

const SOURCES: [slug: string, label: string][] = [
  ['courier', 'Nordby Courier'],
  ['radio', 'Coast Radio'],
  ['agency', 'Northern News Agency, report on the repairs'],
  ['weekly', 'Harbour Weekly'],
  ['gazette', 'Evening Gazette'],
];

/** One letter a cell: this page first, then the sources. */
const STANCES: Record<string, Stance> = {
  '=': 'reports',
  a: 'attributes',
  x: 'says-otherwise',
  b: 'says-both',
  '?': 'unclear',
  '-': 'silent',
};

const inWords = (label: string): Said => ({ key: 'position', label });

function sampleCell(sign: string, label: string, relation?: Relation): AgreementCell {
  const stance = STANCES[sign] ?? 'silent';
  if (stance === 'silent') return { stance, words: [] };
  const words = {
    quote: `What it says of this, on Friday evening: ${label}.`,
    said: inWords(label),
    ...(relation ? { relation, asOf: '2025-05-15' } : {}),
    ...(stance === 'attributes' ? { attribution: 'the mayor' } : {}),
  };
  const other = { ...words, quote: 'Further down it puts it in another way.' };
  return { stance, words: stance === 'says-both' ? [words, other] : [words] };
}

function sampleRow(slug: string, text: string, signs: string, measure?: string): AgreementRow {
  const [here = '-', ...others] = signs;
  const labelOf = (sign: string) => (sign === 'x' ? 'not so' : (measure ?? 'so'));
  const relationTo = (sign: string): Relation | undefined =>
    here === '-' ? undefined : sign === 'x' ? 'differs' : 'agrees';
  return {
    claim: `${STORY}/claims/${slug}`,
    text,
    ...(measure === undefined ? {} : { measure: inWords(measure) }),
    here: sampleCell(here, labelOf(here)),
    cells: others.map((sign) => sampleCell(sign, labelOf(sign), relationTo(sign))),
  };
}

export const sampleAgreement: StoryAgreement = {
  story: STORY,
  title: 'Water in Nordby (invented)',
  asOf: '2025-05-18',
  sources: SOURCES.map(([slug, label]) => ({
    ...{ id: `${STORY}/sources/${slug}`, kind: 'article' as const, label },
    ...{ language: 'en', derivesFrom: [] },
  })),
  voiceCount: 3,
  topics: [
    {
      id: 'water',
      label: 'The water',
      rows: [
        sampleRow(
          'homes-without-water',
          'Homes in Nordby are without water',
          '=x=a--',
          'more than 40',
        ),
        sampleRow('mains-broke', 'The storm broke the water mains of Nordby', '====aa'),
        sampleRow(
          'bulletin-late',
          'The utility warned the town a day too late',
          '--ax-b',
          'too late',
        ),
      ],
    },
    {
      id: 'money',
      label: 'Who pays',
      rows: [
        sampleRow(
          'council-pays',
          'The council of Nordby says it will pay for the repairs if the region lends the money',
          '?a--=a',
        ),
        sampleRow('region-lends', 'The region has offered Nordby a loan', '--a-=-'),
      ],
    },
    {
      id: 'school',
      label: 'The school',
      rows: [sampleRow('school-closed', 'The school in Nordby stays closed until June', 'a-----')],
    },
  ],
};

/** More sources than a panel is wide. */
export const wideAgreement: StoryAgreement = {
  ...sampleAgreement,
  sources: [0, 1, 2].flatMap((round) =>
    sampleAgreement.sources.map((source) => ({ ...source, id: `${source.id}-${round}` })),
  ),
  topics: sampleAgreement.topics.map((topic) => ({
    ...topic,
    rows: topic.rows.map((row) => ({ ...row, cells: [...row.cells, ...row.cells, ...row.cells] })),
  })),
};

/** The page is silent on all of it. */
export const agreementWithoutPage: StoryAgreement = {
  ...sampleAgreement,
  topics: sampleAgreement.topics.map((topic) => ({
    ...topic,
    rows: topic.rows.map((row) => ({ ...row, here: { stance: 'silent', words: [] } })),
  })),
};
