/** Columns that can be ticked and moved, whatever they are the columns of. */
import type { ExportColumn } from '../ipc/bindings';

export interface ColumnsChoice {
  readonly isNothingChosen: boolean;
  /** Ticks or unticks a column; `offered` are the columns as shown. */
  tick(offered: ExportColumn[], name: string, is_chosen: boolean): void;
  tickAll(offered: ExportColumn[], is_chosen: boolean): void;
  /** Moves the column at `place` by `step`; gives its new place. */
  move(offered: ExportColumn[], place: number, step: number): number;
}

export function ticked(offered: ExportColumn[], name: string, is_chosen: boolean): ExportColumn[] {
  return offered.map((column) => (column.name === name ? { ...column, is_chosen } : column));
}

export function allTicked(offered: ExportColumn[], is_chosen: boolean): ExportColumn[] {
  return offered.map((column) => ({ ...column, is_chosen }));
}

/** The columns after a move, and the place to which it went. */
export function moved<Column>(offered: Column[], place: number, step: number): { columns: Column[]; to: number } {
  const to = Math.min(Math.max(place + step, 0), offered.length - 1);
  const columns = [...offered];
  columns.splice(to, 0, ...columns.splice(place, 1));
  return { columns, to };
}
