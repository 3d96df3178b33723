/** What is written in cells: one operation, and so one undo, each. */
import type { GridPasted, GridRowEdit, GridSaved, GridWhich } from '../ipc/bindings';
import { rpc } from '../ipc/rpc';
import { formatNumber, t } from '../state/text.svelte';
import { toasts } from '../state/toasts.svelte';

/** A block laid over the table. */
export interface Laid {
  text: string;
  which: GridWhich;
  /** The columns from the block's first on. */
  columns: string[];
  from: number;
  down: number;
  across: number;
}

/** Writes in cells and says what changed. Refuses with what the box said. */
export async function save(rows: GridRowEdit[]): Promise<GridSaved> {
  const saved = await toasts.during(t('grid-pasting'), rpc('grid_save', { rows }));
  const { cards: count, operation } = saved;
  if (count > 0) toasts.undo(t('grid-changed', { count, shown: formatNumber(count) }), operation);
  return saved;
}

/** What a block would do; null when the box refuses to look at it. */
export async function look(laid: Laid): Promise<GridPasted | null> {
  try {
    return await rpc('grid_paste', laid);
  } catch (failure) {
    toasts.fail(failure);
    return null;
  }
}

/** Whether all of a block fits, so that there is nothing to be told before it is written. */
export function fits({ refused, beyond_rows, beyond_columns }: GridPasted): boolean {
  return refused.length === 0 && beyond_rows === 0 && beyond_columns === 0;
}

/** Writes what of a block comes in; true when it did. */
export async function put({ rows }: GridPasted): Promise<boolean> {
  if (rows.length === 0) {
    toasts.say(t('grid-nothing-changed'));
    return true;
  }
  try {
    const { refused } = await save(rows);
    const [first] = refused;
    if (first) toasts.say(`${first.heading}, ${first.name}: ${first.message}`);
    return true;
  } catch (failure) {
    toasts.fail(failure);
    return false;
  }
}
