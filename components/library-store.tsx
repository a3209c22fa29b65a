/** What is to be said of the store itself: a private window, notes that are gone, a backup. */
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { AnnotationStoreState } from '../lib/annotations/store-calls.ts';
import { dayOf, LostNotice } from './lost-notice.tsx';
import { useMessages } from './messages.tsx';
import { failureKeyOf } from './store-failure.ts';

export interface LibraryStoreProps {
  store: AnnotationStoreState | undefined;
  /** What is listed are the notes of the last backup, for the store cannot be read. */
  isFromBackup?: boolean | undefined;
  /** @returns How many notes were put back; `undefined` where it did not work. */
  onRestore(): Promise<number | undefined>;
}

export function LibraryStore(props: LibraryStoreProps): VNode | null {
  const { t, date } = useMessages();
  const { store, isFromBackup, onRestore } = props;
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
        <LostNotice backup={store.backup}>
          <button type="button" class="button button-main" onClick={() => void restore()}>
            {t('library.restore')}
          </button>
        </LostNotice>
      )}
      {isFailed && store.error.code === 'damaged' && !store.backup && (
        <div class="notice-inline library-restore">
          <p>{t('library.noBackup')}</p>
          <button type="button" class="button button-main" onClick={() => void restore()}>
            {t('library.beginAnew')}
          </button>
        </div>
      )}
      {isFromBackup && store.backup && (
        <p class="notice-inline">
          {t('library.fromBackup', store.backup.count, date(dayOf(store.backup)))}
        </p>
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
