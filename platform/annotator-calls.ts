/** The annotator's side of its conversations: store, popup and panel, and the form's script. */
import type { NoteCalls, NotesOnPage } from '../lib/annotations/note-calls.ts';
import { pageKeysOf } from '../lib/annotations/page-key.ts';
import type { PageAddress, PageAnnotations } from '../lib/annotations/store-calls.ts';
import { fail, type Result } from '../lib/result.ts';
import { watchAnnotations } from './annotation-changes.ts';
import { watchExtensionLife } from './extension-life.ts';
import { loadLateScript } from './late-scripts.ts';
import { contentChannel, type Handlers, noteChannel, noteEvents } from './messaging.ts';

interface Followed {
  refresh(): Promise<void>;
  stop(): void;
  page(): PageAddress;
  calls: Handlers<NoteCalls>;
}

/** Answers, and follows the store until the extension is gone. @returns What ends it. */
export function followStore({ refresh, stop, page, calls }: Followed): () => void {
  const stopAnswering = noteChannel.handle(calls);
  const stopWatching = watchAnnotations(({ keys }) => {
    const isHere = keys.length === 0 || pageKeysOf(page()).some((key) => keys.includes(key));
    if (isHere) void refresh();
  });
  const end = () => {
    stopChecking();
    stopWatching();
    stopAnswering();
    stop();
  };
  const stopChecking = watchExtensionLife(end);
  return end;
}

/** Never rejects: a background that was stopped is asked again at the next change. */
export const listAnnotationsOf = (page: PageAddress): Promise<Result<PageAnnotations>> =>
  contentChannel
    .call('listPageAnnotations', page)
    .catch((error: unknown) => fail('not-saved', String(error)));

/** Tells popup and panel. */
export function tellNotes(notes: NotesOnPage): void {
  noteEvents.call('notesChanged', notes).catch(() => undefined); // nobody listens: none is open
}

/**
 * Draws a card as soon as its script is there.
 *
 * @returns What takes it away, also before it was drawn. Where the extension is gone, it closes.
 */
export function drawWithEditor<S, H extends { close(): void }>(subject: S, host: H): () => void {
  let end: (() => void) | undefined;
  let isEnded = false;
  loadLateScript<(subject: S, host: H) => () => void>('editor').then(
    (draw) => {
      if (!isEnded) end = draw(subject, host);
    },
    () => host.close(),
  );
  return () => {
    isEnded = true;
    end?.();
  };
}
