/** The form in which a note is written: words, tags, colour, what it is about. */
import type { VNode } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { PlacedNote } from '../lib/annotations/note-calls.ts';
import type { SaveConflict } from '../lib/annotations/store-calls.ts';
import type { Annotation, Colour, Subject } from '../lib/annotations/types.ts';
import { Choice } from './choice.tsx';
import { ColourChoice } from './colour-choice.tsx';
import { useMessages } from './messages.tsx';
import { NoteQuote } from './note-quote.tsx';
import { NoteText } from './note-text.tsx';
import { failureKeyOf } from './store-failure.ts';
import { SubjectField } from './subject-field.tsx';
import { TagField } from './tag-field.tsx';
import { type NoteFormProps, useNoteForm } from './use-note-form.ts';

type Form = ReturnType<typeof useNoteForm>;

export function NoteForm(
  props: NoteFormProps & {
    /** What the data finds on the words. */
    finds?: readonly Subject[];
    /** Where the words stand now, where that was looked for. */
    where?: Pick<PlacedNote, 'place' | 'now'>;
    /** A colour was chosen; it may be shown before anything is saved. */
    onColour?: ((colour: Colour) => void) | undefined;
  },
): VNode {
  const { t } = useMessages();
  const form = useNoteForm(props);
  const { annotation, status, change, canKeep } = form;
  const { concerns: _, correction: __, ...bare } = annotation;
  const isWaiting = status.is === 'saving' || status.is === 'conflict';
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || !canKeep || isWaiting) return;
    event.preventDefault();
    form.save();
  };
  return (
    <form
      class="note-form"
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        form.save();
      }}
    >
      {!canKeep && <p class="notice-inline">{t('annotate.private')}</p>}
      <NoteQuote note={{ place: 'unknown', ...props.where, annotation }} />
      <NoteField annotation={annotation} onChange={change} />
      <TagField
        tags={annotation.tags}
        suggest={props.tools.suggestTags}
        onChange={(tags) => change({ ...annotation, tags })}
      />
      <SubjectField
        concerns={annotation.concerns}
        correction={annotation.correction}
        finds={props.finds ?? []}
        search={props.tools.searchSubjects}
        onChange={(subjects) => change({ ...bare, ...subjects })}
      />
      <ColourChoice
        value={annotation.colour}
        onChoose={(colour) => {
          change({ ...annotation, colour });
          props.onColour?.(colour);
        }}
      />
      {status.is === 'conflict' && <Conflict conflict={status.conflict} form={form} />}
      <div class="note-foot">
        <FormStatus form={form} />
        <button type="button" class="button" onClick={() => void form.discard()}>
          {form.isTouched ? t('annotate.discard') : t('annotate.cancel')}
        </button>
        <button type="submit" class="button button-strong" disabled={!canKeep || isWaiting}>
          {t('annotate.save')}
        </button>
      </div>
    </form>
  );
}

function NoteField(props: {
  annotation: Annotation;
  onChange(annotation: Annotation): void;
}): VNode {
  const { t } = useMessages();
  const { annotation, onChange } = props;
  const [mode, setMode] = useState<'write' | 'preview'>('write');
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  useEffect(() => field.current?.focus({ preventScroll: true }), []);
  return (
    <div class="note-field">
      <div class="note-field-head">
        <label class="note-label" for={id}>
          {t('annotate.note')}
        </label>
        <Choice<'write' | 'preview'>
          label={t('annotate.mode')}
          value={mode}
          options={[
            { value: 'write', label: t('annotate.modeWrite') },
            { value: 'preview', label: t('annotate.modePreview') },
          ]}
          onChoose={(chosen) => setMode(chosen)}
        />
      </div>
      <textarea
        ref={field}
        id={id}
        class="note-input"
        rows={4}
        hidden={mode === 'preview'}
        placeholder={t('annotate.notePlaceholder')}
        value={annotation.note}
        onInput={(event) => onChange({ ...annotation, note: event.currentTarget.value })}
      />
      {mode === 'preview' && (
        <div class="note-preview">
          {annotation.note.trim() === '' ? (
            <p class="meta">{t('annotate.empty')}</p>
          ) : (
            <NoteText text={annotation.note} />
          )}
        </div>
      )}
    </div>
  );
}

function FormStatus({ form }: { form: Form }): VNode {
  const { t } = useMessages();
  const { status } = form;
  const isFailed = status.is === 'failed' || status.is === 'draft-lost';
  return (
    <p class={isFailed ? 'note-status note-status-failed' : 'note-status meta'} role="status">
      {status.is === 'draft-kept' && t('annotate.draftKept')}
      {status.is === 'draft-lost' && t('annotate.draftLost')}
      {status.is === 'saving' && t('annotate.saving')}
      {status.is === 'failed' && t(failureKeyOf(status.code))}
    </p>
  );
}

function Conflict({ conflict, form }: { conflict: SaveConflict; form: Form }): VNode {
  const { t, words } = useMessages();
  const { theirs, isDeleted } = conflict;
  return (
    <div class="note-conflict" role="alert">
      <p>{isDeleted ? t('annotate.deletedElsewhere') : t('annotate.failed.conflict')}</p>
      {!isDeleted && (
        <blockquote>
          <NoteText text={theirs.note} />
          {theirs.tags.length > 0 && <p class="meta">{theirs.tags.map(words).join(' · ')}</p>}
        </blockquote>
      )}
      <p class="note-actions">
        <button type="button" class="button button-main" onClick={() => form.keepMine(conflict)}>
          {t('annotate.keepMine')}
        </button>
        <button
          type="button"
          class="button button-main"
          onClick={() => void form.takeTheirs(conflict)}
        >
          {isDeleted ? t('annotate.leaveDeleted') : t('annotate.takeTheirs')}
        </button>
      </p>
    </div>
  );
}
