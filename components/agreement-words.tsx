/** The words behind a cell: quote, to whom it is attributed, as of when, how it stands to the page. */
import type { VNode } from 'preact';
import type { Source } from '../lib/dataset/types.ts';
import { phraseSaid } from '../lib/messages/phrase-comparison.ts';
import type { AgreementCell } from '../lib/reading/agreement-types.ts';
import { useMessages } from './messages.tsx';
import { Quote } from './quote.tsx';
import { STANDING_LABELS } from './relation-icon.tsx';
import { SourceLink } from './source-link.tsx';
import { STANCE_LABELS, StanceIcon } from './stance-icon.tsx';

export function AgreementWords(props: {
  cell: AgreementCell;
  /** Absent for this page. */
  source?: Source | undefined;
}): VNode {
  const messages = useMessages();
  const { t, date } = messages;
  const { cell, source } = props;
  const [first] = cell.words;
  return (
    <div class="row agreement-words">
      <StanceIcon stance={cell.stance} />
      <div>
        <p class="row-who">
          {source ? (
            <bdi>
              <SourceLink source={source} quote={first?.quote ?? ''} isLinked />
            </bdi>
          ) : (
            <b>{t('card.thisPage')}</b>
          )}{' '}
          <span class="meta">{t(STANCE_LABELS[cell.stance])}</span>
        </p>
        {cell.words.map(({ quote, cut, said, attribution, asOf, relation }) => (
          <div key={quote}>
            <Quote text={quote} cut={cut} language={source?.language} />
            <p class="row-why">
              {[
                said && phraseSaid(said, messages),
                attribution && t('claim.attributedTo', attribution),
                asOf && t('claim.asOf', date(asOf)),
                relation && relation !== 'related' && t(STANDING_LABELS[relation]),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </div>
        ))}
      </div>
    </div>
  );
}
