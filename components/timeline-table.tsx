/** A timeline as a table, for those who cannot see the picture or want the exact words. */
import type { VNode } from 'preact';
import { phraseSaid } from '../lib/messages/phrase-comparison.ts';
import type { Timeline, TimelinePoint } from '../lib/reading/timeline-types.ts';
import { useMessages } from './messages.tsx';

export function TimelineTable(props: { timeline: Timeline; title: string }): VNode {
  const { t } = useMessages();
  return (
    <details class="timeline-table">
      <summary>{t('timeline.table')}</summary>
      <table>
        <caption class="visually-hidden">{props.title}</caption>
        <thead>
          <tr>
            <th scope="col">{t('timeline.date')}</th>
            <th scope="col">{t('timeline.said')}</th>
            <th scope="col">{t('timeline.who')}</th>
          </tr>
        </thead>
        <tbody>
          {props.timeline.points.map((point, index) => (
            <Row key={index} point={point} />
          ))}
        </tbody>
      </table>
    </details>
  );
}

function Row({ point }: { point: TimelinePoint }): VNode {
  const messages = useMessages();
  const { t, date, list } = messages;
  const { said, of, sources, isHere } = point;
  return (
    <tr class={isHere ? 'timeline-table-here' : ''}>
      <td>{point.date === undefined ? t('timeline.undated') : date(point.date)}</td>
      <td>
        {phraseSaid(said, messages)}
        {of && (
          <span class="meta">
            {' '}
            <bdi>{of.text}</bdi>
          </span>
        )}
      </td>
      <td>{isHere ? t('card.thisPage') : list(sources.map((source) => source.label))}</td>
    </tr>
  );
}
