/** A whole run of `annotate`: documents in, one file or stream out, and what went wrong beside it. */
import { once } from 'node:events';
import { statSync } from 'node:fs';
import type { Readable, Writable } from 'node:stream';
import { annotateAll } from './annotate-all.ts';
import type { WorkerSetup } from './annotate-worker.ts';
import type { Annotated, CorpusDocument } from './corpus-document.ts';
import { frameOf } from './corpus-form.ts';
import { isLinesFile, listDocuments } from './list-documents.ts';
import { digestWith, type PartFile } from './part-file.ts';
import { createProgress } from './progress.ts';
import { writeParquet } from './write-parquet.ts';

export interface CorpusRun {
  /** By `listFiles`; `-` is `input`. */
  files: readonly string[];
  input: Readable;
  output: Writable;
  /** Written instead of `output`. */
  part: PartFile | undefined;
  setup: WorkerSetup;
  /** The same for runs that write the same of a document: what is written is named after it. */
  call: string;
  jobs: number;
  /** A bar where it is a terminal. */
  terminal: Parameters<typeof createProgress>[0];
  /** Told of each document that could not be read. */
  onError(message: string): void;
}

/**
 * @returns How many documents could not be read.
 * @throws {FileError} where an earlier run was about other documents, or a list of them breaks off.
 */
export async function runCorpus(run: CorpusRun): Promise<number> {
  const { files, part, setup, jobs } = run;
  const keys: string[] = [];
  const documents = listDocuments(files, run.input);
  const before = part?.doneBefore ?? 0;
  const isCounted = !files.some(isLinesFile);
  const progress = createProgress(run.terminal, isCounted ? files.length : undefined, before);
  const write = createWriter(run);
  let [done, failed] = [before, 0];
  try {
    if (part && before > 0) part.recognise(await takeKeys(documents, before));
    for await (const answer of annotateAll(noteKeys(documents, keys), setup, jobs)) {
      await write(answer, keys.shift() ?? '');
      progress.show(++done);
      if (answer.error === undefined) continue;
      failed++;
      progress.end();
      run.onError(answer.error);
    }
    await write('end');
  } catch (error) {
    await part?.save();
    throw error;
  } finally {
    progress.end();
    await part?.close();
  }
  return failed;
}

/** @returns As many as there are, at most `count`. */
async function takeKeys(
  documents: AsyncGenerator<CorpusDocument>,
  count: number,
): Promise<string[]> {
  const keys: string[] = [];
  while (keys.length < count) {
    const next = await documents.next();
    if (next.done) break;
    keys.push(keyOf(next.value));
  }
  return keys;
}

async function* noteKeys(documents: AsyncGenerator<CorpusDocument>, keys: string[]) {
  for await (const document of documents) {
    keys.push(keyOf(document));
    yield document;
  }
}

/** Of a file its name and length: one that was edited between two runs is another one. */
function keyOf(document: CorpusDocument): string {
  if (document.kind === 'line') return document.line;
  const size = statSync(document.file, { throwIfNoEntry: false })?.size;
  return `${document.file}\0${size ?? 'none'}`;
}

/** @returns Writes an answer to where the run writes, or ends that. */
function createWriter({ part, output, call, setup: { options } }: CorpusRun) {
  const { head, separator, tail } = frameOf(options.form);
  let count = part?.items ?? 0;
  let documents = part?.documents ?? '';
  let isHeadWritten = (part?.doneBefore ?? 0) > 0;
  const print = (items: readonly string[]): string => {
    const start = isHeadWritten ? '' : head;
    const text = items.map((item, i) => (count + i > 0 ? separator : '') + item).join('');
    isHeadWritten = true;
    count += items.length;
    return start + text;
  };
  const put = async (text: string) => {
    if (text !== '' && !output.write(text)) await once(output, 'drain');
  };
  return async (answer: Annotated | 'end', key = ''): Promise<void> => {
    if (answer !== 'end') {
      documents = digestWith(documents, key);
      const text = print(answer.items);
      await (part ? part.write(key, text, answer.items.length) : put(text));
      return;
    }
    const end = print([]) + tail(count, `${call} ${documents}`);
    if (!part) await put(end);
    else await part.finish(end, options.form === 'parquet' ? writeParquet : undefined);
  };
}
