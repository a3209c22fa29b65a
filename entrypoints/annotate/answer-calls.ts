import type { copyAnnotated } from '../../dom/annotated-copy.ts';
import type { Annotator } from '../../dom/annotator.ts';
import type { NoteCalls } from '../../lib/annotations/note-calls.ts';
import { loadLateScript } from '../../platform/late-scripts.ts';
import type { Handlers } from '../../platform/messaging.ts';

/** @param ready - Settled when the annotations were looked for the first time. */
export const answerCalls = (annotator: Annotator, ready: Promise<void>): Handlers<NoteCalls> => ({
  describeNotes: () => ready.then(() => annotator.describe()),
  annotateSelection: () => annotator.annotateSelection(),
  showNote: (id) => ready.then(() => annotator.show(id)),
  continueDraft: (draft) => ready.then(() => annotator.continueDraft(draft)),
  async copyPage(words) {
    const copy = await loadLateScript<typeof copyAnnotated>('copy');
    return copy(document, annotator.listCopied(), words);
  },
});
