/** Readers' own packs in the gallery, invented. */
import type { OwnPackItem } from '../../lib/own-packs/states.ts';
import type { OwnPackListProps } from '../own-pack-list.tsx';

const ignore = () => {};

const harbour: OwnPackItem = {
  head: {
    id: 'my-harbour',
    title: 'People of the harbour',
    licence: 'CC0-1.0',
    attribution: 'Harbour archive',
    asOf: '2025-05-02',
    people: 41,
    organisations: 3,
    claims: 0,
  },
  name: 'harbour.jsonl',
  isOn: true,
};

const asideProblems = [
  { line: 7, column: 66, message: '"nordby-water/people/berg" leads nowhere: add that record' },
];

export const ownPacks: OwnPackListProps = {
  packs: [
    harbour,
    {
      head: { ...harbour.head, id: 'my-story', title: 'The lighthouse', people: 1, claims: 6 },
      name: 'lighthouse.jsonl',
      isOn: false,
      problems: asideProblems,
    },
  ],
  onAdd: ignore,
  onSetOn: ignore,
  onRemove: ignore,
  onRestore: ignore,
  onCancel: ignore,
};

export const noOwnPacks: OwnPackListProps = { ...ownPacks, packs: [] };

export const packsAtWork: OwnPackListProps = {
  ...ownPacks,
  work: { name: 'members.jsonl', stage: 'reading', share: 0.4 },
};

export const packsBuilding: OwnPackListProps = {
  ...noOwnPacks,
  work: { name: 'members.jsonl', stage: 'building' },
};

export const packRefused: OwnPackListProps = {
  ...ownPacks,
  outcome: {
    status: 'refused',
    refused: [
      {
        name: 'members.jsonl',
        problems: Array.from({ length: 11 }, (_, index) => ({
          line: index + 2,
          column: 36,
          message: '"name" must be text: put 7 in quotes',
        })),
      },
    ],
  },
};

export const packRemoved: OwnPackListProps = {
  ...noOwnPacks,
  outcome: { status: 'removed', name: harbour.head.title },
};
