/**
 * All annotations, for the page that shows them: read once in pieces, then kept up with what other
 * tabs change.
 */
import { pageKeysOf } from '../lib/annotations/page-key.ts';
import type {
  AnnotationStoreState,
  MergeReport,
  StoreErrorCode,
} from '../lib/annotations/store-calls.ts';
import type { Annotation, KeptAnnotation } from '../lib/annotations/types.ts';
import {
  openAnnotationFile,
  type Refused,
  readRecords,
} from '../lib/exchange/import-annotations.ts';
import { watchAnnotations } from './annotation-changes.ts';
import { askAgain, panelChannel } from './messaging.ts';
import { anotherTurn } from './take-turns.ts';

export interface LibraryState {
  /** Last changed first; `undefined` while they are read. */
  annotations?: readonly KeptAnnotation[];
  store?: AnnotationStoreState;
  /** The store cannot be read: they are those of the last backup. */
  isFromBackup?: boolean;
}

/** Of a file that is being taken in. `isKeeping`: all are read, and the store has them. */
interface ImportProgress {
  done: number;
  total: number;
  isKeeping: boolean;
}

type ImportOutcome =
  | { status: 'stopped' }
  | { status: 'taken'; report: MergeReport; refused: readonly Refused[] }
  | { status: 'unread'; code: 'not-json' | 'unknown-format' }
  | { status: 'failed'; code: StoreErrorCode };

/** Records that are read between two looks at whether the reader has stopped it. */
const PIECE = 500;

export class Library {
  state: LibraryState = {};
  #onChange: () => void;

  /** @param onChange - Called at every change of `state`. */
  constructor(onChange: () => void) {
    this.#onChange = onChange;
    watchAnnotations(({ keys }) => void this.#follow(keys));
  }

  /** The notes first: how the store is takes a look at all of them once more. */
  async load(): Promise<void> {
    const listed = await listAll('listAnnotations');
    const isFromBackup = listed === undefined;
    const annotations = listed ?? (await listAll('listBackup')) ?? [];
    this.#set(annotations, this.state.store, isFromBackup);
    const store = await askAgain(() => panelChannel.call('describeAnnotationStore'));
    this.#set([...annotations], store, isFromBackup);
  }

  /**
   * @param onProgress - Not called for a file that is read in a blink.
   * @param signal - Heard until the store has the notes, which it takes as a whole or not at all.
   */
  importFile = async (
    file: Blob,
    onProgress: (progress: ImportProgress) => void,
    signal: AbortSignal,
  ): Promise<ImportOutcome> => {
    const opened = openAnnotationFile(await file.text());
    if (!opened.ok) return { status: 'unread', code: opened.error.code };
    const now = new Date().toISOString();
    const total = opened.value.records.length;
    const annotations: Annotation[] = [];
    const refused: Refused[] = [];
    for (let from = 0; from < total; from += PIECE) {
      const piece = readRecords(opened.value, { from, to: from + PIECE, now });
      annotations.push(...piece.annotations);
      refused.push(...piece.refused);
      const done = Math.min(total, from + PIECE);
      if (total > PIECE) onProgress({ done, total, isKeeping: done === total });
      await anotherTurn(); // lets the page show what it has, and hear the reader
      if (signal.aborted) return { status: 'stopped' };
    }
    const merged = await askAgain(() => panelChannel.call('importAnnotations', { annotations }));
    if (!merged.ok) return { status: 'failed', code: merged.error.code };
    return { status: 'taken', report: merged.value, refused };
  };

  restoreBackup = async (): Promise<number | undefined> => {
    const merged = await askAgain(() => panelChannel.call('restoreBackup'));
    await this.load();
    return merged.ok ? merged.value.added.length : undefined;
  };

  /** Of the pages that changed alone, where one of them is known here. */
  async #follow(keys: readonly string[]): Promise<void> {
    const { annotations = [], store } = this.state;
    const isOfPage = ({ page }: KeptAnnotation) =>
      pageKeysOf(page).some((key) => keys.includes(key));
    const known = annotations.find(isOfPage);
    const listed =
      known && (await askAgain(() => panelChannel.call('listPageAnnotations', known.page)));
    if (!listed?.ok) await this.load();
    else {
      const others = annotations.filter((one) => !isOfPage(one));
      this.#set([...others, ...listed.value.annotations], store);
    }
  }

  #set(
    annotations: KeptAnnotation[],
    store: AnnotationStoreState | undefined,
    isFromBackup = false,
  ): void {
    annotations.sort((a, b) => (a.modified < b.modified ? 1 : -1));
    this.state = { annotations, ...(store && { store }), isFromBackup };
    this.#onChange();
  }
}

/**
 * Piece by piece: one answer with ten thousand would stop the browser's messages for a moment.
 *
 * @returns `undefined` where the store cannot be read; its state says why.
 */
async function listAll(
  call: 'listAnnotations' | 'listBackup',
): Promise<KeptAnnotation[] | undefined> {
  const all: KeptAnnotation[] = [];
  let after: string | undefined;
  do {
    const request = after === undefined ? {} : { after };
    const reply = await askAgain(() => panelChannel.call(call, request));
    const listed = 'ok' in reply ? reply : { ok: true as const, value: reply };
    if (!listed.ok) return undefined;
    all.push(...listed.value.annotations);
    after = listed.value.next;
  } while (after !== undefined);
  return all;
}
