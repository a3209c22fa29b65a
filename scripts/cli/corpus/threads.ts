/** A few threads that share a queue of batches; started when there is work, ended by `stop`. */
import { Worker } from 'node:worker_threads';
import type { WorkerSetup } from './annotate-worker.ts';
import type { Annotated, CorpusDocument } from './corpus-document.ts';

const PROGRAM = new URL('./annotate-worker.ts', import.meta.url);

type Answer = PromiseWithResolvers<Annotated[]>;
interface Thread {
  worker: Worker;
  /** Sent and not yet answered: one in work, and one so that it need not wait for us. */
  pending: Answer[];
}

const PENDING = 2;

export class Threads {
  #setup: WorkerSetup;
  #jobs: number;
  #threads: Thread[] = [];
  #queue: { batch: readonly CorpusDocument[]; answer: Answer }[] = [];

  constructor(setup: WorkerSetup, jobs: number) {
    this.#setup = setup;
    this.#jobs = jobs;
  }

  /** @returns An answer for each document; rejects where the thread broke on one of them. */
  annotate(batch: readonly CorpusDocument[]): Promise<Annotated[]> {
    const answer: Answer = Promise.withResolvers();
    this.#queue.push({ batch, answer });
    this.#send();
    return answer.promise;
  }

  async stop(): Promise<void> {
    await Promise.all(this.#threads.map(({ worker }) => worker.terminate()));
  }

  #send(): void {
    while (this.#queue.length > 0) {
      const thread = this.#findThread();
      const next = thread && this.#queue.shift();
      if (!next) return;
      thread.pending.push(next.answer);
      thread.worker.postMessage(next.batch);
    }
  }

  /** The one with the least to do; a new one before any has two. */
  #findThread(): Thread | undefined {
    const idle = this.#threads.find(({ pending }) => pending.length === 0);
    if (idle) return idle;
    if (this.#threads.length < this.#jobs) return this.#start();
    return this.#threads.find(({ pending }) => pending.length < PENDING);
  }

  #start(): Thread {
    const worker = new Worker(PROGRAM, { workerData: this.#setup });
    const thread: Thread = { worker, pending: [] };
    worker.on('message', (answers: Annotated[]) => {
      thread.pending.shift()?.resolve(answers);
      this.#send();
    });
    worker.on('error', (error) => {
      for (const answer of thread.pending) answer.reject(error);
    });
    this.#threads.push(thread);
    return thread;
  }
}
