/** What grid and list both show of an agreement: columns with names, and which rows. */

import type { Source } from '../lib/dataset/types.ts';
import type {
  AgreementCell,
  AgreementRow,
  StoryAgreement,
} from '../lib/reading/agreement-types.ts';
import { letterOf } from './source-letters.ts';

export type AgreementScope = 'page' | 'story';

export interface AgreementColumn {
  /** Absent for this page. */
  source?: Source;
  /** Short: "A"; "This page" for this page. */
  heading: string;
  /** In full, to be read out. */
  label: string;
}

/** @param page - Name of the page's own column. */
export function listColumns({ sources }: StoryAgreement, page: string): AgreementColumn[] {
  return [
    { heading: page, label: page },
    ...sources.map((source, at) => ({ source, heading: letterOf(at), label: source.label })),
  ];
}

/** The cells of a row in the order of the columns. */
export const cellsOf = ({ here, cells }: AgreementRow): AgreementCell[] => [here, ...cells];

/** Topics with the rows of a scope; those without any are left out. */
export function chooseTopics(
  { topics }: StoryAgreement,
  scope: AgreementScope,
): StoryAgreement['topics'] {
  const isShown = ({ here }: AgreementRow) => scope === 'story' || here.stance !== 'silent';
  return topics
    .map((topic) => ({ ...topic, rows: topic.rows.filter(isShown) }))
    .filter(({ rows }) => rows.length > 0);
}
