/** Said where the open page is one of the sources, with recorded quotes that it no longer has. */
import type { VNode } from 'preact';
import type { Reading } from '../lib/reading/types.ts';
import { useMessages } from './messages.tsx';
import { Quote } from './quote.tsx';

export function OwnSourceNotice(props: { source: NonNullable<Reading['ownSource']> }): VNode {
  const { t } = useMessages();
  const { label, goneQuotes } = props.source;
  return (
    <section class="notice">
      <h2 class="notice-title">{t('ownSource.title')}</h2>
      <p>{t('ownSource.text', label)}</p>
      {goneQuotes.length > 0 && (
        <details>
          <summary>{t('ownSource.gone', goneQuotes.length)}</summary>
          <ul class="spaced">
            {goneQuotes.map(({ claim, quote }) => (
              <li key={`${claim} ${quote}`}>
                <Quote text={quote} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
