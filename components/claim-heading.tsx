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
  const { rows, ownRows } = comparison;
  const counts = describeCounts(comparison, messages);
  const span = messages.dateSpan([...rows, ...ownRows].map((row) => row.asOf));
  return (
    <>
      <p class="kicker">
        {messages.t('claim.kicker')} · {messages.t(findStanding(comparison))}
      </p>
      <h2 id={props.id} class="card-title" tabIndex={-1}>
        <bdi>{comparison.text}</bdi>
      </h2>
      <p class="meta">
        {counts}
        {span !== '' && (
          <>
            {' · '}
            <span class="nowrap">{span}</span>
          </>
        )}
      </p>
    </>
  );
}

function findStanding({ relation, summary }: ClaimComparison) {
  const isSaidAgain = summary.key !== 'agrees' || summary.same.sources > 0;
  return isSaidAgain ? STANDING[relation] : 'claim.standing.compatible';
}

function describeCounts(
  { sourceCount, voiceCount }: ClaimComparison,
  { t, sequence }: Messages,
): string {
  if (sourceCount === 0) return t('claim.noSources');
  const sources = t('claim.sources', sourceCount);
  const isOne = sourceCount === 1 && voiceCount === 1;
  return isOne ? sources : sequence([sources, t('claim.voices', voiceCount)]);
}
