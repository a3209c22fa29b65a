/**
 * What a release of the data changed, record by record: the shapes of the change log. Plain data
 * that survives JSON; each file of `data/releases` holds one `DataRelease`.
 */
import type { Figure, PartialDate } from '../dataset/types.ts';

/** Day of the release, ISO 8601. There is one a day at most. */
export type ReleaseId = string;

/** What of a record is another now. The interface has a word for each (`changes.part`). */
export type ChangedPart =
  | 'name'
  | 'summary'
  | 'spelling'
  | 'role'
  | 'background'
  | 'description'
  | 'text'
  | 'position'
  | 'figure'
  | 'evidence'
  | 'note';

/** What stood or stands there: words of the data or of a source, or a figure. */
export type ChangedValue =
  | {
      text: string;
      /** From when to when it held or holds; of a role. */
      start?: PartialDate;
      end?: PartialDate;
    }
  | { figure: Figure };

/** One thing that is another now; `before` and `after` are never both absent. */
export interface ChangeDetail {
  part: ChangedPart;
  /** Which of several: the label of a source or of a position. */
  of?: string;
  /** Absent for what is new. */
  before?: ChangedValue;
  /** Absent for what is gone. */
  after?: ChangedValue;
}

interface ChangedRecord {
  /** Whole id; a story's or pack's own is its folder. */
  id: string;
  /** As a reader knows it: a name, a claim's sentence, a title. */
  name: string;
}

export interface RecordAdded extends ChangedRecord {
  change: 'added';
}

export interface RecordRemoved extends ChangedRecord {
  change: 'removed';
}

export interface RecordChanged extends ChangedRecord {
  change: 'changed';
  /** Fields that are other than before, in the order of the record. */
  fields: string[];
  /** What of it a reader can be shown; empty where only the way of finding it was changed. */
  details: ChangeDetail[];
}

export type RecordChange = RecordAdded | RecordRemoved | RecordChanged;

/** One file of `data/releases`. */
export interface DataRelease {
  release: ReleaseId;
  /** The release before it; absent for the first, which lists no changes. */
  base?: ReleaseId;
  /** Name of the state of the data files, as the build makes it. */
  state: string;
  /** Date of the newest story or pack. */
  asOf: PartialDate;
  /** Sorted by id. */
  changes: RecordChange[];
}

/** A change of a person, an organisation or a claim as readers get it. */
export type ReaderChange =
  | { id: string; name: string; change: 'added' }
  | { id: string; name: string; change: 'changed'; details: ChangeDetail[] };

/** What changed for one page. */
export interface PageChanges {
  /** The release with which it was last read, and the one of now. */
  since: ReleaseId;
  release: ReleaseId;
  /** In the order of the page's lists; at least one. */
  list: readonly ReaderChange[];
}

/** What is packaged with the data: the changes of the last releases. */
export interface ChangeLog {
  /** The release that the packaged data is, or is made from; absent before the first. */
  release?: ReleaseId;
  /** Newest last, each on the one before it. */
  releases: { release: ReleaseId; base: ReleaseId; changes: ReaderChange[] }[];
}
