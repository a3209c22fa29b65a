/**
 * What popup and side panel know of the reader's notes on the open page. The annotator of the page is
 * asked where they stand; where no script may go, the store alone is, and says at least what there is.
 */
import { browser } from 'wxt/browser';
import { createAnnotation } from '../lib/annotations/create-annotation.ts';
import type { NotesOnPage } from '../lib/annotations/note-calls.ts';
import type { BackupHead, StoreErrorCode } from '../lib/annotations/store-calls.ts';
import type { Annotation, AnnotationDraft } from '../lib/annotations/types.ts';
import { askAnnotator } from './annotate-tab.ts';
import { watchAnnotations } from './annotation-changes.ts';
import type { Tab } from './companion.ts';
import { askAgain, noteEvents, panelChannel } from './messaging.ts';
import { createNoteTools } from './note-tools.ts';
import { openLibrary } from './own-pages.ts';

export type NotesState =
  | { status: 'loading' }
  | { status: 'failed'; code: StoreErrorCode }
  | (Pick<NotesOnPage, 'notes' | 'drafts'> & {
      status: 'ready';
      page?: NotesOnPage['page'] | undefined;
      willKeep: boolean;
      lost?: BackupHead | undefined;
    });

export class NoteCompanion {
  state: NotesState = { status: 'loading' };
  #findTab: () => Promise<Tab | undefined>;
  #onChange: () => void;
  #tab: Tab | undefined;
  #isPrivate = false;
  /** The reader opened the list: the page may be asked. */
  #isOpened = false;
  #lost: BackupHead | undefined;

  /** @param onChange - Called at every change of `state`. */
  constructor(findTab: () => Promise<Tab | undefined>, onChange: () => void) {
    this.#findTab = findTab;
    this.#onChange = onChange;
    noteEvents.handle({
      notesChanged: (notes, { tabId }) => {
        if (tabId === this.#tab?.id) this.#show(notes);
      },
    });
    // Where no annotator is, nobody else tells.
    watchAnnotations(() => {
      if (this.state.status !== 'ready' || this.state.page) return;
      void (this.#isOpened ? this.refresh() : this.glance());
    });
  }

  refresh = async (): Promise<void> => {
    this.#isOpened = true;
    this.#tab = await this.#findTab();
    if (!this.#tab) {
      this.#set({ status: 'ready', notes: [], drafts: [], willKeep: true });
      return;
    }
    const { incognito } = await browser.tabs.get(this.#tab.id);
    this.#isPrivate = incognito;
    this.#lost =
      (await askAgain(() => panelChannel.call('findLoss')).catch(() => null)) ?? undefined;
    try {
      this.#show(await askAnnotator(this.#tab.id, 'describeNotes'));
    } catch {
      await this.#askStore(this.#tab);
    }
  };

  /** Asks the store alone: how many there are, without a script in the page. */
  glance = async (): Promise<void> => {
    this.#tab = await this.#findTab();
    if (this.#tab) await this.#askStore(this.#tab);
  };

  createTools = (editor?: string) => createNoteTools({ editor, isPrivate: this.#isPrivate });

  createPageNote = (): Annotation | undefined => {
    const page = this.state.status === 'ready' ? this.state.page : undefined;
    return page && createAnnotation(crypto.randomUUID(), new Date().toISOString(), page);
  };

  jump = (id: string): void => {
    if (this.#tab) void askAnnotator(this.#tab.id, 'showNote', id).catch(() => undefined);
  };

  proceed = async ({ annotation: { id, target }, editor }: AnnotationDraft): Promise<boolean> => {
    if (!this.#tab || !target) return false;
    return askAnnotator(this.#tab.id, 'continueDraft', { id, editor }).catch(() => false);
  };

  dropDraft = async ({ annotation: { id }, editor }: AnnotationDraft): Promise<void> => {
    await askAgain(() => panelChannel.call('dropDraft', { id, editor }));
    await this.refresh();
  };

  /** @returns The page as one HTML file; `undefined` where it cannot be read. */
  copyPage = async (words: { heading: string; notFound: string }): Promise<string | undefined> =>
    this.#tab && askAnnotator(this.#tab.id, 'copyPage', words).catch(() => undefined);

  openLibrary = openLibrary;

  /** A private window keeps nothing: the store knows whether it would. */
  #show({ page, notes, drafts }: NotesOnPage): void {
    this.#setReady({ page, notes, drafts });
  }

  async #askStore({ url }: Tab): Promise<void> {
    const listed = await askAgain(() => panelChannel.call('listPageAnnotations', { url }));
    if (!listed.ok) {
      this.#set({ status: 'failed', code: listed.error.code });
      return;
    }
    const { annotations, drafts } = listed.value;
    const notes = annotations.map((annotation) => ({ annotation, place: 'unknown' as const }));
    this.#setReady({ notes, drafts });
  }

  #setReady(known: Pick<NotesState & { status: 'ready' }, 'notes' | 'drafts' | 'page'>): void {
    this.#set({ status: 'ready', ...known, willKeep: !this.#isPrivate, lost: this.#lost });
  }

  #set(state: NotesState): void {
    this.state = state;
    this.#onChange();
  }
}
