/** Who says what in a story, claim by claim and source by source, beside the open page. Plain data. */
import type { ClaimId, PartialDate, Source, StoryId } from '../dataset/types.ts';
import type { Said } from './said.ts';
import type { PageWords, Relation } from './types.ts';

/** How a source puts the sentence of a claim. */
export type Stance =
  /** In its own voice. */
  | 'reports'
  /** In the words of somebody else. */
  | 'attributes'
  | 'says-otherwise'
  /** In one place so, in another otherwise. */
  | 'says-both'
  /** It speaks to the claim, but only asks or conditions it, or what it says could not be told. */
  | 'unclear'
  | 'silent';

/** Words of a source on a claim, or of this page. */
export interface AgreementWords {
  quote: string;
  /** As of `PageWords`. */
  cut?: PageWords['cut'];
  /** Absent where this page does not decide. */
  said?: Said;
  attribution?: string;
  /** Absent for this page. */
  asOf?: PartialDate;
  /** How they stand to what this page says; absent for this page and where it is silent. */
  relation?: Relation;
}

export interface AgreementCell {
  stance: Stance;
  /** As the data has them; empty where it is silent. */
  words: AgreementWords[];
}

export interface AgreementRow {
  claim: ClaimId;
  text: string;
  /** What `says-otherwise` is otherwise than, in a few words; absent where nobody does. */
  measure?: Said;
  here: AgreementCell;
  /** One for each of the story's `sources`, in their order. */
  cells: AgreementCell[];
}

/** Who says what in a story: its claims beside this page and every source. */
export interface StoryAgreement {
  story: StoryId;
  title: string;
  asOf: PartialDate;
  /** Other sources than the page itself, by date, then as the data has them. */
  sources: Source[];
  /** How many are left of them when those resting on one origin count once. */
  voiceCount: number;
  /** In reading order; those without a row are left out. */
  topics: { id: string; label: string; rows: AgreementRow[] }[];
}
