/** Annotates one document after the other, however fast they are sent. */
import { openPack } from '../../../lib/pack/open-pack.ts';
import { annotateDocument } from './annotate-document.ts';
import type { Annotated, AnnotateOptions, CorpusDocument } from './corpus-document.ts';

/** @returns An answer for each document, in order. */
export type AnnotateBatch = (batch: readonly CorpusDocument[]) => Promise<Annotated[]>;

/**
 * @param data - A compiled data file.
 * @returns A function that may be called again before it has answered: web pages are read with
 *   global names lent to them, which two at a time would take from each other.
 * @throws {Error} where the bytes are no data file.
 */
export function createAnnotator(data: ArrayBuffer, options: AnnotateOptions): AnnotateBatch {
  const opened = openPack(data);
  if (!opened.ok) throw new Error(opened.error.message);
  const pack = opened.value;
  let last: Promise<unknown> = Promise.resolve();
  return (batch) => {
    const answers = last.then(async () => {
      const list: Annotated[] = [];
      for (const document of batch) list.push(await annotateDocument(document, pack, options));
      return list;
    });
    last = answers.catch(() => {});
    return answers;
  };
}
