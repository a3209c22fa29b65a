/**
 * What a note is about, and what it says was found wrongly: a person, an organisation or a claim of
 * the data. What the data finds on the words is offered, all else can be searched for.
 */
import type { VNode } from 'preact';
import type { Annotation, Subject } from '../lib/annotations/types.ts';
import { Icon } from './icon.tsx';
import { type Messages, useMessages } from './messages.tsx';
import { SuggestField } from './suggest-field.tsx';

type Subjects = Pick<Annotation, 'concerns' | 'correction'>;

interface SubjectFieldProps {
  concerns: Subject | undefined;
  correction: Subject | undefined;
  /** What the data finds on the words. */
  finds: readonly Subject[];
  search(query: string): Promise<Subject[]>;
  onChange(subjects: Subjects): void;
}

export function SubjectField(props: SubjectFieldProps): VNode {
  const messages = useMessages();
  const { t } = messages;
  const { concerns, correction, finds } = props;
  const change = (changed: {
    concerns?: Subject | undefined;
    correction?: Subject | undefined;
  }) => {
    const all = { concerns, correction, ...changed };
    props.onChange({
      ...(all.concerns && { concerns: all.concerns }),
      ...(all.correction && { correction: all.correction }),
    });
  };
  const open = finds.filter(({ id }) => id !== concerns?.id && id !== correction?.id);
  return (
    <div class="note-field">
      <span class="note-label">{t('annotate.about')}</span>
      <div class="chips">
        {concerns && <Chosen subject={concerns} onRemove={() => change({ concerns: undefined })} />}
        {correction && (
          <Chosen subject={correction} isWrong onRemove={() => change({ correction: undefined })} />
        )}
        {!concerns && (
          <SuggestField
            label={t('annotate.addAbout')}
            placeholder={t('annotate.addAbout')}
            suggest={props.search}
            keyOf={({ id }) => id}
            describe={(subject) => <Named subject={subject} />}
            onChoose={(subject) => change({ concerns: subject })}
          />
        )}
      </div>
      {open.map((subject) => (
        <Offered
          key={subject.id}
          subject={subject}
          messages={messages}
          canConcern={!concerns}
          canCorrect={!correction}
          onChange={change}
        />
      ))}
    </div>
  );
}

function Offered(props: {
  subject: Subject;
  messages: Messages;
  canConcern: boolean;
  canCorrect: boolean;
  onChange(changed: Subjects): void;
}): VNode {
  const { subject, onChange } = props;
  const { t } = props.messages;
  const { label } = subject;
  return (
    <p class="offered">
      <Named subject={subject} />
      <span class="offered-choices">
        {props.canConcern && (
          <button
            type="button"
            class="button button-main"
            aria-label={t('annotate.aboutThisLabel', label)}
            onClick={() => onChange({ concerns: subject })}
          >
            {t('annotate.aboutThis')}
          </button>
        )}
        {props.canCorrect && (
          <button
            type="button"
            class="button button-main"
            aria-label={t('annotate.wrongFindLabel', label)}
            onClick={() => onChange({ correction: subject })}
          >
            {t('annotate.wrongFind')}
          </button>
        )}
      </span>
    </p>
  );
}

function Chosen(props: { subject: Subject; isWrong?: boolean; onRemove(): void }): VNode {
  const { t } = useMessages();
  const { subject, isWrong } = props;
  return (
    <span class={isWrong ? 'chip chip-wrong' : 'chip chip-subject'}>
      {isWrong ? t('annotate.not', subject.label) : <Named subject={subject} />}
      <button
        type="button"
        class="chip-remove"
        aria-label={t('annotate.removeAbout', subject.label)}
        onClick={props.onRemove}
      >
        <Icon name="close" />
      </button>
    </span>
  );
}

function Named({ subject }: { subject: Subject }): VNode {
  return (
    <span class="with-icon subject-name">
      <Icon name={subject.kind} />
      <span>{subject.label}</span>
    </span>
  );
}
