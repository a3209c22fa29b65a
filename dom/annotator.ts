/**
 * The reader's annotations on one page: finds and paints them, opens their cards, takes new ones from
 * the selection, and follows the page when it changes. Where annotations are kept and how a card
 * looks is handed in. It changes no node of the page.
 */
import { createAnnotation } from '../lib/annotations/create-annotation.ts';
import type { DraftName, NotesOnPage, PlacedNote } from '../lib/annotations/note-calls.ts';
import type { FindHere, NoteSubject } from '../lib/annotations/note-subject.ts';
import type { PageAddress, PageAnnotations } from '../lib/annotations/store-calls.ts';
import type { Annotation, Colour } from '../lib/annotations/types.ts';
import type { Result } from '../lib/result.ts';
import type { Settings } from '../lib/settings/settings.ts';
import { describeRange, resolveTarget } from './anchor-range.ts';
import type { CopiedAnnotation } from './annotated-copy.ts';
import { type CardHost, createCardHost } from './card-host.ts';
import { findSubjects } from './find-subjects.ts';
import { rectsOf } from './hit-test.ts';
import { NoteDrawing, scrollToRange } from './note-drawing.ts';
import { listenForNotes, type NoteListening } from './note-listening.ts';
import type { Point } from './pointer-watcher.ts';
import type { DomRange } from './positions.ts';
import { readAnnotatedPage, readPageAddress } from './read-annotated-page.ts';
import { type PageText, readPageText } from './read-page-text.ts';
import { findSelection } from './selection-watcher.ts';
import type { Timers } from './timers.ts';

export interface AnnotatorOptions {
  document: Document;
  timers: Timers;
  list: (page: PageAddress) => Promise<Result<PageAnnotations>>;
  /** Draws into the open card. What it returns is called before the card goes. */
  drawCard: (subject: NoteSubject, host: CardHost) => () => void;
  /** Accessible name of the card. */
  labelOf: (subject: NoteSubject) => string;
  /** Told when anything of it has changed. */
  onNotes: (notes: NotesOnPage) => void;
  /** What the data finds under a point. */
  findsAt: (point: Point) => FindHere[];
  /** When cards open, asked when listening begins. */
  opening: () => Pick<Settings, 'opensOn' | 'restMs'>;
  newId: () => string;
  /** ISO time. */
  now: () => string;
  isAlive: () => boolean;
  /** `open` in tests only. */
  cardMode?: ShadowRootMode;
  /** Replaced in tests only: events made by the page are ignored. */
  isGenuine?: (event: Event) => boolean;
}

/** Nothing happens before `start` or a call. */
export class Annotator {
  #options: AnnotatorOptions;
  #drawing: NoteDrawing;
  #host: CardHost;
  #listening: NoteListening;
  #kept: PageAnnotations = { annotations: [], drafts: [] };
  /** Of the open card. */
  #shown: string[] = [];
  #endCard: (() => void) | undefined;
  #placing: Promise<void> = Promise.resolve();
  #isStopped = false;
  /** What is open is a form. */
  #isForm = false;

  constructor(options: AnnotatorOptions) {
    this.#options = options;
    const { document, cardMode } = options;
    this.#drawing = new NoteDrawing(document);
    this.#host = createCardHost({
      document,
      ...(cardMode && { mode: cardMode }),
      onClose: () => this.#onClosed(),
    });
    this.#listening = listenForNotes({
      ...options,
      host: this.#host,
      drawing: this.#drawing,
      shown: () => this.#shown,
      open: (notes, point) => void this.#read(notes, point),
      onChange: (isNewAddress) => (isNewAddress ? this.refresh() : this.#place()),
      onOver: () => this.stop(),
    });
  }

  start(): Promise<void> {
    this.#isStopped = false;
    return this.refresh();
  }

  /** Asks what is kept about the page, and draws it. */
  async refresh(): Promise<void> {
    const listed = await this.#options.list(readPageAddress(this.#options.document));
    if (!listed.ok || this.#isStopped) return; // what is drawn stays
    this.#kept = listed.value;
    await this.#place();
  }

  stop(): void {
    this.#isStopped = true;
    this.#listening.stop();
    this.#host.close();
    this.#drawing.setPending(undefined);
    this.#drawing.clear();
  }

  isAt(point: Point): boolean {
    return this.#drawing.at(point).length > 0;
  }

  describe(): NotesOnPage {
    return {
      page: readAnnotatedPage(this.#options.document),
      notes: this.#drawing.notes,
      drafts: this.#kept.drafts,
    };
  }

  /** For a copy of the page. */
  listCopied(): CopiedAnnotation[] {
    return this.#drawing.notes.map(({ annotation }) => {
      const range = this.#drawing.rangeOf(annotation.id);
      return { annotation, ...(range && { range }) };
    });
  }

  /** @returns False where nothing is selected. */
  async annotateSelection(): Promise<boolean> {
    const { document, newId, now, findsAt } = this.#options;
    const selected = findSelection(document);
    const text = selected && (await readPageText(document));
    if (!selected || !text) return false;
    const lines = [...selected.getClientRects()];
    const described = describeRange(text, selected);
    if (!described.ok) {
      const isTooLong = described.error.code === 'quote-too-long';
      return isTooLong && this.#open({ kind: 'too-long' }, () => lines);
    }
    const { position } = described.value;
    const range = position && text.positions.toRange(position.start, position.end);
    const annotation = createAnnotation(
      newId(),
      now(),
      readAnnotatedPage(document),
      described.value,
    );
    const finds = findSubjects(lines, findsAt);
    return this.#write({ kind: 'write', draft: { annotation, basedOn: 0 }, finds }, range);
  }

  /** @returns False where it is not on the page. */
  async show(id: string): Promise<boolean> {
    await this.#placing;
    const note = this.#drawing.find(id);
    return note !== undefined && this.#drawing.scrollTo(id) && this.#read([note], undefined, true);
  }

  /** @returns False where its words are not on the page. */
  async continueDraft({ id, editor }: DraftName): Promise<boolean> {
    const { document } = this.#options;
    const draft = this.#kept.drafts.find(
      (one) => one.annotation.id === id && one.editor === editor,
    );
    const text = draft?.annotation.target && (await readPageText(document));
    if (!draft || !text) return false;
    const place = draft.annotation.target && resolveTarget(text, draft.annotation.target);
    if (place?.status !== 'found') return false;
    scrollToRange(document, place.range);
    return this.#write({ kind: 'write', draft, editor, finds: [] }, place.range);
  }

  async #place(): Promise<void> {
    const { onNotes } = this.#options;
    const place = async () => {
      const { annotations } = this.#kept;
      const text = await this.#readText(annotations);
      if (text) this.#drawing.place(text, annotations);
      else this.#drawing.clear();
      this.#listening.follow(annotations.length > 0);
    };
    this.#placing = this.#placing.then(place, place);
    await this.#placing;
    onNotes(this.describe());
  }

  async #readText(annotations: readonly Annotation[]): Promise<PageText | undefined> {
    return annotations.length > 0 ? readPageText(this.#options.document) : undefined;
  }

  #write(subject: NoteSubject & { kind: 'write' }, range: DomRange | undefined): boolean {
    const { document } = this.#options;
    if (!range) return false;
    const showColour = (colour: Colour) => this.#drawing.setPending({ range, colour });
    const linesOf = () => rectsOf(document, range);
    if (!this.#open({ ...subject, showColour }, linesOf, undefined, true)) return false;
    this.#isForm = true;
    this.#host.isKept = true; // a form is not taken away because the pointer went elsewhere
    showColour(subject.draft.annotation.colour);
    // The mark stands for it now; while words are selected, no card opens on any.
    document.getSelection()?.removeAllRanges();
    return true;
  }

  #read(notes: PlacedNote[], point?: Point, takesFocus = false): boolean {
    const [first] = notes;
    if (!first) return false;
    const { id } = first.annotation;
    const line = this.#drawing.linesOf(id)[0];
    const at = point ?? (line && { x: line.left + 2, y: (line.top + line.bottom) / 2 });
    const finds = at ? this.#options.findsAt(at) : [];
    const linesOf = () => this.#drawing.linesOf(id);
    if (!this.#open({ kind: 'read', notes, finds }, linesOf, point, takesFocus)) return false;
    this.#shown = notes.map(({ annotation }) => annotation.id);
    return true;
  }

  #open(
    subject: NoteSubject,
    linesOf: () => DOMRect[],
    pointer?: Point,
    takesFocus = false,
  ): boolean {
    const { labelOf, drawCard } = this.#options;
    this.#listening.listen();
    const isOpen = this.#host.open({
      label: labelOf(subject),
      linesOf,
      ...(pointer && { pointer }),
      ...(takesFocus && { takesFocus }),
    });
    if (isOpen) this.#endCard = drawCard(subject, this.#host);
    return isOpen;
  }

  #onClosed(): void {
    this.#endCard?.();
    this.#endCard = undefined;
    this.#shown = [];
    this.#drawing.setPending(undefined);
    if (this.#isForm) void this.refresh(); // a draft may have been left
    this.#isForm = false;
  }
}
