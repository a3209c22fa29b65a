/**
 * A reader's own pack: one file of JSON Lines. The first line is the head, as in `pack.yaml` or
 * `story.yaml`; each other line is a record with the fields that its file in `data/` would have,
 * an `id` and the word for what it is in `record`. Checked as the data that comes with Sidelight
 * is; what is wrong with it is said with its place, all at once.
 */
import { buildDataset } from '../dataset/build-dataset.ts';
import { suggestWord } from '../dataset/find-nearest-word.ts';
import type { AuthoredRecord, RecordKind, RecordProblem } from '../dataset/problem.ts';
import type { RecordFolder } from '../dataset/references.ts';
import { isSlug } from '../dataset/schema-fields.ts';
import type { Dataset } from '../dataset/types.ts';
import { findJsonError, findJsonPlace } from '../text/json-places.ts';

export interface PackProblem {
  /** From 1. */
  line: number;
  /** From 1, in UTF-16 code units. */
  column: number;
  /** What is wrong and what to do about it, one line of English: it names fields of the file. */
  message: string;
}

export interface OwnPack {
  id: string;
  dataset: Dataset;
  /** Where a problem of one of its records stands. */
  locate(problem: RecordProblem): PackProblem;
}

export type ParsedPackFile =
  | { ok: true; value: OwnPack }
  /** At least one, in the order of the file. */
  | { ok: false; problems: PackProblem[] };

/** Records that a pack may refer to beside its own. */
export interface KnownRecords {
  ids: ReadonlySet<string>;
  /** Ids of packs and stories that are taken. */
  homes: ReadonlySet<string>;
}

interface Home {
  id: string;
  kind: 'pack' | 'story';
}

/** By the word in `record`, whatever stands there. */
const FOLDERS = new Map<unknown, RecordFolder>([
  ['person', 'people'],
  ['organisation', 'organisations'],
  ['source', 'sources'],
  ['claim', 'claims'],
]);

/**
 * @param bytes UTF-8, with or without a byte order mark.
 * @param onLine Told from time to time how much of the file was read, 0 to 1.
 */
export function parsePackFile(
  bytes: ArrayBuffer,
  known: KnownRecords,
  onLine: (share: number) => void = () => {},
): ParsedPackFile {
  const text = decode(bytes);
  if (text !== undefined) return new PackReader(text, known).read(onLine);
  const message = 'the file is not UTF-8: save it as UTF-8';
  return { ok: false, problems: [{ line: 1, column: 1, message }] };
}

function decode(bytes: ArrayBuffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Lines between two words of progress. */
const STRIDE = 1000;

class PackReader {
  #lines: string[];
  #known: KnownRecords;
  #problems: PackProblem[] = [];
  #records: AuthoredRecord[] = [];
  #lineOf = new Map<string, number>();
  #home: Home | undefined;

  constructor(text: string, known: KnownRecords) {
    this.#lines = text.split(/\r?\n/);
    this.#known = known;
  }

  read(onLine: (share: number) => void): ParsedPackFile {
    for (const [index, content] of this.#lines.entries()) {
      if (content.trim() !== '') this.#readLine(index + 1, content);
      // Without a head nothing after it can be checked, and another kind of file has many lines.
      if (this.#problems.length > 0 && !this.#home) return this.#refuse();
      if (index % STRIDE === 0) onLine(index / this.#lines.length);
    }
    if (!this.#home) {
      this.#complain(1, 'the file is empty: its first line is the head of the pack');
      return this.#refuse();
    }
    const { dataset, problems } = buildDataset(this.#records, this.#known.ids);
    this.#problems.push(...problems.map(this.#locate));
    if (this.#problems.length > 0) return this.#refuse();
    return { ok: true, value: { id: this.#home.id, dataset: own(dataset), locate: this.#locate } };
  }

  #readLine(line: number, content: string): void {
    const value = this.#parse(line, content);
    if (value === undefined) return;
    if (!this.#home) this.#readHead(line, value);
    else this.#readRecord(line, value, this.#home);
  }

  #parse(line: number, content: string): Record<string, unknown> | undefined {
    try {
      const value: unknown = JSON.parse(content);
      if (isFields(value)) return value;
      this.#complain(line, 'must be fields in braces: {"record": …}');
    } catch {
      const column = findJsonError(content)?.column ?? 1;
      this.#complain(line, 'no JSON from here on: write one whole record per line', column);
    }
    return undefined;
  }

  #readHead(line: number, { record, id, ...value }: Record<string, unknown>): void {
    if (record !== 'pack' && record !== 'story') {
      const head = '{"record": "pack", "id": …, "title": …}';
      this.#complain(line, `the first line must be the head: ${head}`);
    } else if (typeof id !== 'string' || !isSlug(id)) {
      this.#complainAt(line, 'id', `the head ${ID_ADVICE}`);
    } else if (this.#known.homes.has(id)) {
      this.#complainAt(line, 'id', `"${id}" comes with Sidelight: give the pack another id`);
    } else {
      this.#home = { id, kind: record };
      this.#add(line, { kind: record, id, value });
    }
  }

  #readRecord(line: number, value: Record<string, unknown>, home: Home): void {
    const { record, id: slug } = value;
    // What is no text is no id, and a list of lists as text would be as deep as the file makes it.
    const id = `${home.id}/${FOLDERS.get(record)}/${textOf(slug)}`;
    const earlier = this.#lineOf.get(id);
    if (!FOLDERS.has(record)) {
      const words = [...FOLDERS.keys()] as string[];
      const advice = suggestWord(textOf(record), words, `write one of ${words.join(', ')}`);
      this.#complainAt(line, 'record', `"record" is none that is known: ${advice}`);
    } else if (record === 'claim' && home.kind === 'pack') {
      const message = 'a claim belongs to a story: make the first line the head of one';
      this.#complainAt(line, 'record', message);
    } else if (typeof slug !== 'string' || !isSlug(slug)) {
      this.#complainAt(line, 'id', `the record ${ID_ADVICE}`);
    } else if (earlier !== undefined) {
      const message = `the id "${slug}" stands in line ${earlier} already: merge them`;
      this.#complainAt(line, 'id', message);
    } else this.#add(line, makeRecord(id, value, home));
  }

  #add(line: number, record: AuthoredRecord): void {
    this.#records.push(record);
    this.#lineOf.set(record.id, line);
  }

  #complain(line: number, message: string, column = 1): void {
    this.#problems.push({ line, column, message });
  }

  #complainAt(line: number, field: string, message: string): void {
    const column = findJsonPlace(this.#lines[line - 1] ?? '', [field]) + 1;
    this.#problems.push({ line, column, message });
  }

  #locate = ({ record, path, isKey, message }: RecordProblem): PackProblem => {
    const line = this.#lineOf.get(record) ?? 1;
    const column = findJsonPlace(this.#lines[line - 1] ?? '', path, isKey) + 1;
    return { line, column, message };
  };

  #refuse(): ParsedPackFile {
    const problems = this.#problems.sort((a, b) => a.line - b.line || a.column - b.column);
    return { ok: false, problems };
  }
}

/** As the file of `data/` would have it: only the lines of a pack hold their id themselves. */
function makeRecord(id: string, { record, ...value }: Record<string, unknown>, home: Home) {
  const isEntity = record === 'person' || record === 'organisation';
  if (isEntity && home.kind === 'pack') return { kind: 'pack-entity', id, value } as const;
  const { id: _, ...fields } = value;
  return { kind: record as RecordKind, id, value: fields };
}

const ID_ADVICE =
  'needs an "id" of small letters a to z, digits and single hyphens: "id": "my-pack"';

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const isFields = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Marks the heads as a reader's own. */
const own = (dataset: Dataset): Dataset => ({
  ...dataset,
  packs: dataset.packs.map((head) => ({ ...head, isOwn: true })),
});
