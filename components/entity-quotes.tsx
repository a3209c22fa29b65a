/** Words attributed to a person or organisation, with the source and the day. */
import type { VNode } from 'preact';
import type { EntityDetails } from '../lib/reading/types.ts';
import { GlyphIcon } from './icon.tsx';
import { useMessages } from './messages.tsx';
import { Quote } from './quote.tsx';

/** Quotes that a card shows. */
const FIRST = 1;
/** Two quotation marks, drawn in the family of the other signs. */
const MARKS = {
  outline: 'M8.5 6C6 6.8 4.5 8.6 4.5 11M15.5 6C13 6.8 11.5 8.6 11.5 11',
  solid:
    'M6.5 14a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.400M13.5 14a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4',
};

export function EntityQuotes(props: { details: EntityDetails; isFull: boolean }): VNode | null {
  const { t, date } = useMessages();
  const { kind } = props.details;
  const quotes = props.isFull ? props.details.quotes : props.details.quotes.slice(0, FIRST);
  if (quotes.length === 0) return null;
  return (
    <ul aria-label={kind === 'person' ? t('entity.quotes') : t('entity.quotesOfOrganisation')}>
      {quotes.map(({ quote, source, asOf }) => (
        <li class="row" key={`${source} ${quote}`}>
          <span class="relation relation-entity">
            <GlyphIcon glyph={MARKS} />
          </span>
          <div>
            <p class="row-who">
              <bdi>
                <b>{source}</b>
              </bdi>{' '}
              <time class="meta" dateTime={asOf}>
                {date(asOf)}
              </time>
            </p>
            <Quote text={quote} />
          </div>
        </li>
      ))}
    </ul>
  );
}
