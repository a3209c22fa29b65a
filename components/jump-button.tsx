/** Goes to where something stands on the page; pressed again, to the next place it stands. */
import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';
import type { HighlightTarget } from '../lib/protocol.ts';
import { Icon } from './icon.tsx';
import { useMessages } from './messages.tsx';

interface JumpButtonProps {
  /** What one jumps to; said in the label. */
  name: string;
  kind: HighlightTarget['kind'];
  /** Indexes into the reading, in order of the text; no button where there are none. */
  places: readonly number[];
  onJump(target: HighlightTarget): void;
}

export function JumpButton({ name, kind, places, onJump }: JumpButtonProps): VNode | null {
  const { t } = useMessages();
  const presses = useRef(0);
  if (places.length === 0) return null;
  const label = t('list.jump', name);
  const jump = () => {
    const index = places[presses.current % places.length];
    presses.current += 1;
    if (index !== undefined) onJump({ kind, index });
  };
  return (
    <button type="button" class="icon-button jump" title={label} onClick={jump}>
      <span>{t('list.times', places.length)}</span> <span class="visually-hidden">{label}</span>
      <Icon name="jump" />
    </button>
  );
}
