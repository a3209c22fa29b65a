/**
 * My notes on the open page, in popup and panel: all of them, found in the page or not, what was
 * begun and not saved, and a way to write about the page as a whole.
 */
import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { filterAnnotations } from '../lib/annotations/filter-annotations.ts';
import type { NotesOnPage, PlacedNote } from '../lib/annotations/note-calls.ts';
import type { NoteTools } from '../lib/annotations/note-tools.ts';
import type { BackupHead, StoreErrorCode } from '../lib/annotations/store-calls.ts';
import type { Annotation, AnnotationDraft } from '../lib/annotations/types.ts';
import { Icon } from './icon.tsx';
import { LostNotice } from './lost-notice.tsx';
import { useMessages } from './messages.tsx';
import { NoteDrafts } from './note-drafts.tsx';
import { NoteForm } from './note-form.tsx';
import { NoteView } from './note-view.tsx';
import { failureKeyOf } from './store-failure.ts';
import { useHeld } from './use-held.ts';

export type NotesState =
  | { status: 'loading' }
  | { status: 'failed'; code: StoreErrorCode }
  | {
      status: 'ready';
      notes: NotesOnPage['notes'];
      drafts: NotesOnPage['drafts'];
      /** Of a page that can be read: notes are shown in it, and it can be written about. */
      page?: NotesOnPage['page'] | undefined;
      /** False in a private window. */
      willKeep: boolean;
      /** The last backup, where notes are gone since. */
      lost?: BackupHead | undefined;
    };

export interface NotesViewProps {
  state: NotesState;
  /** Each form has its own; with the name of a draft that it continues. */
  createTools(editor?: string): NoteTools;
  /** An empty note on the page. */
  createPageNote(): Annotation | undefined;
  onJump(id: string): void;
  /** @returns Whether the page has opened it in a form of its own. */
  onContinue(draft: AnnotationDraft): Promise<boolean>;
  onDropDraft(draft: AnnotationDraft): void;
  /** Saves the page with marks and notes as one file. */
  onCopyPage(): void;
  onOpenLibrary(): void;
}

/** From so many on they can be searched. */
const SEARCHED_FROM = 4;

export function NotesView(props: NotesViewProps): VNode {
  const { t } = useMessages();
  const { state } = props;
  if (state.status === 'loading') return <p class="list-hint meta">{t('notes.loading')}</p>;
  if (state.status === 'failed') {
    return (
      <div class="notes">
        <p class="notice-inline">{t(failureKeyOf(state.code))}</p>
        <LibraryLink onOpen={props.onOpenLibrary} />
      </div>
    );
  }
  return <ReadyNotes {...props} state={state} />;
}

type Ready = NotesViewProps & { state: NotesState & { status: 'ready' } };

function ReadyNotes(props: Ready): VNode {
  const { t } = useMessages();
  const { notes, drafts, page, willKeep, lost } = props.state;
  const [query, setQuery] = useState('');
  const fitting = new Set(
    filterAnnotations(
      notes.map(({ annotation }) => annotation),
      { words: query },
    ),
  );
  const { list, hold } = useHeld(notes.filter(({ annotation }) => fitting.has(annotation)));
  return (
    <div class="notes">
      {!willKeep && <p class="notice-inline">{t('annotate.private')}</p>}
      {lost && (
        <LostNotice backup={lost}>
          <LibraryLink onOpen={props.onOpenLibrary} />
        </LostNotice>
      )}
      {page && <PageNote {...props} />}
      {notes.length >= SEARCHED_FROM && <NoteSearch query={query} onQuery={setQuery} />}
      <NoteDrafts drafts={drafts} {...props} />
      {notes.length === 0 && <p class="meta">{t(page ? 'notes.none' : 'notes.noneHere')}</p>}
      {query !== '' && (
        <p class="meta" role="status">
          {t('notes.found', fitting.size)}
        </p>
      )}
      <ul class="note-list">
        {list.map((note) => (
          <NoteItem key={note.annotation.id} note={note} onRemove={hold} {...props} />
        ))}
      </ul>
      {page && notes.length > 0 && (
        <p>
          <button type="button" class="link" onClick={props.onCopyPage}>
            {t('notes.copyPage')}
          </button>
        </p>
      )}
      {!lost && <LibraryLink onOpen={props.onOpenLibrary} />}
    </div>
  );
}

function NoteItem(props: Ready & { note: PlacedNote; onRemove(note: PlacedNote): void }): VNode {
  const { note, state, createTools, onJump } = props;
  const tools = useMemo(() => createTools(), []);
  const isInPage = note.place === 'found' || note.place === 'changed';
  return (
    <li>
      <NoteView
        note={note}
        tools={tools}
        onRemove={props.onRemove}
        onJump={state.page && isInPage ? () => onJump(note.annotation.id) : undefined}
      />
    </li>
  );
}

function PageNote(props: Ready): VNode {
  const { t } = useMessages();
  const [writing, setWriting] = useState<{ annotation: Annotation; tools: NoteTools }>();
  const begin = () => {
    const annotation = props.createPageNote();
    if (annotation) setWriting({ annotation, tools: props.createTools() });
  };
  const end = () => setWriting(undefined);
  if (writing) return <NoteForm {...writing} basedOn={0} onSaved={end} onDiscard={end} />;
  return (
    <p class="notes-new">
      <button type="button" class="button button-main" onClick={begin}>
        {t('notes.newPageNote')}
      </button>
      <span class="meta">{t('notes.howTo')}</span>
    </p>
  );
}

function NoteSearch(props: { query: string; onQuery(query: string): void }): VNode {
  const { t } = useMessages();
  return (
    <span class="search-field">
      <Icon name="search" />
      <input
        type="search"
        class="search-input"
        aria-label={t('notes.search')}
        placeholder={t('notes.search')}
        value={props.query}
        onInput={(event) => props.onQuery(event.currentTarget.value)}
      />
    </span>
  );
}

function LibraryLink(props: { onOpen(): void }): VNode {
  const { t } = useMessages();
  return (
    <p>
      <button type="button" class="link" onClick={props.onOpen}>
        {t('annotate.openLibrary')}
      </button>
    </p>
  );
}
