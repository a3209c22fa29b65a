/** How this page writes a name, and how the other sources do. */
import type { VNode } from 'preact';
import type { SpelledDifferently } from '../lib/reading/types.ts';
import { useMessages } from './messages.tsx';

export function SpellingChips(props: { spelling: SpelledDifferently }): VNode {
  const { t } = useMessages();
  const { here, elsewhere, name } = props.spelling;
  return (
    <ul>
      <li class="spelling">{t('entity.spelledHere', here)}</li>{' '}
      {elsewhere.map(({ value, sources }) => (
        <li class="spelling" key={value}>
          {sources.length > 0
            ? t('entity.spelledElsewhere', sources.length, value)
            : t('entity.spelledInData', value)}
        </li>
      ))}
      {elsewhere.length === 0 && <li class="spelling">{t('entity.spelledInData', name)}</li>}
    </ul>
  );
}
