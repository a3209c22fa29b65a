/**
 * `data/` → the checked data set, or every mistake in it with file, line and column. Reads YAML
 * and JSON Lines; what the records must hold is lib/dataset's business.
 */
import { readFile } from 'node:fs/promises';
import { type BuiltDataset, buildDataset } from '../../lib/dataset/build-dataset.ts';
import type { AuthoredRecord, RecordProblem } from '../../lib/dataset/problem.ts';
import type { Dataset, Entity } from '../../lib/dataset/types.ts';
import { type FileProblem, sortProblems } from './file-problem.ts';
import { type DataFile, listDataFiles } from './list-data-files.ts';
import { readPackLines } from './read-pack-lines.ts';
import { type Place, readYamlText } from './read-yaml-file.ts';

/** Where each record was written. */
type Locate = (problem: RecordProblem) => FileProblem;

export interface LoadedData {
  /** To be used only if there are no problems. */
  dataset: Dataset;
  /** The entities as they were written, before merging: what `locate` can find. */
  written: Entity[];
  /** Sorted by file and place. */
  problems: FileProblem[];
  /** How many files were read. */
  fileCount: number;
  locate: Locate;
}

/** One for all the records of a file: a pack has as many as a million. */
interface Located {
  file: string;
  locate: (problem: RecordProblem) => Place;
}

/**
 * @param folder The data folder, as it is to be shown in problems.
 * @throws {Error} where the folder cannot be read.
 */
export async function loadData(folder: string): Promise<LoadedData> {
  const listed = await listDataFiles(folder);
  const problems = [...listed.problems];
  const records: AuthoredRecord[] = [];
  const places = new Map<string, Located>();
  for (const dataFile of listed.files) {
    const read = readDataFile(dataFile, await readFile(dataFile.file));
    problems.push(...read.problems);
    for (const record of read.records) {
      records.push(record);
      places.set(record.id, read.located);
    }
  }
  const locate: Locate = (problem) => {
    const { record, message } = problem;
    const located = places.get(record);
    const place = located?.locate(problem) ?? { line: 1, column: 1 };
    const file = located?.file ?? `${folder}/${findHeadFile(record, records)}`;
    return { file, ...place, message };
  };
  const built: BuiltDataset = buildDataset(records);
  problems.push(...built.problems.map(locate));
  return {
    dataset: built.dataset,
    written: built.written,
    problems: sortProblems(problems),
    fileCount: listed.files.length,
    locate,
  };
}

/** The file that a story or pack without a head should have. */
function findHeadFile(home: string, records: readonly AuthoredRecord[]): string {
  const member = records.find(({ id }) => id.startsWith(`${home}/`));
  return member?.kind === 'pack-entity' ? `packs/${home}/pack.yaml` : `stories/${home}/story.yaml`;
}

interface ReadFile {
  records: AuthoredRecord[];
  located: Located;
  problems: FileProblem[];
}

function readDataFile({ file, id, kind }: DataFile, bytes: Uint8Array): ReadFile {
  const text = decodeUtf8(bytes);
  const encoding = text === undefined ? [refuseEncoding(file)] : [];
  if (kind === 'pack-entity') {
    const { records, problems, locate } = readPackLines(text ?? '', file, id);
    return { records, located: { file, locate }, problems: [...problems, ...encoding] };
  }
  const { value, problems, locate } = readYamlText(text ?? '', file);
  return {
    // A file that cannot be read still is a record: references to it are not the mistake.
    records: [{ kind, id, value }],
    located: { file, locate },
    problems: text === undefined ? encoding : problems,
  };
}

const refuseEncoding = (file: string): FileProblem => ({
  file,
  line: 1,
  column: 1,
  message: 'the file is not UTF-8: save it as UTF-8',
});

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
