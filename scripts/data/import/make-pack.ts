/** Upstream files → the files of a pack, as texts: nothing is read or written here. */
import { IMPORTERS } from './importers.ts';
import type { Inputs } from './read-inputs.ts';
import { importStopWords, type StopWordKind } from './stop-words.ts';
import {
  describeDropped,
  type PackVersion,
  writeDropped,
  writePackHead,
  writePeople,
} from './write-pack.ts';
import { writeStopWords } from './write-stop-words.ts';

/** Text by file name. */
export type PackFiles = Record<string, string>;

export type MadePack =
  | { ok: true; files: PackFiles; count: number; dropped: string[] }
  | { ok: false; reason: string };

export interface VersionGiven {
  commit?: string | undefined;
  asOf?: string | undefined;
  /** What stands in the pack's own files now. */
  before: string;
}

/** Unchanged files have the commit and the day of the last import. */
function findVersion({ sha256 }: Inputs, { commit, asOf, before }: VersionGiven) {
  if (commit !== undefined && asOf !== undefined) return { commit, asOf, sha256 };
  const isSame = Object.values(sha256).every((digest) => before.includes(digest));
  const known = {
    commit: commit ?? /commit:? "?([0-9a-f]{7,40})\b/.exec(before)?.[1],
    asOf: asOf ?? /(?:asOf:|data of) (\d{4}-\d{2}-\d{2})/.exec(before)?.[1],
  };
  if (!isSame || known.commit === undefined || known.asOf === undefined) return undefined;
  return { commit: known.commit, asOf: known.asOf, sha256 };
}

/** The list of nationalities is under another licence than the other lists. */
const OTHER_LICENCE = 'nationalities.json';

function withoutOtherLicence({ files, sha256 }: Inputs): Inputs {
  return {
    files: files.filter(({ name }) => name !== OTHER_LICENCE),
    sha256: Object.fromEntries(Object.entries(sha256).filter(([name]) => name !== OTHER_LICENCE)),
  };
}

/**
 * @param pack A key of `IMPORTERS`, or `stop-words`.
 * @throws {Error} where a file is not what the importer reads.
 */
export function makePack(pack: string, named: Inputs, given: VersionGiven): MadePack {
  const inputs = pack === 'stop-words' ? withoutOtherLicence(named) : named;
  const version: PackVersion | undefined = findVersion(inputs, given);
  if (!version) {
    const reason = 'these files were not imported before: say --commit and --as-of';
    return { ok: false, reason };
  }
  if (pack === 'stop-words') return makeStopWords(inputs, version);
  const importer = IMPORTERS[pack];
  if (!importer) return { ok: false, reason: `there is no importer for "${pack}"` };
  const imported = importer.run(inputs.files, version.asOf);
  return {
    ok: true,
    files: {
      'pack.yaml': writePackHead(importer.terms, version),
      'people.jsonl': writePeople(imported),
      'dropped.txt': writeDropped(imported),
    },
    count: imported.people.length,
    dropped: imported.dropped.map(describeDropped),
  };
}

function makeStopWords({ files }: Inputs, version: PackVersion): MadePack {
  const made: PackFiles = {};
  let count = 0;
  for (const [kind, list] of Object.entries(importStopWords(files))) {
    made[`${kind}.en.ts`] = writeStopWords(kind as StopWordKind, list, version);
    count += list.length;
  }
  return { ok: true, files: made, count, dropped: [] };
}
