/**
 * Readers' own packs and the data that comes with Sidelight → one data file, in which all of it is
 * looked up at once. All or nothing: a file with a mistake takes no part, and says where it is.
 */
import { joinDatasets } from '../dataset/join-datasets.ts';
import { homeOf, type RecordProblem } from '../dataset/problem.ts';
import { compilePack } from '../pack/compile-pack.ts';
import type { Pack } from '../pack/open-pack.ts';
import { readDataset } from '../pack/read-dataset.ts';
import {
  type KnownRecords,
  type OwnPack,
  type PackProblem,
  parsePackFile,
} from './parse-pack-file.ts';

/** What is said of a pack in lists. */
export interface OwnPackHead {
  id: string;
  title: string;
  licence: string;
  attribution: string;
  asOf: string;
  people: number;
  organisations: number;
  claims: number;
}

export interface BuildStage {
  stage: 'reading' | 'joining' | 'building';
  /** How much of the stage is done, 0 to 1, where that is known. */
  share?: number;
}

/** What is wrong with one of the files: its index, and at least one problem in the order of the file. */
export interface FileProblems {
  file: number;
  problems: PackProblem[];
}

export type BuiltOwnFile =
  /** `heads` by the index of the file; `undefined` of one whose place a later one has taken. */
  | { ok: true; bytes: ArrayBuffer; heads: (OwnPackHead | undefined)[] }
  | { ok: false; refused: FileProblems[] };

/**
 * @param files - As they were chosen. Of two packs with one id the later one counts: it is the
 *   other's next edition.
 * @param onStage - Told when a stage begins, and from time to time how far it is.
 */
export function buildOwnFile(
  bundled: Pack,
  files: readonly ArrayBuffer[],
  onStage: (stage: BuildStage) => void,
): BuiltOwnFile {
  const data = readDataset(bundled);
  const known = listKnown(data);
  const refused: FileProblems[] = [];
  const byId = new Map<string, FiledPack>();
  for (const [file, bytes] of files.entries()) {
    const parsed = parsePackFile(bytes, known, (share) =>
      onStage({ stage: 'reading', share: (file + share) / files.length }),
    );
    if (parsed.ok) byId.set(parsed.value.id, { file, ...parsed.value });
    else refused.push({ file, problems: parsed.problems });
  }
  if (refused.length > 0) return { ok: false, refused };
  const packs = [...byId.values()];
  onStage({ stage: 'joining' });
  const own = packs.map(({ dataset }) => dataset);
  const { dataset, problems } = joinDatasets(data, own);
  if (problems.length > 0) return { ok: false, refused: placeProblems(problems, packs) };
  onStage({ stage: 'building' });
  const heads = files.map((_, file) => {
    const pack = packs.find((one) => one.file === file);
    return pack && describeHead(pack);
  });
  return { ok: true, bytes: compilePack(dataset), heads };
}

type FiledPack = OwnPack & { file: number };

function listKnown({
  entities,
  sources,
  claims,
  packs,
}: ReturnType<typeof readDataset>): KnownRecords {
  const ids = [...entities, ...sources, ...claims].map(({ id }) => id);
  const aliases = entities.flatMap(({ sameAs = [] }) => sameAs);
  return { ids: new Set([...ids, ...aliases]), homes: new Set(packs.map(({ id }) => id)) };
}

/** A problem between a pack and a bundled one is told at the pack, the first where it could be any. */
function placeProblems(
  problems: readonly RecordProblem[],
  packs: readonly FiledPack[],
): FileProblems[] {
  const ownerOf = ({ record }: RecordProblem) => packs.find(({ id }) => id === homeOf(record));
  return packs.flatMap((pack) => {
    const own = problems.filter((problem) => (ownerOf(problem) ?? packs[0]) === pack);
    if (own.length === 0) return [];
    const placed = own.map((problem) =>
      ownerOf(problem) === undefined
        ? { line: 1, column: 1, message: `${problem.record}: ${problem.message}` }
        : pack.locate(problem),
    );
    return [{ file: pack.file, problems: placed }];
  });
}

function describeHead({ id, dataset }: OwnPack): OwnPackHead {
  const [head] = dataset.packs;
  const people = dataset.entities.filter(({ kind }) => kind === 'person').length;
  return {
    id,
    title: head?.title ?? id,
    licence: head?.licence ?? '',
    attribution: head?.attribution ?? '',
    asOf: head?.asOf ?? '',
    people,
    organisations: dataset.entities.length - people,
    claims: dataset.claims.length,
  };
}
