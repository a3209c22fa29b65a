/** What was begun and not saved: when a tab was closed, a form was left, the browser was stopped. */
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { NoteTools } from '../lib/annotations/note-tools.ts';
import type { AnnotationDraft } from '../lib/annotations/types.ts';
import { useMessages } from './messages.tsx';
import { NoteForm } from './note-form.tsx';
import { NoteQuote } from './note-quote.tsx';
import { NoteText } from './note-text.tsx';

interface NoteDraftsProps {
  drafts: readonly AnnotationDraft[];
  createTools(editor?: string): NoteTools;
  /** @returns Whether the page has opened it in a form of its own. */
  onContinue(draft: AnnotationDraft): Promise<boolean>;
  onDropDraft(draft: AnnotationDraft): void;
}

export function NoteDrafts(props: NoteDraftsProps): VNode | null {
  const { t } = useMessages();
  if (props.drafts.length === 0) return null;
  return (
    <section>
      <h2 class="section-title">{t('notes.drafts')}</h2>
      <ul class="note-list">
        {props.drafts.map((draft) => (
          <li key={`${draft.annotation.id} ${draft.editor}`}>
            <Draft {...props} draft={draft} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Draft(props: NoteDraftsProps & { draft: AnnotationDraft }): VNode {
  const { t } = useMessages();
  const { draft, createTools } = props;
  const { annotation, basedOn, editor } = draft;
  const [tools, setTools] = useState<NoteTools>();
  const [isSaved, setSaved] = useState(false);
  const proceed = async () => {
    if (!(await props.onContinue(draft))) setTools(createTools(editor));
  };
  if (isSaved) return <p role="status">{t('annotate.saved')}</p>;
  if (tools) {
    return (
      <NoteForm
        {...{ annotation, basedOn, tools }}
        onSaved={() => setSaved(true)}
        onDiscard={() => props.onDropDraft(draft)}
      />
    );
  }
  return (
    <div class="note">
      <NoteQuote note={{ annotation, place: 'unknown' }} />
      {annotation.note.trim() !== '' && <NoteText text={annotation.note} />}
      <p class="note-actions">
        <button type="button" class="button" onClick={() => void proceed()}>
          {t('notes.continue')}
        </button>
        <button type="button" class="button" onClick={() => props.onDropDraft(draft)}>
          {t('annotate.discard')}
        </button>
      </p>
    </div>
  );
}
