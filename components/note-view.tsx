/**
 * One note to be read: the words it is about, what was written, and what can be done with it. Edited
 * and deleted in its place, a deletion with its way back.
 */
import type { ComponentChildren, VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { PlacedNote } from '../lib/annotations/note-calls.ts';
import type { NoteTools } from '../lib/annotations/note-tools.ts';
import type { SaveReply } from '../lib/annotations/store-calls.ts';
import type { KeptAnnotation, Subject } from '../lib/annotations/types.ts';
import { Icon } from './icon.tsx';
import { useMessages } from './messages.tsx';
import { NoteForm } from './note-form.tsx';
import { NoteQuote } from './note-quote.tsx';
import { NoteText } from './note-text.tsx';
import { failureKeyOf } from './store-failure.ts';

export interface NoteViewProps {
  note: PlacedNote;
  tools: NoteTools;
  /** Scrolls the page to it; no button without. */
  onJump?: (() => void) | undefined;
  /** It is about to be deleted: it is to stay in its list, which has the way back. */
  onRemove?: ((note: PlacedNote) => void) | undefined;
  /** While it is written in, nothing may take the form away. */
  onWriting?: ((isWriting: boolean) => void) | undefined;
  /** Under the quote: where it stands. */
  where?: ComponentChildren;
  /** It was just saved here. */
  isSaved?: boolean | undefined;
}

type State = 'read' | 'write' | 'saved' | { deleted: KeptAnnotation } | { failed: string };

export function NoteView(props: NoteViewProps): VNode {
  const { t } = useMessages();
  const { tools, onWriting } = props;
  const [annotation, setAnnotation] = useState(props.note.annotation);
  const [state, setState] = useState<State>(props.isSaved ? 'saved' : 'read');
  // What was changed elsewhere is shown, unless it is being written in.
  const { revision } = props.note.annotation;
  if (state !== 'write' && revision > annotation.revision) setAnnotation(props.note.annotation);
  const go = (next: State) => {
    setState(next);
    onWriting?.(next === 'write');
  };
  const settle = (reply: SaveReply, done: (kept: KeptAnnotation) => State) => {
    if (reply.ok) setAnnotation(reply.value);
    go(reply.ok ? done(reply.value) : { failed: t(failureKeyOf(reply.error.code)) });
  };
  if (state === 'write') {
    return (
      <NoteForm
        where={props.note}
        annotation={withoutRevision(annotation)}
        basedOn={annotation.revision}
        tools={tools}
        onSaved={(kept) => {
          setAnnotation(kept);
          go('saved');
        }}
        onDiscard={() => go('read')}
      />
    );
  }
  if (typeof state === 'object' && 'deleted' in state) {
    const undo = async () => settle(await tools.restore(annotation.id), () => 'read');
    return <Deleted onUndo={() => void undo()} />;
  }
  const remove = async () => {
    props.onRemove?.({ ...props.note, annotation });
    settle(await tools.remove(annotation), (kept) => ({ deleted: kept }));
  };
  return (
    <div class="note">
      <NoteWords note={{ ...props.note, annotation }} where={props.where} />
      <p class="note-status meta" role="status">
        {state === 'saved' && t('annotate.saved')}
        {typeof state === 'object' && state.failed}
      </p>
      <Actions
        annotation={annotation}
        onJump={props.onJump}
        onEdit={() => go('write')}
        onRemove={() => void remove()}
      />
    </div>
  );
}

function NoteWords({ note, where }: Pick<NoteViewProps, 'note' | 'where'>): VNode {
  const { annotation } = note;
  const { tags, concerns, correction } = annotation;
  return (
    <>
      <NoteQuote note={note} />
      {where && <p class="meta">{where}</p>}
      {annotation.note.trim() !== '' && <NoteText text={annotation.note} />}
      {(tags.length > 0 || concerns || correction) && (
        <ul class="chips">
          {concerns && <SubjectChip subject={concerns} />}
          {correction && <SubjectChip subject={correction} isWrong />}
          {tags.map((tag) => (
            <li key={tag} class="chip">
              {tag}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function SubjectChip({ subject, isWrong }: { subject: Subject; isWrong?: boolean }): VNode {
  const { t } = useMessages();
  return (
    <li class={isWrong ? 'chip chip-wrong' : 'chip chip-subject'}>
      <span class="with-icon">
        <Icon name={subject.kind} />
        <span>{isWrong ? t('annotate.not', subject.label) : subject.label}</span>
      </span>
    </li>
  );
}

function Actions(props: {
  annotation: KeptAnnotation;
  onJump: (() => void) | undefined;
  onEdit(): void;
  onRemove(): void;
}): VNode {
  const { t } = useMessages();
  const { annotation, onJump } = props;
  const { target, page } = annotation;
  const name = shorten(target?.quote.exact ?? page.title);
  return (
    <p class="note-actions">
      {onJump && (
        <button
          type="button"
          class="icon-button"
          title={t('list.jump', name)}
          aria-label={t('list.jump', name)}
          onClick={onJump}
        >
          <Icon name="jump" />
        </button>
      )}
      <button
        type="button"
        class="button"
        aria-label={t('annotate.editLabel', name)}
        onClick={props.onEdit}
      >
        {t('annotate.editThis')}
      </button>
      <button
        type="button"
        class="button"
        aria-label={t('annotate.removeLabel', name)}
        onClick={props.onRemove}
      >
        {t('annotate.remove')}
      </button>
    </p>
  );
}

function Deleted(props: { onUndo(): void }): VNode {
  const { t } = useMessages();
  return (
    <div class="note note-deleted">
      <p role="status">{t('annotate.removed')}</p>
      <button
        type="button"
        class="button button-main"
        // The button that was pressed is gone.
        ref={(button) => button?.focus({ preventScroll: true })}
        onClick={props.onUndo}
      >
        {t('mute.undo')}
      </button>
    </div>
  );
}

const withoutRevision = ({ revision: _, ...annotation }: KeptAnnotation) => annotation;

/** For the name of a button. */
const shorten = (text: string): string =>
  text.length > 60 ? `${text.slice(0, 60).trimEnd()}…` : text;
