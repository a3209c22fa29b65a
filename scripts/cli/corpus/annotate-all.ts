/**
 * Annotates documents on all cores and gives the answers back in the order of the documents, so
 * that one core and many write the same file. A short list is done right here: threads take longer
 * to start than a few articles take.
 */
import type { WorkerSetup } from './annotate-worker.ts';
import { batchDocuments } from './batch-documents.ts';
import type { Annotated, CorpusDocument } from './corpus-document.ts';
import { type AnnotateBatch, createAnnotator } from './create-annotator.ts';
import { Threads } from './threads.ts';

/** Documents that are done before threads are started. */
const ALONE = 16;
/** Documents sent at once: few enough that the last ones are spread over all threads. */
const BATCH = 4;
/** Batches on their way for each thread: what one long article may hold up behind it. */
const AHEAD = 16;

/**
 * @param jobs - Threads at most; 1 keeps everything in this one.
 * @returns For each document its answer, in order, as soon as it is there. Stopping early ends the
 *   threads.
 * @throws {Error} where a document shows a bug of ours, whichever thread it was in.
 */
export async function* annotateAll(
  documents: AsyncIterator<CorpusDocument>,
  setup: WorkerSetup,
  jobs: number,
): AsyncGenerator<Annotated> {
  const alone = createAnnotator(setup.data, setup.options);
  const threads = new Threads(setup, jobs);
  let sent = 0;
  const annotate: AnnotateBatch = (batch) => {
    sent += batch.length;
    return jobs === 1 || sent <= ALONE ? alone(batch) : threads.annotate(batch);
  };
  try {
    yield* mapInOrder(batchDocuments(documents, BATCH), annotate, jobs * AHEAD);
  } finally {
    await threads.stop();
  }
}

/** @param most - How many are on their way at once. */
async function* mapInOrder(
  batches: AsyncIterator<CorpusDocument[]>,
  annotate: AnnotateBatch,
  most: number,
): AsyncGenerator<Annotated> {
  const waiting: Promise<Annotated[]>[] = [];
  let next: Promise<Arrival> | undefined = arrivalOf(batches);
  let failure: { error: unknown } | undefined;
  while (next !== undefined || waiting.length > 0) {
    const [first] = waiting;
    const answer = first === undefined ? [] : [first.then((answers) => ({ answers }))];
    const arrival = next !== undefined && waiting.length < most ? [next] : [];
    const event: Arrival = await Promise.race([...answer, ...arrival]);
    if (event.answers) {
      waiting.shift();
      yield* event.answers;
    } else if (event.batch) {
      const sent = annotate(event.batch);
      sent.catch(() => {}); // thrown when its turn comes
      waiting.push(sent);
      next = arrivalOf(batches);
    } else {
      next = undefined;
      if ('error' in event) failure = { error: event.error };
    }
  }
  if (failure) throw failure.error; // all that came before it is answered
}

/** The next answers, or the next documents, or that no more of them come, and why. */
interface Arrival {
  answers?: Annotated[];
  batch?: CorpusDocument[];
  error?: unknown;
}

const arrivalOf = (batches: AsyncIterator<CorpusDocument[]>): Promise<Arrival> =>
  batches.next().then(
    ({ done, value }): Arrival => (done ? {} : { batch: value }),
    (error: unknown): Arrival => ({ error }),
  );
