/**
 * The example on the welcome page: an invented person and an invented claim, worded by the
 * messages so that it reads in the reader's language. Nothing of it is in the data.
 */
import type { Comparator } from '../lib/dataset/types.ts';
import type { Said } from '../lib/reading/said.ts';
import type { ClaimComparison, ComparedEvidence, EntityDetails } from '../lib/reading/types.ts';
import type { Messages } from './messages.tsx';

const AS_OF = '2025-05-15';
const MORE_THAN_FORTY = inFigures('more-than', 40);
const ABOUT_25 = inFigures('about', 25);

export function exampleEntity({ t }: Messages): EntityDetails {
  const name = t('welcome.exampleHeading');
  const sources = [t('welcome.exampleSourceA'), t('welcome.exampleSourceB')];
  return {
    id: 'example/people/example',
    kind: 'person',
    name,
    summary: t('welcome.exampleSummary'),
    roles: [
      {
        label: t('welcome.exampleRole'),
        organisation: t('welcome.exampleOrganisation'),
        asOf: AS_OF,
        sources,
        state: 'current',
      },
    ],
    background: [{ text: t('welcome.exampleBackground'), asOf: AS_OF, sources }],
    descriptions: [],
    names: [],
    claims: [],
    quotes: [],
    pack: { title: '', licence: '', asOf: AS_OF },
    alsoFrom: [],
    identifiers: {},
  };
}

export function exampleClaim(messages: Messages): ClaimComparison {
  const { t } = messages;
  const quote = t('welcome.exampleQuoteHere');
  return {
    claim: 'example/claims/example',
    text: t('welcome.exampleClaimText'),
    kind: 'figure',
    topic: '',
    story: 'example',
    relation: 'differs',
    summary: { key: 'onlyHere' },
    here: { quote, start: 0, end: quote.length, polarity: 'asserts', alsoSays: [] },
    differing: rangeOf(quote, t('welcome.exampleClaim')),
    rows: exampleRows(messages),
    ownRows: [],
    sourceCount: 2,
    voiceCount: 2,
    notes: [],
    links: [],
  };
}

function exampleRows({ t }: Messages): ComparedEvidence[] {
  const differing = t('welcome.exampleQuoteA');
  return [
    {
      ...exampleEvidence(t('welcome.exampleSourceA'), differing, t('locale')),
      relation: 'differs',
      why: { key: 'lower', here: MORE_THAN_FORTY, there: ABOUT_25 },
      differing: rangeOf(differing, t('welcome.exampleQuoteAMark')),
    },
    {
      ...exampleEvidence(t('welcome.exampleSourceB'), t('welcome.exampleQuoteB'), t('locale')),
      relation: 'agrees',
      why: { key: 'same', there: MORE_THAN_FORTY },
      differing: [],
    },
  ];
}

function exampleEvidence(
  label: string,
  quote: string,
  language: string,
): Omit<ComparedEvidence, 'relation' | 'why' | 'differing'> {
  return {
    source: label,
    sourceRecord: { id: label, kind: 'article', label, language, derivesFrom: [] },
    position: '',
    said: { key: 'saysSo' },
    quote,
    asOf: AS_OF,
    derivesFrom: [],
  };
}

function inFigures(comparator: Comparator, value: number): Said {
  return { key: 'figure', figure: { value, comparator, unit: 'person' } };
}

/** Empty where a translation has other words than its quote. */
function rangeOf(text: string, words: string): { start: number; end: number }[] {
  const start = text.indexOf(words);
  return start < 0 ? [] : [{ start, end: start + words.length }];
}
