/** How wide the columns of the table are, in px. */
import type { GridColumn } from '../ipc/bindings';

const WIDTHS: Record<GridColumn['kind'], number> = {
  words: 150,
  lines: 240,
  phone: 150,
  email: 200,
  day: 110,
  own: 120,
  derived: 124,
};
/** The name is longer than other words. */
const NAME = 200;

export function widthOf({ name, kind }: GridColumn): number {
  return name === 'formatted_name' ? NAME : WIDTHS[kind];
}

/** Where each column begins, and where the last one ends. */
export function edgesOf(columns: GridColumn[]): number[] {
  const edges = [0];
  for (const column of columns) edges.push((edges.at(-1) ?? 0) + widthOf(column));
  return edges;
}
