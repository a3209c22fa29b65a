import type { PanelViewProps } from '../../components/panel-view.tsx';
import type { Messages } from '../../lib/messages/create-messages.ts';
import { findTab } from '../../platform/companion.ts';
import { NoteCompanion } from '../../platform/note-companion.ts';
import { saveFile } from './save-file.ts';

/**
 * My notes on the open page, for popup and panel. The page is asked only when they are opened.
 *
 * @param draw - Called when something has changed.
 */
export function createNotesProps({ t }: Messages, draw: () => void) {
  const notes = new NoteCompanion(() => findTab(location.search), draw);
  let isShown = false;
  const refresh = () => (isShown ? notes.refresh() : notes.glance());
  const copy = async () => {
    const words = { heading: t('notes.copyHeading'), notFound: t('notes.copyNotFound') };
    const file = await notes.copyPage(words);
    if (file) saveFile('page-with-notes.html', 'text/html', file);
  };
  const propsOf = (): NonNullable<PanelViewProps['notes']> => ({
    isShown,
    onShow(wanted) {
      isShown = wanted;
      draw();
      if (wanted) void notes.refresh();
    },
    state: notes.state,
    createTools: notes.createTools,
    createPageNote: notes.createPageNote,
    onJump: notes.jump,
    onContinue: notes.proceed,
    onDropDraft: (draft) => void notes.dropDraft(draft),
    onCopyPage: () => void copy(),
    onOpenLibrary: notes.openLibrary,
  });
  return { propsOf, refresh };
}
