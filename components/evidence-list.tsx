/** Evidence rows under a heading; those beyond `limit` stay folded until asked for. */
import type { VNode } from 'preact';
import type { ComparedEvidence } from '../lib/reading/types.ts';
import { EvidenceRow } from './evidence-row.tsx';
import { FoldedList } from './folded-list.tsx';

interface EvidenceListProps {
  /** Names the list; read out, not shown. */
  label: string;
  rows: readonly ComparedEvidence[];
  /** How many rows show at first; all without it. */
  limit?: number | undefined;
  isLinked: boolean;
}

export function EvidenceList({ label, rows, limit, isLinked }: EvidenceListProps): VNode | null {
  if (rows.length === 0) return null;
  return (
    <FoldedList label={label} limit={limit}>
      {rows.map((row, index) => (
        <EvidenceRow key={index} row={row} isLinked={isLinked} />
      ))}
    </FoldedList>
  );
}
