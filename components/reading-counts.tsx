/** Four numbers at a glance, and the same said once to those who cannot see them. */
import type { VNode } from 'preact';
import type { Reading } from '../lib/reading/types.ts';
import { useMessages } from './messages.tsx';

export function ReadingCounts(props: { reading: Reading }): VNode {
  const { t, number } = useMessages();
  const { entities, claims, differences, notMentioned } = props.reading;
  const counts = {
    people: entities.filter(({ kind }) => kind === 'person').length,
    claims: claims.length,
    differ: differences.length,
    notMentioned: notMentioned.length,
  };
  return (
    <>
      <ul class="counts" aria-label={t('popup.countsLabel')}>
        {(['people', 'claims', 'differ', 'notMentioned'] as const).map((name) => (
          <li key={name} class={counts[name] > 0 ? `count count-${name}` : 'count count-none'}>
            <strong>{number(counts[name])}</strong> {t(`popup.counts.${name}`, counts[name])}
          </li>
        ))}
      </ul>
      <p class="visually-hidden" role="status">
        {t(
          'popup.readyStatus',
          t('popup.statusPeople', counts.people),
          t('popup.statusClaims', counts.claims),
          t('popup.statusDiffer', counts.differ),
          t('popup.statusNotMentioned', counts.notMentioned),
        )}
      </p>
    </>
  );
}
