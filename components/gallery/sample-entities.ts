/** People and organisations for the gallery and the component tests; all of them are invented. */
import type { EntityDetails, SpelledDifferently } from '../../lib/reading/types.ts';

const STORY = 'nordby-water';
const PACK = { title: 'Water in Nordby (invented)', licence: 'CC0-1.0', asOf: '2025-05-18' };

export const mayor: EntityDetails = {
  id: `${STORY}/people/mara-lindqvist`,
  kind: 'person',
  name: 'Mara Lindqvist',
  summary: 'Mayor of Nordby',
  roles: [
    {
      label: 'Mayor',
      organisation: 'Town of Nordby',
      asOf: '2025-05',
      start: '2021',
      sources: ['Nordby Courier', 'Coast Radio', 'Harbour Weekly'],
      state: 'current',
    },
    {
      label: 'Head of the harbour office',
      organisation: 'Town of Nordby',
      start: '2014',
      end: '2021-03',
      asOf: '2021-03',
      sources: ['Harbour Weekly'],
      state: 'ended',
    },
  ],
  background: [
    {
      text: 'Led the repair of the town’s water mains after the storm of May 2025.',
      asOf: '2025-05-18',
      sources: ['Nordby Courier', 'Northern News Agency'],
    },
    {
      text: 'Was an engineer at the harbour before she was elected.',
      asOf: '2021',
      sources: ['Harbour Weekly'],
    },
  ],
  descriptions: [{ words: 'the iron mayor', by: 'Harbour Weekly', source: 'Harbour Weekly' }],
  names: [
    { value: 'Mara Lindqvist', kind: 'label', usedBy: ['Nordby Courier', 'Coast Radio'] },
    { value: 'Mara Lindkvist', kind: 'spelling', usedBy: ['Harbour Weekly'] },
    { value: 'Мара Линдквист', kind: 'transliteration', language: 'ru', usedBy: [] },
  ],
  claims: [
    { id: `${STORY}/claims/homes-without-water`, text: 'Homes in Nordby are without water' },
    { id: `${STORY}/claims/school-closed`, text: 'The school in Nordby stays closed until June' },
  ],
  quotes: [
    {
      quote: 'By noon some 25 homes remained cut off from the mains.',
      source: 'Nordby Courier',
      asOf: '2025-05-15',
      claim: `${STORY}/claims/homes-without-water`,
    },
    {
      quote: 'We did not sleep, and neither did the pumps.',
      source: 'Coast Radio',
      asOf: '2025-05-13',
      claim: `${STORY}/claims/mains-broke`,
    },
  ],
  pack: PACK,
  alsoFrom: [],
  identifiers: {},
};

/** Of several packs, one of them past its age; the registers name no source beside themselves. */
export const member: EntityDetails = {
  ...mayor,
  id: 'assemblies/people/ada-berg',
  name: 'Ada Berg',
  summary: 'Member of the regional assembly',
  roles: [
    {
      label: 'Member for the coast',
      organisation: 'Regional assembly',
      start: '2024-01-09',
      asOf: '2025-05-01',
      sources: [],
      state: 'current',
    },
    {
      label: 'Chair of the water board',
      asOf: '2023-02',
      sources: [],
      pack: 'Boards and offices (invented)',
      state: 'may-have-changed',
    },
    {
      label: 'Councillor, ward 3',
      start: '2015',
      end: '2023-12-31',
      asOf: '2025-05-18',
      sources: ['Nordby Courier'],
      pack: PACK.title,
      state: 'ended',
    },
  ],
  background: [],
  descriptions: [],
  names: [{ value: 'Ada Berg', kind: 'label', usedBy: [] }],
  quotes: [],
  claims: [],
  pack: { title: 'Members of assemblies (invented)', licence: 'CC0-1.0', asOf: '2025-05-01' },
  alsoFrom: [
    {
      title: 'Boards and offices (invented)',
      licence: 'CC0-1.0',
      asOf: '2023-02-11',
      attribution: 'Board register',
    },
    { ...PACK, attribution: 'Nordby archive' },
  ],
};

/** Past its age: the role may be another by now. */
export const utility: EntityDetails = {
  ...mayor,
  id: `${STORY}/organisations/valley-water`,
  kind: 'organisation',
  name: 'Valley Water',
  summary: 'Water utility of the Nordby valley',
  roles: [
    { label: 'Public utility', asOf: '2019', sources: ['Coast Radio'], state: 'may-have-changed' },
  ],
  background: [],
  descriptions: [],
  names: [{ value: 'Valley Water', kind: 'label', usedBy: [] }],
  quotes: [],
  claims: mayor.claims.slice(0, 1),
};

function namesake(
  slug: string,
  summary: string,
  label: string,
  organisation: string,
): EntityDetails {
  return {
    ...mayor,
    id: `assemblies/people/${slug}`,
    name: 'Jonas Berg',
    summary,
    roles: [
      { label, organisation, asOf: '2025', sources: ['Register of members'], state: 'current' },
    ],
    background: [],
    descriptions: [],
    quotes: [],
    claims: [],
  };
}

export const namesakes: EntityDetails[] = [
  namesake(
    'jonas-berg-speaker',
    'Speaker of the regional assembly',
    'Member for the coast',
    'Regional assembly',
  ),
  namesake('jonas-berg-council', 'Councillor in Nordby', 'Councillor, ward 27', 'Town of Nordby'),
];

export const mayorSpelling: SpelledDifferently = {
  entity: mayor.id,
  name: mayor.name,
  here: 'Mara Lindkvist',
  elsewhere: [
    { value: 'Mara Lindqvist', sources: ['courier', 'radio', 'agency'] },
    { value: 'Mara Lindquist', sources: ['gazette'] },
  ],
};
