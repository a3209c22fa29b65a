/**
 * Who says what, as a grid to be walked by keyboard (ARIA Authoring Practices, "Grid"): one tab stop,
 * arrows, Home and End within a row, with Ctrl from corner to corner; Enter opens the claim. What is
 * behind a cell is shown below the grid and read out with it.
 */
import type { ComponentChildren, VNode } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ClaimId } from '../lib/dataset/types.ts';
import { phraseSaid } from '../lib/messages/phrase-comparison.ts';
import type {
  AgreementCell,
  AgreementRow,
  StoryAgreement,
} from '../lib/reading/agreement-types.ts';
import { type AgreementColumn, cellsOf } from './agreement-rows.ts';
import { AgreementWords } from './agreement-words.tsx';
import { useMessages } from './messages.tsx';
import { type GridPlace, moveInGrid } from './move-in-grid.ts';
import { STANCE_LABELS, StanceIcon } from './stance-icon.tsx';

const NEAREST: ScrollIntoViewOptions = { block: 'nearest', inline: 'nearest' };

interface AgreementMatrixProps {
  /** Names the grid. */
  title: string;
  columns: readonly AgreementColumn[];
  topics: StoryAgreement['topics'];
  onOpenClaim(id: ClaimId): void;
  /** Between the grid and the words of the chosen cell: the key. */
  children?: ComponentChildren;
}

export function AgreementMatrix(props: AgreementMatrixProps): VNode {
  const { t, direction } = useMessages();
  const { columns, topics } = props;
  const table = useRef<HTMLTableElement>(null);
  // Column 0 is the claim itself.
  const [place, setPlace] = useState<GridPlace>({ row: 0, column: 1 });
  const [isChosen, setChosen] = useState(false);
  const rows = topics.flatMap((topic) => topic.rows);
  const size = { rows: rows.length, columns: columns.length + 1 };
  const choose = (next: GridPlace) => {
    setPlace(next);
    setChosen(true);
    findCell(table.current, next)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const row = rows[place.row];
    if (event.key === 'Enter' && row) props.onOpenClaim(row.claim);
    const next = moveInGrid(event, place, size, direction);
    if (!next) return;
    event.preventDefault();
    choose(next);
  };
  // Once its words are drawn, which may cover it.
  useLayoutEffect(() => {
    if (isChosen) findCell(table.current, place)?.scrollIntoView?.(NEAREST);
  }, [place, isChosen]);
  const chosen = isChosen ? rows[place.row] : undefined;
  return (
    <>
      <div class="matrix-frame">
        <table
          class="matrix"
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is walked is a grid
          role="grid"
          aria-label={props.title}
          ref={table}
          onKeyDown={onKeyDown}
        >
          <MatrixHead columns={columns} />
          {topics.map(({ id, label, rows: ofTopic }) => (
            <tbody key={id}>
              <tr class="matrix-topic">
                <th scope="rowgroup" colSpan={size.columns}>
                  <span>{label}</span>
                </th>
              </tr>
              {ofTopic.map((row) => (
                <MatrixRow
                  key={row.claim}
                  row={row}
                  columns={columns}
                  at={rows.indexOf(row)}
                  place={place}
                  onChoose={choose}
                />
              ))}
            </tbody>
          ))}
        </table>
      </div>
      {props.children}
      <div class="matrix-words">
        {chosen ? (
          <ChosenCell {...props} row={chosen} column={place.column} />
        ) : (
          <p class="list-hint meta">{t('agreement.hint')}</p>
        )}
      </div>
    </>
  );
}

function MatrixHead({ columns }: { columns: readonly AgreementColumn[] }): VNode {
  const { t } = useMessages();
  return (
    <thead>
      <tr>
        <th scope="col" class="matrix-claim">
          {t('agreement.claim')}
        </th>
        {columns.map(({ heading, label, source }) => (
          <th key={heading} scope="col" class={source ? undefined : 'matrix-here'}>
            <span aria-hidden={source !== undefined} title={source ? label : undefined}>
              {heading}
            </span>
            {source && <span class="visually-hidden">{label}</span>}
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface MatrixRowProps {
  row: AgreementRow;
  columns: readonly AgreementColumn[];
  /** Number of the row in the grid. */
  at: number;
  place: GridPlace;
  onChoose(place: GridPlace): void;
}

function MatrixRow({ row, columns, at, place, onChoose }: MatrixRowProps): VNode {
  const messages = useMessages();
  const propsOf = (column: number) => ({
    tabIndex: place.row === at && place.column === column ? 0 : -1,
    'data-column': column,
    onClick: () => onChoose({ row: at, column }),
  });
  return (
    <tr data-row={at}>
      <th scope="row" class="matrix-claim" {...propsOf(0)}>
        <bdi>{row.text}</bdi>
        {row.measure !== undefined && (
          <span class="matrix-measure">
            {' '}
            {messages.t('agreement.measure', phraseSaid(row.measure, messages))}
          </span>
        )}
      </th>
      {cellsOf(row).map((cell, index) => (
        <td
          key={index}
          class={columns[index]?.source ? undefined : 'matrix-here'}
          {...propsOf(index + 1)}
        >
          <StanceIcon stance={cell.stance} />
          <CellInWords cell={cell} column={columns[index]} />
        </td>
      ))}
    </tr>
  );
}

/** Read out in place of the sign. */
function CellInWords(props: { cell: AgreementCell; column: AgreementColumn | undefined }): VNode {
  const messages = useMessages();
  const { t } = messages;
  const { cell, column } = props;
  const [first] = cell.words;
  return (
    <span class="visually-hidden">
      {t('agreement.cell', column?.label ?? '', t(STANCE_LABELS[cell.stance]))}
      {first && (
        <>
          {' '}
          {first.said && `${phraseSaid(first.said, messages)}. `}
          <q>{first.quote}</q>
        </>
      )}
    </span>
  );
}

function ChosenCell(props: AgreementMatrixProps & { row: AgreementRow; column: number }): VNode {
  const { t } = useMessages();
  const { row, column, columns } = props;
  const cell = cellsOf(row)[column - 1];
  return (
    <>
      <p class="matrix-chosen">
        <button type="button" class="link" onClick={() => props.onOpenClaim(row.claim)}>
          <span class="visually-hidden">{t('agreement.open')} </span>
          <bdi>{row.text}</bdi>
        </button>
      </p>
      {cell && <AgreementWords cell={cell} source={columns[column - 1]?.source} />}
    </>
  );
}

function findCell(table: HTMLTableElement | null, { row, column }: GridPlace) {
  return table?.querySelector<HTMLElement>(`[data-row="${row}"] > [data-column="${column}"]`);
}
