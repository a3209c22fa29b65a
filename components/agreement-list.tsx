/** The list twin of the agreement grid: each claim with who says it how, in words. */
import type { VNode } from 'preact';
import type { ClaimId } from '../lib/dataset/types.ts';
import { phraseSaid } from '../lib/messages/phrase-comparison.ts';
import type { AgreementRow, StoryAgreement } from '../lib/reading/agreement-types.ts';
import { type AgreementColumn, cellsOf } from './agreement-rows.ts';
import { AgreementWords } from './agreement-words.tsx';
import { useMessages } from './messages.tsx';

interface AgreementListProps {
  columns: readonly AgreementColumn[];
  topics: StoryAgreement['topics'];
  onOpenClaim(id: ClaimId): void;
}

export function AgreementList(props: AgreementListProps): VNode {
  return (
    <>
      {props.topics.map(({ id, label, rows }) => (
        <section key={id} class="list">
          <h3 class="section-title">{label}</h3>
          <ul>
            {rows.map((row) => (
              <ClaimInWords key={row.claim} row={row} {...props} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function ClaimInWords(props: AgreementListProps & { row: AgreementRow }): VNode {
  const messages = useMessages();
  const { t, list } = messages;
  const { row, columns } = props;
  const cells = cellsOf(row).map((cell, at) => ({ cell, column: columns[at] }));
  const silent = cells.filter(({ cell }) => cell.stance === 'silent');
  return (
    <li class="agreement-claim">
      <h4 class="item-title">
        <button type="button" class="item-open" onClick={() => props.onOpenClaim(row.claim)}>
          <bdi>{row.text}</bdi>
        </button>{' '}
        {row.measure !== undefined && (
          <span class="matrix-measure">
            {t('agreement.measure', phraseSaid(row.measure, messages))}
          </span>
        )}
      </h4>
      <ul>
        {cells
          .filter(({ cell }) => cell.stance !== 'silent')
          .map(({ cell, column }) => (
            <li key={column?.heading}>
              <AgreementWords cell={cell} source={column?.source} />
            </li>
          ))}
      </ul>
      {silent.length > 0 && (
        <p class="list-hint meta">
          {t('agreement.silentAre', list(silent.map(({ column }) => column?.label ?? '')))}
        </p>
      )}
    </li>
  );
}
