/**
 * All of a reader's notes: searched, filtered, edited, taken along and brought in. Fifty stand on a
 * page of the list, so that ten thousand are as quick as ten.
 */
import type { VNode } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import {
  type AnnotationFilter,
  filterAnnotations,
  listFacets,
} from '../lib/annotations/filter-annotations.ts';
import type { NoteTools } from '../lib/annotations/note-tools.ts';
import type { KeptAnnotation } from '../lib/annotations/types.ts';
import { LibraryFilters } from './library-filters.tsx';
import { LibraryList } from './library-list.tsx';
import { LibraryStore, type LibraryStoreProps } from './library-store.tsx';
import { LibraryTransfer, type LibraryTransferProps } from './library-transfer.tsx';
import { Logo } from './logo.tsx';
import { useMessages } from './messages.tsx';

export interface LibraryViewProps
  extends LibraryStoreProps,
    Omit<LibraryTransferProps, 'annotations'> {
  /** Newest first; `undefined` while they are read. */
  annotations: readonly KeptAnnotation[] | undefined;
  createTools(): NoteTools;
}

const PAGE_SIZE = 50;

export function LibraryView(props: LibraryViewProps): VNode {
  const { t, locale, direction } = useMessages();
  return (
    <div class="surface page library" lang={locale} dir={direction}>
      <header class="page-header">
        <Logo />
        <h1 class="page-title">
          {t('extName')} · {t('library.title')}
        </h1>
      </header>
      <main>
        <LibraryStore {...props} />
        {props.annotations ? (
          <Notes {...props} annotations={props.annotations} />
        ) : (
          <p class="meta">{t('library.loading')}</p>
        )}
      </main>
    </div>
  );
}

function Notes(props: LibraryViewProps & { annotations: readonly KeptAnnotation[] }): VNode {
  const { t } = useMessages();
  const { annotations, isFromBackup, store } = props;
  // What is missed is said above: then none is no beginning.
  const isMissed = isFromBackup || (store?.status === 'ready' && store.isLost);
  const [filter, setFilter] = useState<AnnotationFilter>({});
  const [start, setStart] = useState(0);
  const facets = useMemo(() => listFacets(annotations), [annotations]);
  const fitting = useMemo(() => filterAnnotations(annotations, filter), [annotations, filter]);
  useEffect(() => setStart(0), [filter]);
  const isFiltered = fitting.length < annotations.length;
  const counted = isFiltered
    ? t('library.countOf', fitting.length, annotations.length)
    : t('library.count', annotations.length);
  return (
    <div class="library-columns">
      <div>
        {annotations.length > 0 && (
          <LibraryFilters filter={filter} facets={facets} onChange={setFilter} />
        )}
        <p class="meta library-count" role="status">
          {annotations.length > 0 && counted}
        </p>
        {annotations.length === 0 && !isMissed && <p>{t('library.none')}</p>}
        {annotations.length > 0 && fitting.length === 0 && <p>{t('library.noneFit')}</p>}
        <LibraryList
          annotations={fitting.slice(start, start + PAGE_SIZE)}
          createTools={props.createTools}
        />
        {fitting.length > PAGE_SIZE && (
          <Pages size={fitting.length} start={start} onGo={setStart} />
        )}
      </div>
      <LibraryTransfer {...props} annotations={fitting} />
    </div>
  );
}

function Pages(props: { size: number; start: number; onGo(start: number): void }): VNode {
  const { t } = useMessages();
  const { size, start, onGo } = props;
  const go = (to: number) => {
    onGo(to);
    globalThis.scrollTo?.({ top: 0 });
  };
  return (
    <nav class="library-pages" aria-label={t('library.pagesLabel')}>
      <button
        type="button"
        class="button button-main"
        disabled={start === 0}
        onClick={() => go(start - PAGE_SIZE)}
      >
        {t('library.previous')}
      </button>
      <span class="meta">
        {t('library.pageOf', start / PAGE_SIZE + 1, Math.ceil(size / PAGE_SIZE))}
      </span>
      <button
        type="button"
        class="button button-main"
        disabled={start + PAGE_SIZE >= size}
        onClick={() => go(start + PAGE_SIZE)}
      >
        {t('library.next')}
      </button>
    </nav>
  );
}
