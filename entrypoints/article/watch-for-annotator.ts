import type { AnnotatorHere } from '../../dom/neighbours.ts';
import { listenForAddress, whenParsed } from '../../dom/page-life.ts';
import { readPageAddress } from '../../dom/read-annotated-page.ts';
import { watchSelections } from '../../dom/selection-watcher.ts';
import { createTimers } from '../../dom/timers.ts';
import { loadLateScript, peekLateScript } from '../../platform/late-scripts.ts';
import { contentChannel } from '../../platform/messaging.ts';
import { loadStored, watchStored } from '../../platform/settings.ts';

/** As stored: of any shape. Read here without more code than that. */
interface Stored {
  offSites?: unknown[];
  noteButton?: unknown;
}

/** A page that is never idle is not waited for. */
const PATIENCE_MS = 1_000;

/**
 * Has the annotator come where the reader has written before, or selects words. @returns What ends it.
 */
export function watchForAnnotator(): () => void {
  let stored: Stored = {};
  const isOff = () => stored.offSites?.includes?.(location.host) === true;
  const annotator = () => peekLateScript<AnnotatorHere>('annotate');
  const wake = () => {
    if (isOff()) annotator()?.stop();
    else if (annotator()) annotator()?.start();
    else contentChannel.call('wakeAnnotator', readPageAddress(document)).catch(() => undefined);
  };
  const abort = new AbortController();
  const stopWatching = watchSelections(document, () => {
    if (isOff() || stored.noteButton === 'hidden') return;
    loadLateScript<AnnotatorHere>('annotate').then(
      (here) => here.offer(),
      () => undefined, // the extension was updated: the next script takes over
    );
  });
  const stopFollowing = watchStored((changed) => {
    const wasOff = isOff();
    stored = (changed ?? {}) as Stored;
    if (wasOff !== isOff()) wake();
  });
  listenForAddress(window, () => annotator() ?? wake(), abort.signal);
  void Promise.all([loadStored(), whenParsed(document, createTimers(window))]).then(([loaded]) => {
    stored = (loaded ?? {}) as Stored;
    requestIdleCallback(wake, { timeout: PATIENCE_MS }); // the article goes first
  });
  return () => {
    abort.abort();
    stopWatching();
    stopFollowing();
  };
}
