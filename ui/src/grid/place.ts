/** Where cells lie in the view, and which of them the pointer is on. */
import { topShowing, type Stretch } from '../shared/places';
import type { Cell } from './cursor.svelte';

interface View {
  row: number;
  column: number;
  rowHeight: number;
  head: number;
  foot: number;
  /** Where each column begins, and where the last one ends. */
  edges: number[];
}

interface Scrolled {
  scrollTop: number;
  scrollLeft: number;
  clientHeight: number;
  clientWidth: number;
}

/** How far to scroll so that a cell is seen whole beside what stays at the edges. */
export function showing(view: View, { scrollTop, scrollLeft, clientHeight, clientWidth }: Scrolled): { top: number; left: number } {
  const { column, edges } = view;
  const first = edges[1] ?? 0;
  const [from = 0, to = 0] = edges.slice(column, column + 2);
  const right = to - clientWidth;
  // The first column stays where it is, and always is in view.
  const left = column === 0 ? scrollLeft : clamp(scrollLeft, Math.min(right, from - first), from - first);
  return { top: topShowing(stretchOf(view), { scrollTop, clientHeight }), left };
}

/** What has to be in view of the list for a row to be seen beside its head and foot. */
export function stretchOf({ row, rowHeight, head, foot }: Pick<View, 'row' | 'rowHeight' | 'head' | 'foot'>): Stretch {
  return { start: row * rowHeight, end: (row + 1) * rowHeight + head + foot };
}

/** On which sides of a cell there is more room. */
export interface Side {
  isAbove: boolean;
  isAtEnd: boolean;
}

/** Where something beside a cell has room: above it in the lower half of the view, to its left in the right one. */
export function sideOf(
  { row, column, rowHeight, head, edges }: Omit<View, 'foot'>,
  { scrollTop, scrollLeft, clientHeight, clientWidth }: Scrolled,
): Side {
  const [from = 0, to = 0] = edges.slice(column, column + 2);
  const isAbove = head + (row + 0.5) * rowHeight - scrollTop > clientHeight / 2;
  return { isAbove, isAtEnd: column > 0 && (from + to) / 2 - scrollLeft > clientWidth / 2 };
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(Math.min(value, high), Math.min(low, high));
}

/** The cell under the pointer. */
export function pressed({ target }: Event): Cell | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-at]') : null;
  return cell ? { row: Number(cell.dataset.rowPlace), column: Number(cell.dataset.at) } : null;
}
