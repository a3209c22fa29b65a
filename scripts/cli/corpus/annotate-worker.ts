/** A thread that annotates what it is sent, and answers in the order in which it was sent. */
import { parentPort, workerData } from 'node:worker_threads';
import type { AnnotateOptions, CorpusDocument } from './corpus-document.ts';
import { createAnnotator } from './create-annotator.ts';

export interface WorkerSetup {
  /** The compiled data. */
  data: ArrayBuffer;
  options: AnnotateOptions;
}

const { data, options } = workerData as WorkerSetup;
const annotate = createAnnotator(data, options);

parentPort?.on('message', async (batch: CorpusDocument[]) => {
  parentPort?.postMessage(await annotate(batch));
});
