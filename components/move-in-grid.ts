/** Where a key leads in a grid (ARIA Authoring Practices, "Grid", keyboard interaction). Pure. */

export interface GridPlace {
  row: number;
  column: number;
}

/** Rows that a page key leaps over. */
const PAGE = 6;

/** @returns `undefined` for a key that is not the grid's; the edges hold. */
export function moveInGrid(
  { key, ctrlKey, metaKey, altKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>,
  { row, column }: GridPlace,
  { rows, columns }: { rows: number; columns: number },
  direction: 'ltr' | 'rtl',
): GridPlace | undefined {
  if (altKey || metaKey) return undefined;
  const forward = direction === 'ltr' ? 1 : -1;
  const moves: Record<string, GridPlace | undefined> = {
    ArrowUp: { row: row - 1, column },
    ArrowDown: { row: row + 1, column },
    ArrowRight: { row, column: column + forward },
    ArrowLeft: { row, column: column - forward },
    PageUp: { row: row - PAGE, column },
    PageDown: { row: row + PAGE, column },
    Home: { row: ctrlKey ? 0 : row, column: 0 },
    End: { row: ctrlKey ? rows - 1 : row, column: columns - 1 },
  };
  const next = moves[key];
  const hold = (value: number, size: number) => Math.max(0, Math.min(size - 1, value));
  return next && { row: hold(next.row, rows), column: hold(next.column, columns) };
}
