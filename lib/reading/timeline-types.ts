/** A figure or a status of one claim over time, as comparing hands it to whoever draws it. Plain data. */
import type { ClaimId, Figure, PartialDate, SourceId } from '../dataset/types.ts';
import type { Said } from './said.ts';

/** What one or several sources, or this page, give for one time: a mark in a timeline. */
export interface TimelinePoint {
  /** Day, month or year to which the words apply; absent where the page does not say its day. */
  date?: PartialDate;
  /** In the unit of the other points; present where the timeline has no lanes. */
  figure?: Figure;
  /** Index into `lanes`; present where the timeline has some. */
  lane?: number;
  /** What is said, in a few words: "more than 50", "released". */
  said: Said;
  /** In the order of the evidence, each once; empty for this page. */
  sources: { id: SourceId; label: string }[];
  isHere: boolean;
  /** Linked claim that the figure belongs to: the whole or a part of this one. */
  of?: { claim: ClaimId; text: string };
}

/** A figure or a status over time. */
export interface Timeline {
  /** What can be so at a time ("released", "still held"), as the data has them; empty for figures. */
  lanes: string[];
  /** By date, the vaguer first; without a date last. At least two. */
  points: TimelinePoint[];
}
