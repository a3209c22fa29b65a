/** One source's evidence: sign, who and as of when, the words, why it stands so, to whom it attributes it. */
import type { VNode } from 'preact';
import { phraseReason } from '../lib/messages/phrase-comparison.ts';
import type { ComparedEvidence } from '../lib/reading/types.ts';
import { useMessages } from './messages.tsx';
import { Quote } from './quote.tsx';
import { RelationIcon } from './relation-icon.tsx';
import { SourceLink } from './source-link.tsx';

export function EvidenceRow(props: { row: ComparedEvidence; isLinked: boolean }): VNode {
  const messages = useMessages();
  const { t, date } = messages;
  const { row } = props;
  const notes = [
    phraseReason(row.why, messages),
    row.attribution && t('claim.attributedTo', row.attribution),
  ].filter(Boolean);
  return (
    <li class="row">
      <RelationIcon sign={row.relation} />
      <div>
        <p class="row-who">
          <bdi>
            <SourceLink source={row.sourceRecord} quote={row.quote} isLinked={props.isLinked} />
          </bdi>{' '}
          <time class="meta" dateTime={row.asOf}>
            {date(row.asOf)}
          </time>
        </p>
        <Quote text={row.quote} differing={row.differing} language={row.sourceRecord.language} />
        {notes.length > 0 && <p class="row-why">{notes.join(' · ')}</p>}
      </div>
    </li>
  );
}
