/** The steps of the cursor by the keys that take them. */
import type { GridColumn } from '../ipc/bindings';
import type { ActionId } from '../state/catalogue';
import type { Cell } from './cursor.svelte';

interface Size {
  /** Rows that a page goes on. */
  page: number;
  rows: number;
  columns: number;
}

export interface Move {
  id: ActionId;
  /** Rows and columns to go on. */
  by: (size: Size) => [number, number];
  /** The block grows by it. */
  isAdding: boolean;
}

const STEPS: [string, Move['by']][] = [
  ['up', () => [-1, 0]],
  ['down', () => [1, 0]],
  ['left', () => [0, -1]],
  ['right', () => [0, 1]],
  ['page-down', ({ page }) => [page, 0]],
  ['page-up', ({ page }) => [-page, 0]],
];

export const MOVES: Move[] = [
  ...STEPS.map(([name, by]) => ({ id: `grid-${name}` as ActionId, by, isAdding: false })),
  ...STEPS.map(([name, by]) => ({ id: `grid-add-${name}` as ActionId, by, isAdding: true })),
  { id: 'grid-row-start', by: ({ columns }) => [0, -columns], isAdding: false },
  { id: 'grid-row-end', by: ({ columns }) => [0, columns], isAdding: false },
  { id: 'grid-first', by: ({ rows, columns }) => [-rows, -columns], isAdding: false },
  { id: 'grid-last', by: ({ rows, columns }) => [rows, columns], isAdding: false },
];

/** The next cell that can be edited, through the ends of rows; null where there is none. */
export function nextEditable(at: Cell, step: number, columns: GridColumn[], rows: number): Cell | null {
  let { row, column } = at;
  for (let tries = 0; tries < columns.length; tries += 1) {
    column += step;
    if (column < 0 || column >= columns.length) {
      row += step;
      column = step > 0 ? 0 : columns.length - 1;
    }
    if (row < 0 || row >= rows) return null;
    if (columns[column]?.kind !== 'derived') return { row, column };
  }
  return null;
}
