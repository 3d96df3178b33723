/** What is written in cells: one operation, and so one undo, each. */
import type { GridPasted, GridRefused, GridRowEdit, GridSaved, GridState, GridWhich } from '../ipc/bindings';
import { rpc } from '../ipc/rpc';
import { formatNumber, t } from '../state/text.svelte';
import { toasts } from '../state/toasts.svelte';

/** A block laid over the table. */
export interface Laid {
  block: string;
  which: GridWhich;
  /** The columns from the block's first on. */
  columns: string[];
  from: number;
  /** The cards seen there, as far as they are at hand, and the one above where the block comes from it. */
  seen: GridState[];
  above: GridState | null;
  down: number;
  across: number;
}

/** Writes in cells and says what changed. Refuses with what the box said. */
export async function save(rows: GridRowEdit[]): Promise<GridSaved> {
  const saved = await toasts.during(t('grid-pasting'), (options) => rpc('grid_save', { rows }, options));
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

/** Whether all of a block fits and nothing is lost or guessed, so that there is nothing to be told before it is written. */
export function fits({ emptied, refused, beyond_rows, beyond_columns, guessed }: GridPasted, isEmptying: boolean): boolean {
  return refused.length === 0 && beyond_rows === 0 && beyond_columns === 0 && !guessed && (isEmptying || emptied === 0);
}

/** Keeps in mind what cards have become, and their rows where they are. */
export interface Keeper {
  wrote: (read: GridState[], now: GridState[]) => void;
  hold: () => void;
  letGo: () => void;
}

/** Writes what of a block comes in; the cells that refused it after all, or null when nothing was written. */
export async function put({ rows }: GridPasted, keeper: Keeper): Promise<GridRefused[] | null> {
  if (rows.length === 0) {
    toasts.say(t('grid-nothing-changed'));
    return [];
  }
  // What is selected stays what was selected, also where it was written in the column that sorts.
  keeper.hold();
  try {
    const { states, refused } = await save(rows);
    keeper.wrote(rows, states);
    return refused;
  } catch (failure) {
    keeper.letGo();
    toasts.fail(failure);
    return null;
  }
}
