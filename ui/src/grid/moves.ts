/** The steps of the cursor by the keys that take them. */
import type { ActionId } from '../state/catalogue';

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
