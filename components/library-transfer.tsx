/** The listed notes to a file, and notes from a file with a report of what was done. */
import type { VNode } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { MergeReport, StoreErrorCode } from '../lib/annotations/store-calls.ts';
import type { KeptAnnotation } from '../lib/annotations/types.ts';
import { EXPORT_FORMATS, type ExportFormat } from '../lib/exchange/export-formats.ts';
import type { Refused } from '../lib/exchange/import-annotations.ts';
import { useMessages } from './messages.tsx';
import { describeRefused } from './refusal-words.ts';
import { failureKeyOf } from './store-failure.ts';

export interface ImportProgress {
  done: number;
  total: number;
  /** All are read; the store has them now, and nothing can stop it. */
  isKeeping: boolean;
}

export type ImportOutcome =
  | { status: 'stopped' }
  | { status: 'taken'; report: MergeReport; refused: readonly Refused[] }
  | { status: 'unread'; code: 'not-json' | 'unknown-format' }
  | { status: 'failed'; code: StoreErrorCode };

export interface LibraryTransferProps {
  /** What is listed, and would go into the file. */
  annotations: readonly KeptAnnotation[];
  onExport(format: ExportFormat, annotations: readonly KeptAnnotation[]): void;
  onImport(
    file: File,
    onProgress: (progress: ImportProgress) => void,
    signal: AbortSignal,
  ): Promise<ImportOutcome>;
}

/** Reasons that are shown one by one. */
const MOST_SHOWN = 20;

export function LibraryTransfer(props: LibraryTransferProps): VNode {
  return (
    <aside class="library-transfer">
      <Export {...props} />
      <Import {...props} />
    </aside>
  );
}

function Export({ annotations, onExport }: LibraryTransferProps): VNode {
  const { t } = useMessages();
  const id = useId();
  const [format, setFormat] = useState<ExportFormat>('json-ld');
  return (
    <section>
      <h2 class="section-title">{t('library.exportTitle')}</h2>
      <p class="meta">{t('library.exportHint', annotations.length)}</p>
      <label class="note-label" for={id}>
        {t('library.format')}
      </label>
      <p class="library-export">
        <select
          id={id}
          value={format}
          onChange={(event) => setFormat(event.currentTarget.value as ExportFormat)}
        >
          {Object.entries(EXPORT_FORMATS).map(([name, { label }]) => (
            <option key={name} value={name}>
              {label}
            </option>
          ))}
        </select>
        <button
          type="button"
          class="button button-main"
          disabled={annotations.length === 0}
          onClick={() => onExport(format, annotations)}
        >
          {t('library.export')}
        </button>
      </p>
      <p class="meta">{t('library.copyHint', t('notes.mine'), t('notes.copyPage'))}</p>
    </section>
  );
}

function Import({ onImport }: LibraryTransferProps): VNode {
  const { t } = useMessages();
  const id = useId();
  const [outcome, setOutcome] = useState<ImportOutcome>();
  const [running, setRunning] = useState<{ progress?: ImportProgress; stop(): void }>();
  const take = async (input: HTMLInputElement) => {
    const [file] = input.files ?? [];
    if (!file) return;
    const stopper = new AbortController();
    const stop = () => stopper.abort();
    setOutcome(undefined);
    setRunning({ stop });
    setOutcome(await onImport(file, (progress) => setRunning({ progress, stop }), stopper.signal));
    setRunning(undefined);
    input.value = ''; // the same file may be chosen again when it is mended
  };
  return (
    <section>
      <h2 class="section-title">{t('library.importTitle')}</h2>
      <p class="meta">{t('library.importHint')}</p>
      <p>
        <label class="button button-main file" for={id}>
          {t('library.import')}
          <input
            id={id}
            type="file"
            class="visually-hidden"
            disabled={running !== undefined}
            accept=".json,.jsonld,application/json,application/ld+json"
            onChange={(event) => void take(event.currentTarget)}
          />
        </label>
      </p>
      {running?.progress && <Progress progress={running.progress} onStop={running.stop} />}
      <div role="status">{outcome && <Outcome outcome={outcome} />}</div>
    </section>
  );
}

function Progress(props: { progress: ImportProgress; onStop(): void }): VNode {
  const { t } = useMessages();
  const id = useId();
  const { done, total, isKeeping } = props.progress;
  return (
    <div class="library-progress">
      <label class="meta" for={id}>
        {isKeeping ? t('library.keeping', total) : t('library.reading', done, total)}
      </label>
      {isKeeping ? <progress id={id} /> : <progress id={id} value={done} max={total} />}
      <button type="button" class="button" disabled={isKeeping} onClick={props.onStop}>
        {t('annotate.cancel')}
      </button>
    </div>
  );
}

function Outcome({ outcome }: { outcome: ImportOutcome }): VNode {
  const messages = useMessages();
  const { t } = messages;
  if (outcome.status === 'unread') {
    const isJson = outcome.code === 'unknown-format';
    return <p>{isJson ? t('library.unknownFormat') : t('library.notJson')}</p>;
  }
  if (outcome.status === 'stopped') return <p>{t('library.stopped')}</p>;
  if (outcome.status === 'failed') return <p>{t(failureKeyOf(outcome.code))}</p>;
  const { report, refused } = outcome;
  const { added, updated, unchanged, merged } = report;
  return (
    <>
      <p>{t('library.imported', added.length, updated.length, unchanged.length, merged.length)}</p>
      {refused.length > 0 && (
        <>
          <p>{t('library.refused', refused.length)}</p>
          <ul class="problems">
            {refused.slice(0, MOST_SHOWN).map((one) => (
              <li key={one.number}>{describeRefused(one, messages)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
