/**
 * Which files a data folder holds and which record each is. A file that fits nowhere is a mistake:
 * it would be left out without a word.
 */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { suggestWord } from '../../lib/dataset/find-nearest-word.ts';
import type { RecordKind } from '../../lib/dataset/problem.ts';
import { isSlug } from '../../lib/dataset/schema-fields.ts';
import type { FileProblem } from './file-problem.ts';

export interface DataFile {
  /** Path as given, with forward slashes. */
  file: string;
  /** Whole id of its record; of a file of lines, what their ids begin with. */
  id: string;
  kind: RecordKind;
}

export interface DataFiles {
  /** Sorted by path. */
  files: DataFile[];
  problems: FileProblem[];
}

const FOLDER_KINDS: Record<string, RecordKind> = {
  people: 'person',
  organisations: 'organisation',
  sources: 'source',
  claims: 'claim',
};

const PACK_LINES = ['people.jsonl', 'organisations.jsonl'];

/** @returns Files of `stories/` and `packs/` below the folder; other files there are no data. */
export async function listDataFiles(folder: string): Promise<DataFiles> {
  const found: DataFiles = { files: [], problems: [] };
  for (const story of await listFolder(`${folder}/stories`)) {
    if (expectFolder(story, found)) await listStory(story, found);
  }
  for (const pack of await listFolder(`${folder}/packs`)) {
    if (expectFolder(pack, found)) await listPack(pack, found);
  }
  return found;
}

interface Entry {
  name: string;
  file: string;
  isFolder: boolean;
}

/** Sorted by name; what begins with a dot belongs to the machine. A missing folder is empty. */
async function listFolder(folder: string): Promise<Entry[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  });
  return entries
    .filter(({ name }) => !name.startsWith('.'))
    .map((it) => ({ name: it.name, file: `${folder}/${it.name}`, isFolder: it.isDirectory() }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

const refuse = (found: DataFiles, file: string, message: string) =>
  found.problems.push({ file, line: 1, column: 1, message });

function expectFolder({ name, file, isFolder }: Entry, found: DataFiles): boolean {
  if (!isFolder)
    refuse(found, file, 'this is a file where a folder belongs: move it or take it away');
  else if (!isSlug(name)) refuse(found, file, nameAdvice(name));
  else return true;
  return false;
}

const nameAdvice = (name: string) =>
  `"${name}" is no short name: rename it with small letters a to z, digits and single hyphens`;

async function listStory(story: Entry, found: DataFiles): Promise<void> {
  for (const entry of await listFolder(story.file)) {
    const kind = FOLDER_KINDS[entry.name];
    if (entry.isFolder && kind)
      await listRecords(entry, `${story.name}/${entry.name}`, kind, found);
    else if (!entry.isFolder && entry.name === 'story.yaml') {
      found.files.push({ file: entry.file, id: story.name, kind: 'story' });
    } else {
      const known = [...Object.keys(FOLDER_KINDS), 'story.yaml'];
      const advice = suggestWord(entry.name, known, `a story holds ${known.join(', ')}`);
      refuse(found, entry.file, `"${entry.name}" has no place in a story: ${advice}`);
    }
  }
}

async function listRecords(
  folder: Entry,
  home: string,
  kind: RecordKind,
  found: DataFiles,
): Promise<void> {
  for (const { name, file, isFolder } of await listFolder(folder.file)) {
    const slug = path.basename(name, '.yaml');
    if (isFolder || !name.endsWith('.yaml')) {
      refuse(found, file, `"${name}" is no record: one file per record, named <slug>.yaml`);
    } else if (!isSlug(slug)) {
      refuse(found, file, nameAdvice(slug));
    } else {
      found.files.push({ file, id: `${home}/${slug}`, kind });
    }
  }
}

async function listPack(pack: Entry, found: DataFiles): Promise<void> {
  for (const { name, file, isFolder } of await listFolder(pack.file)) {
    if (!isFolder && name === 'pack.yaml') {
      found.files.push({ file, id: pack.name, kind: 'pack' });
    } else if (!isFolder && PACK_LINES.includes(name)) {
      const id = `${pack.name}/${path.basename(name, '.jsonl')}`;
      found.files.push({ file, id, kind: 'pack-entity' });
    } else if (isFolder && name === 'sources') {
      await listRecords({ name, file, isFolder }, `${pack.name}/sources`, 'source', found);
    } else if (!/^(?:(?:README|LICEN[CS]E|NOTICE)(?:\.(?:md|txt))?|dropped\.txt)$/.test(name)) {
      const known = ['pack.yaml', ...PACK_LINES, 'sources'];
      const advice = suggestWord(name, known, `a pack holds ${known.join(', ')}`);
      refuse(found, file, `"${name}" has no place in a pack: ${advice}`);
    }
  }
}
