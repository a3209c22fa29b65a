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

export interface PackFile {
  /** Shown with its problems. */
  name: string;
  text: string;
}

/** What is said of a pack in lists. */
export interface OwnPackHead {
  id: string;
  /** Of its file. */
  name: string;
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

/** What is wrong with one of the files. */
export interface FileProblems {
  name: string;
  problems: PackProblem[];
}

export type BuiltOwnFile =
  /** `heads` in the order of the files that count, each with the name of its file. */
  { ok: true; file: ArrayBuffer; heads: OwnPackHead[] } | { ok: false; refused: FileProblems[] };

/**
 * @param files - Of two packs with one id the later one counts: it is the other's next edition.
 * @param onStage - Told when a stage begins, and from time to time how far it is.
 */
export function buildOwnFile(
  bundled: Pack,
  files: readonly PackFile[],
  onStage: (stage: BuildStage) => void,
): BuiltOwnFile {
  const data = readDataset(bundled);
  const known = listKnown(data);
  const refused: FileProblems[] = [];
  const byId = new Map<string, NamedPack>();
  for (const [index, { name, text }] of files.entries()) {
    const parsed = parsePackFile(text, known, (share) =>
      onStage({ stage: 'reading', share: (index + share) / files.length }),
    );
    if (parsed.ok) byId.set(parsed.value.id, { name, ...parsed.value });
    else refused.push({ name, problems: parsed.problems });
  }
  if (refused.length > 0) return { ok: false, refused };
  const packs = [...byId.values()];
  onStage({ stage: 'joining' });
  const joined = joinDatasets(
    data,
    packs.map(({ dataset }) => dataset),
  );
  if (joined.problems.length > 0)
    return { ok: false, refused: placeProblems(joined.problems, packs) };
  onStage({ stage: 'building' });
  return { ok: true, file: compilePack(joined.dataset), heads: packs.map(describeHead) };
}

type NamedPack = OwnPack & { name: string };

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

/** A problem between two packs is told at the reader's own. */
function placeProblems(
  problems: readonly RecordProblem[],
  packs: readonly NamedPack[],
): FileProblems[] {
  const placed = packs.map(({ id, name, locate }) => ({
    name,
    problems: problems.filter(({ record }) => homeOf(record) === id).map(locate),
  }));
  const [first, ...others] = placed;
  const strangers = problems.filter(({ record }) => !packs.some(({ id }) => homeOf(record) === id));
  const told = strangers.map(({ record, message }) => ({
    line: 1,
    column: 1,
    message: `${record}: ${message}`,
  }));
  return [
    ...(first ? [{ ...first, problems: [...first.problems, ...told] }] : []),
    ...others,
  ].filter((it) => it.problems.length > 0);
}

function describeHead({ id, name, dataset }: NamedPack): OwnPackHead {
  const [head] = dataset.packs;
  const people = dataset.entities.filter(({ kind }) => kind === 'person').length;
  return {
    id,
    name,
    title: head?.title ?? id,
    licence: head?.licence ?? '',
    attribution: head?.attribution ?? '',
    asOf: head?.asOf ?? '',
    people,
    organisations: dataset.entities.length - people,
    claims: dataset.claims.length,
  };
}
