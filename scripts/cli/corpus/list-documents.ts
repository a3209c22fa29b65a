/**
 * Which documents a call names, in an order that is the same on every machine: arguments as they
 * are given, files of a folder by their paths, lines as they stand.
 */
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { describeSystemError, FileError } from '../file-error.ts';
import type { CorpusDocument } from './corpus-document.ts';

const ARTICLE = /\.(?:txt|md|markdown|x?html?)(?:\.gz)?$/iu;
const LINES = /\.(?:jsonl|ndjson)(?:\.gz)?$/iu;

/** Whether a file holds one document a line, so that only reading it tells how many there are. */
export const isLinesFile = (file: string): boolean => file === '-' || LINES.test(file);

/**
 * @param names - Files and folders.
 * @returns The files that are meant: a folder stands for the articles and JSON Lines below it. What
 *   is no file stays in the list, so that reading it says what is wrong.
 * @throws {FileError} where a folder may not be read or holds nothing to read.
 */
export async function listFiles(names: readonly string[]): Promise<string[]> {
  const lists = names.map(async (name) => {
    const isFolder = (await stat(name).catch(() => undefined))?.isDirectory() ?? false;
    return isFolder ? listFolder(name) : [name];
  });
  return (await Promise.all(lists)).flat();
}

async function listFolder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    (error: unknown) => {
      throw new FileError(`${folder}: ${describeSystemError(error)}`);
    },
  );
  const files = entries
    .filter((entry) => entry.isFile() && (ARTICLE.test(entry.name) || isLinesFile(entry.name)))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort((a, b) => (a < b ? -1 : 1));
  if (files.length === 0) {
    throw new FileError(`${folder}: holds no .txt, .md, .html or .jsonl file`);
  }
  return files;
}

/**
 * @param files - By `listFiles`; `-` is `input`.
 * @throws {FileError} where a list of documents breaks off.
 */
export async function* listDocuments(
  files: readonly string[],
  input: Readable,
): AsyncGenerator<CorpusDocument> {
  for (const file of files) {
    if (file === '-') yield* readLines(input, 'standard input');
    else if (isLinesFile(file)) yield* readLines(openLines(file), file);
    else yield { kind: 'file', file };
  }
}

function openLines(file: string): Readable {
  const stream = createReadStream(file);
  if (!file.endsWith('.gz')) return stream;
  const unpacked = createGunzip();
  stream.on('error', (error) => unpacked.destroy(error));
  return stream.pipe(unpacked);
}

async function* readLines(input: Readable, name: string): AsyncGenerator<CorpusDocument> {
  let number = 0;
  try {
    for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      number++;
      yield { kind: 'line', line, place: `${name}:${number}` };
    }
  } catch (error) {
    throw new FileError(`${name}: breaks off after line ${number}: ${describeSystemError(error)}`);
  }
}
