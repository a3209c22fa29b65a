/** What the claim is and how the sources stand to it: kicker, sentence, counts and span of dates. */
import type { VNode } from 'preact';
import type { ClaimComparison } from '../lib/reading/types.ts';
import { type MessageKey, type Messages, useMessages } from './messages.tsx';

const STANDING: Record<ClaimComparison['relation'], MessageKey & `claim.standing.${string}`> = {
  differs: 'claim.standing.differs',
  agrees: 'claim.standing.agrees',
  'only-here': 'claim.standing.onlyHere',
  older: 'claim.standing.older',
  newer: 'claim.standing.newer',
  related: 'claim.standing.related',
};

export function ClaimHeading(props: { comparison: ClaimComparison; id: string }): VNode {
  const messages = useMessages();
  const { comparison } = props;
  return (
    <>
      <p class="kicker">
        {messages.t('claim.kicker')} · {messages.t(STANDING[comparison.relation])}
      </p>
      <h2 id={props.id} class="card-title" tabIndex={-1}>
        {comparison.text}
      </h2>
      <p class="meta">{describeSources(comparison, messages)}</p>
    </>
  );
}

function describeSources(comparison: ClaimComparison, messages: Messages): string {
  const { sourceCount, voiceCount, rows, ownRows } = comparison;
  if (sourceCount === 0) return messages.t('claim.noSources');
  const sources = messages.t('claim.sources', sourceCount);
  const counts = sourceCount > 1 ? [sources, messages.t('claim.voices', voiceCount)] : [sources];
  const span = messages.dateSpan([...rows, ...ownRows].map((row) => row.asOf));
  return [counts.join(', '), span].filter(Boolean).join(' · ');
}
