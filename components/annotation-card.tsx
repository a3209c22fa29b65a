/**
 * The card of annotations in a page: a form for selected words, or what was written about the words
 * under the pointer. Where several notes and finds stand on the same words, all are within reach.
 */
import type { VNode } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { FindHere, NoteSubject } from '../lib/annotations/note-subject.ts';
import type { NoteTools } from '../lib/annotations/note-tools.ts';
import { ANNOTATION_LIMITS, type KeptAnnotation } from '../lib/annotations/types.ts';
import { CardFrame } from './card-frame.tsx';
import { Icon } from './icon.tsx';
import { useMessages } from './messages.tsx';
import { NoteForm } from './note-form.tsx';
import { NoteView } from './note-view.tsx';

export interface AnnotationCardProps {
  subject: NoteSubject;
  tools: NoteTools;
  /** Nothing may take the card away meanwhile. */
  onWriting(isWriting: boolean): void;
  onOpenLibrary(): void;
  onClose(): void;
}

export function AnnotationCard(props: AnnotationCardProps): VNode {
  const { subject, onClose } = props;
  const { t } = useMessages();
  const headingId = useId();
  const [saved, setSaved] = useState<KeptAnnotation>();
  const isWriting = subject.kind === 'write' && !saved;
  const title = isWriting ? t('annotate.write') : t('annotate.read');
  return (
    <CardFrame
      name={title}
      headingId={headingId}
      heading={
        <h2 id={headingId} class="kicker kicker-entity">
          {title}
        </h2>
      }
      onClose={onClose}
    >
      <div class="block note-block">
        {subject.kind === 'too-long' && <p>{t('annotate.tooLong', ANNOTATION_LIMITS.quote)}</p>}
        {subject.kind === 'read' && <Notes {...props} subject={subject} />}
        {subject.kind === 'write' && !saved && (
          <Write
            {...props}
            subject={subject}
            onSaved={(kept) => {
              setSaved(kept);
              props.onWriting(false);
            }}
          />
        )}
        {saved && (
          <NoteView
            note={{ annotation: saved, place: 'found' }}
            tools={props.tools}
            onWriting={props.onWriting}
            isSaved
          />
        )}
      </div>
      {!isWriting && (
        <footer class="card-footer">
          <button type="button" class="button button-main" onClick={props.onOpenLibrary}>
            {t('annotate.openLibrary')}
          </button>
        </footer>
      )}
    </CardFrame>
  );
}

function Write(
  props: AnnotationCardProps & {
    subject: NoteSubject & { kind: 'write' };
    onSaved(kept: KeptAnnotation): void;
  },
): VNode {
  const { draft, finds, showColour } = props.subject;
  return (
    <NoteForm
      {...draft}
      finds={finds}
      tools={props.tools}
      onColour={showColour}
      onSaved={props.onSaved}
      onDiscard={props.onClose}
    />
  );
}

function Notes(props: AnnotationCardProps & { subject: NoteSubject & { kind: 'read' } }): VNode {
  const { notes, finds } = props.subject;
  return (
    <>
      {notes.map((note) => (
        <NoteView
          key={note.annotation.id}
          note={note}
          tools={props.tools}
          onWriting={props.onWriting}
        />
      ))}
      {finds.length > 0 && <Finds finds={finds} />}
    </>
  );
}

function Finds({ finds }: { finds: readonly FindHere[] }): VNode {
  const { t, words } = useMessages();
  return (
    <>
      <h3 class="section-title">{t('annotate.alsoHere')}</h3>
      <ul>
        {finds.map(({ subjects, open }) => (
          <li key={subjects.map(({ id }) => id).join()}>
            <button type="button" class="button menu-item" onClick={open}>
              <span class="with-icon">
                <Icon name={subjects[0]?.kind ?? 'claim'} />
                <span>{subjects.map(({ label }) => words(label)).join(' / ')}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
