/** What is to be said of the store itself: a private window, notes that are gone, a backup. */
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { AnnotationStoreState } from '../lib/annotations/store-calls.ts';
import { useMessages } from './messages.tsx';
import { failureKeyOf } from './store-failure.ts';

export interface LibraryStoreProps {
  store: AnnotationStoreState | undefined;
  /** @returns How many notes were put back; `undefined` where it did not work. */
  onRestore(): Promise<number | undefined>;
}

export function LibraryStore({ store, onRestore }: LibraryStoreProps): VNode | null {
  const messages = useMessages();
  const { t } = messages;
  const [outcome, setOutcome] = useState('');
  if (!store) return null;
  const isFailed = store.status === 'failed';
  const isGone = store.status === 'ready' && store.isLost;
  const canRestore = isGone || (isFailed && store.error.code === 'damaged');
  const restore = async () => {
    const count = await onRestore();
    setOutcome(count === undefined ? t('annotate.failed.notSaved') : t('library.restored', count));
  };
  return (
    <>
      {!store.willKeep && !isFailed && <p class="notice-inline">{t('annotate.private')}</p>}
      {isFailed && <p class="notice-inline">{t(failureKeyOf(store.error.code))}</p>}
      {canRestore && store.backup && (
        <div class="notice-inline library-restore">
          <p>{t('library.lost', messages.date(dayOf(store.backup.takenAt)), store.backup.count)}</p>
          <button type="button" class="button button-main" onClick={() => void restore()}>
            {t('library.restore')}
          </button>
        </div>
      )}
      {store.status === 'ready' && store.unreadable > 0 && (
        <p class="notice-inline">{t('library.unreadable', store.unreadable)}</p>
      )}
      <p class="meta" role="status">
        {outcome}
      </p>
    </>
  );
}

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);
