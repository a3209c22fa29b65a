/** One document of a corpus on its way to whoever annotates it: plain data that a worker can be sent. */

export type CorpusDocument =
  /** A file that holds one article. */
  | { kind: 'file'; file: string }
  /** A line of JSON; `place` says where it stands, for messages. */
  | { kind: 'line'; line: string; place: string };

/** What a run is to give for each document. */
export interface AnnotateOptions {
  form: CorpusForm;
  /** Also what is too unsure to be shown. */
  all: boolean;
  /** Leaves out how long each document took, so that two runs are equal byte for byte. */
  hasTimes: boolean;
  /** Day of documents that do not say theirs. */
  date?: string;
}

/** `lines`: the short JSON of docs/COMMANDS.md; `json`: all of a reading; `text`: for a person. */
export type CorpusForm = 'text' | 'json' | 'lines' | 'jsonld' | 'csv' | 'markdown' | 'parquet';

export interface Annotated {
  /** What to write, in order, as the form has it; none where nothing was found or it failed. */
  items: string[];
  /** Why the document could not be read, where no item can say so. */
  error?: string;
}
