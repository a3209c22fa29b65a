/** A list of which the first few show; the others come at a press and go at another. */
import { type ComponentChildren, toChildArray, type VNode } from 'preact';
import { useId, useState } from 'preact/hooks';
import { useMessages } from './messages.tsx';

interface FoldedListProps {
  /** Names the list where no heading does; read out, not shown. */
  label?: string | undefined;
  /** How many items show at first; all without it. */
  limit?: number | undefined;
  children: ComponentChildren;
}

export function FoldedList({ label, limit, children }: FoldedListProps): VNode {
  const { t } = useMessages();
  const [isUnfolded, setUnfolded] = useState(false);
  const listId = useId();
  const items = toChildArray(children);
  const folded = limit === undefined || items.length <= limit ? 0 : items.length - limit;
  return (
    <>
      <ul id={listId} aria-label={label}>
        {folded > 0 && !isUnfolded ? items.slice(0, limit) : items}
      </ul>
      {folded > 0 && (
        <div class="unfold">
          <button
            type="button"
            class="link"
            aria-expanded={isUnfolded}
            aria-controls={listId}
            onClick={() => setUnfolded(!isUnfolded)}
          >
            {isUnfolded ? t('card.showFewer') : t('card.showMore', folded)}
          </button>
        </div>
      )}
    </>
  );
}
