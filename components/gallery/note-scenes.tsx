/** The surfaces of a reader's notes in their states, with invented data. */
import type { VNode } from 'preact';
import type { NoteTools } from '../../lib/annotations/note-tools.ts';
import type { Annotation, KeptAnnotation, Subject } from '../../lib/annotations/types.ts';
import { fail, ok } from '../../lib/result.ts';
import { AnnotationCard } from '../annotation-card.tsx';
import { LibraryView, type LibraryViewProps } from '../library-view.tsx';
import type { NotesViewProps } from '../notes-view.tsx';
import { PanelView, type PanelViewProps } from '../panel-view.tsx';

const ignore = () => {};

const mayor: Subject = { kind: 'person', id: 'nordby/people/lindqvist', label: 'Mara Lindqvist' };
const claim: Subject = {
  kind: 'claim',
  id: 'nordby/claims/homes',
  label: 'Homes in Nordby are without water',
};

const words: KeptAnnotation = {
  version: 1,
  id: '00000000-0000-4000-8000-000000000001',
  created: '2025-05-16T08:00:00.000Z',
  modified: '2025-05-16T08:00:00.000Z',
  revision: 1,
  page: {
    url: 'https://daily.example/water',
    title: 'Water returns to Nordby',
    language: 'en',
    published: '2025-05-15',
    site: 'daily.example',
  },
  target: {
    quote: {
      exact: 'more than forty homes were still without water',
      prefix: 'said ',
      suffix: '.',
    },
  },
  note: 'The utility says *25*. Ask for the list:\n\n- by street\n- by day',
  tags: ['figures', 'to ask'],
  colour: 'yellow',
  concerns: claim,
  correction: mayor,
};
const other: KeptAnnotation = {
  ...words,
  id: '00000000-0000-4000-8000-000000000002',
  note: '',
  tags: [],
  colour: 'blue',
  target: { quote: { exact: 'the mains will be closed on Friday', prefix: '', suffix: '' } },
};
const { target: _, ...pageNote } = { ...words, id: '00000000-0000-4000-8000-000000000003' };
const draft = { editor: 'a', annotation: withoutRevision(other), basedOn: 0 };

function withoutRevision({ revision: __, ...annotation }: KeptAnnotation): Annotation {
  return annotation;
}

const tools: NoteTools = {
  canKeep: async () => true,
  save: async () => fail('not-saved', ''),
  remove: async () => ok(words),
  restore: async () => ok(words),
  keepDraft: async () => true,
  dropDraft: async () => undefined,
  suggestTags: async () => ['figures'],
  searchSubjects: async () => [mayor],
};

const card = { tools, onWriting: ignore, onOpenLibrary: ignore, onClose: ignore };

export const noteCards: Record<string, VNode> = {
  'note-write': (
    <AnnotationCard
      {...card}
      subject={{
        kind: 'write',
        draft: { annotation: { ...draft.annotation, note: 'Which Friday?' }, basedOn: 0 },
        finds: [mayor, claim],
      }}
    />
  ),
  'note-read': (
    <AnnotationCard
      {...card}
      subject={{
        kind: 'read',
        notes: [
          { annotation: words, place: 'found' },
          { annotation: other, place: 'changed' },
        ],
        finds: [{ subjects: [claim], open: ignore }],
      }}
    />
  ),
  'note-too-long': <AnnotationCard {...card} subject={{ kind: 'too-long' }} />,
};

const notes: NonNullable<PanelViewProps['notes']> = {
  isShown: true,
  onShow: ignore,
  state: {
    status: 'ready',
    page: words.page,
    willKeep: true,
    notes: [
      { annotation: pageNote, place: 'page' },
      { annotation: words, place: 'found' },
      { annotation: other, place: 'gone', now: 'the mains will be open on Friday' },
    ],
    drafts: [draft],
  },
  createTools: () => tools,
  createPageNote: () => draft.annotation,
  onJump: ignore,
  onContinue: async () => false,
  onDropDraft: ignore,
  onCopyPage: ignore,
  onOpenLibrary: ignore,
};

const NOTE_STATES: Record<string, NotesViewProps['state']> = {
  '': notes.state,
  '-none': { status: 'ready', page: words.page, willKeep: false, notes: [], drafts: [] },
  '-failed': { status: 'failed', code: 'damaged' },
  '-lost': {
    ...{ status: 'ready', page: words.page, willKeep: true, notes: [], drafts: [] },
    lost: { takenAt: Date.UTC(2025, 4, 16), count: 3 },
  },
};

/** @param panel - What stands around them. */
export const notePanels = (panel: PanelViewProps): Record<string, VNode> =>
  Object.fromEntries(
    Object.entries(NOTE_STATES).map(([name, state]) => [
      `notes${name}`,
      <PanelView key={name} {...panel} notes={{ ...notes, state }} />,
    ]),
  );

const library: LibraryViewProps = {
  annotations: [words, other, pageNote],
  store: { status: 'ready', willKeep: true, count: 3, unreadable: 0, isLost: false },
  createTools: () => tools,
  onExport: ignore,
  onImport: async () => ({ status: 'unread', code: 'not-json' }),
  onRestore: async () => 3,
};

export const libraryPages: Record<string, VNode> = {
  library: <LibraryView {...library} />,
  'library-lost': (
    <LibraryView
      {...library}
      annotations={[]}
      store={{
        ...{ status: 'ready', willKeep: true, count: 0, unreadable: 2, isLost: true },
        backup: { takenAt: Date.UTC(2025, 4, 16), count: 3 },
      }}
    />
  ),
  'library-no-room': (
    <LibraryView
      {...library}
      isFromBackup
      store={{
        ...{ status: 'failed', willKeep: true, error: { code: 'disk-full', message: '' } },
        backup: { takenAt: Date.UTC(2025, 4, 16), count: 3 },
      }}
    />
  ),
  'library-no-backup': (
    <LibraryView
      {...library}
      annotations={[]}
      isFromBackup
      store={{ status: 'failed', willKeep: true, error: { code: 'damaged', message: '' } }}
    />
  ),
};
