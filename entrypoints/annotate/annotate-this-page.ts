import { Annotator } from '../../dom/annotator.ts';
import type { AnnotatorHere, ArticleHere } from '../../dom/neighbours.ts';
import { readPageAddress } from '../../dom/read-annotated-page.ts';
import { createSelectionButton } from '../../dom/selection-button.ts';
import { createTimers } from '../../dom/timers.ts';
import { parseChoices } from '../../lib/settings/settings.ts';
import * as calls from '../../platform/annotator-calls.ts';
import { isAlive } from '../../platform/extension-life.ts';
import { interfaceMessages } from '../../platform/interface-language.ts';
import { bring, peekLateScript } from '../../platform/late-scripts.ts';
import { newId } from '../../platform/new-id.ts';
import { loadStored } from '../../platform/settings.ts';
import { answerCalls } from './answer-calls.ts';

/** Joins the page, the store and the form (entrypoints/editor). @returns What ends it. */
export function annotateThisPage(): () => void {
  const { t, direction } = interfaceMessages();
  const mode = import.meta.env.MODE === 'production' ? 'closed' : 'open';
  let choices = parseChoices(undefined);
  const annotator = new Annotator({
    document,
    timers: createTimers(window),
    list: calls.listAnnotationsOf,
    drawCard: calls.drawWithEditor,
    labelOf: ({ kind }) => t(kind === 'read' ? 'annotate.read' : 'annotate.write'),
    onNotes: calls.tellNotes,
    findsAt: (point) => peekLateScript<ArticleHere>('article')?.findsAt(point) ?? [],
    opening: () => choices,
    newId,
    now: () => new Date().toISOString(),
    isAlive,
    cardMode: mode,
  });
  const onPress = () => void annotator.annotateSelection();
  const look = { label: t('annotate.button'), direction };
  const button = createSelectionButton({ document, ...look, onPress, mode });
  const start = async () => {
    choices = parseChoices(await loadStored());
    await annotator.start();
  };
  const ready = start();
  const stop = () => {
    button.hide();
    annotator.stop();
  };
  bring('annotate', {
    isAt: (point) => annotator.isAt(point),
    offer: () => button.show(),
    start: () => void start(),
    stop,
  } satisfies AnnotatorHere);
  return calls.followStore({
    stop,
    refresh: () => annotator.refresh(),
    page: () => readPageAddress(document),
    calls: answerCalls(annotator, ready),
  });
}
