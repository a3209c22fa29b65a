/** On how many sources a line rests; their names in full, or on demand where space is short. */
import type { VNode } from 'preact';
import { useMessages } from './messages.tsx';

/** Up to here the names themselves are shorter than a riddle. */
const NAMES_AT_ONCE = 1;

export function SourceNames(props: { sources: readonly string[]; isFull?: boolean }): VNode | null {
  const { t, list } = useMessages();
  const { sources, isFull } = props;
  if (sources.length === 0) return null;
  const names = list(sources);
  if (isFull || sources.length <= NAMES_AT_ONCE) return <span>{names}</span>;
  return (
    <span class="nowrap" title={names}>
      {t('entity.sources', sources.length)}
      <span class="visually-hidden"> {t('entity.sourcesAre', names)}</span>
    </span>
  );
}
