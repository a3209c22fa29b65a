/** The notes of one page of the library, each with the page that it is about. */
import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import type { PlacedNote } from '../lib/annotations/note-calls.ts';
import type { NoteTools } from '../lib/annotations/note-tools.ts';
import type { AnnotatedPage, KeptAnnotation } from '../lib/annotations/types.ts';
import { useMessages } from './messages.tsx';
import { NoteView } from './note-view.tsx';
import { useHeld } from './use-held.ts';

interface LibraryListProps {
  annotations: readonly KeptAnnotation[];
  createTools(): NoteTools;
}

export function LibraryList({ annotations, createTools }: LibraryListProps): VNode {
  const { t } = useMessages();
  const tools = useMemo(createTools, []);
  const notes = annotations.map((annotation) => ({ annotation, place: 'unknown' as const }));
  const { list, hold } = useHeld(notes);
  return (
    <ul class="note-list" aria-label={t('library.listLabel')}>
      {list.map((note) => (
        <li key={note.annotation.id}>
          <NoteView note={note} tools={tools} onRemove={hold} where={<Where note={note} />} />
        </li>
      ))}
    </ul>
  );
}

function Where({ note }: { note: PlacedNote }): VNode {
  const { t, date, words } = useMessages();
  const { page, modified } = note.annotation;
  return (
    <>
      <PageLink page={page} label={t('library.openPage', page.title)} />
      {page.site !== '' && ` · ${words(page.site)}`} · {date(modified.slice(0, 10))}
    </>
  );
}

/** An address of another kind is not led to: a note may have come from a file. */
function PageLink({ page, label }: { page: AnnotatedPage; label: string }): VNode {
  if (!/^https?:/u.test(page.url)) return <bdi>{page.title}</bdi>;
  return (
    <a class="link" href={page.url} target="_blank" rel="noopener noreferrer" aria-label={label}>
      <bdi>{page.title}</bdi>
    </a>
  );
}
