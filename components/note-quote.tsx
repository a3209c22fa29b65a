/** The words that a note is about, and whether they still stand there. */
import type { VNode } from 'preact';
import type { PlacedNote } from '../lib/annotations/note-calls.ts';
import type { Annotation } from '../lib/annotations/types.ts';
import { type MessageKey, useMessages } from './messages.tsx';
import { Quote } from './quote.tsx';

const PLACES: Record<PlacedNote['place'], (MessageKey & `annotate.places.${string}`) | undefined> =
  {
    page: undefined,
    found: undefined,
    unknown: undefined,
    changed: 'annotate.places.changed',
    gone: 'annotate.places.gone',
    several: 'annotate.places.several',
  };

export function NoteQuote({
  note,
}: {
  note: Omit<PlacedNote, 'annotation'> & { annotation: Annotation };
}): VNode {
  const { t } = useMessages();
  const { annotation, place, now } = note;
  const { target, colour } = annotation;
  const key = PLACES[place];
  if (!target) return <p class="kicker kicker-entity">{t('annotate.pageNote')}</p>;
  return (
    <>
      <p class={`note-quote note-${colour}`}>
        <Quote text={target.quote.exact} />
      </p>
      {key && <p class="note-place">{t(key)}</p>}
      {now && (
        <p class="note-now meta">
          {t('annotate.now')} <Quote text={now} />
        </p>
      )}
    </>
  );
}
