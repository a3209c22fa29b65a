/** Evidence rows under a heading; those beyond `limit` stay folded until asked for. */
import type { VNode } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { ComparedEvidence } from '../lib/reading/types.ts';
import { EvidenceRow } from './evidence-row.tsx';
import { useMessages } from './messages.tsx';

interface EvidenceListProps {
  /** Names the list; read out, not shown. */
  label: string;
  rows: readonly ComparedEvidence[];
  /** How many rows show at first; all without it. */
  limit?: number | undefined;
  isLinked: boolean;
}

export function EvidenceList({ label, rows, limit, isLinked }: EvidenceListProps): VNode | null {
  const { t } = useMessages();
  const [isUnfolded, setUnfolded] = useState(false);
  const listId = useId();
  if (rows.length === 0) return null;
  const shown = limit === undefined || isUnfolded ? rows : rows.slice(0, limit);
  const folded = rows.length - (limit ?? rows.length);
  return (
    <>
      <ul id={listId} aria-label={label}>
        {shown.map((row, index) => (
          <EvidenceRow key={index} row={row} isLinked={isLinked} />
        ))}
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
