/** A cell being edited: what is typed, and the sentence that says why it stays open. */
import type { GridColumn, GridRow, GridState } from '../ipc/bindings';
import { asKartotekaError } from '../ipc/rpc';
import type { Cell } from './cursor.svelte';
import { save, type Keeper } from './work';

export class CellEditing {
  readonly at: Cell;
  readonly id: number;
  readonly column: GridColumn;
  readonly name: string;
  text = $state('');
  error = $state('');
  isSaving = $state(false);
  /** It is over: what was typed is kept, or let go. */
  isOver = $state(false);
  #revision: number;
  readonly #before: string;
  readonly #keeper: Keeper & { stateOf: (row: GridRow) => GridState };

  constructor(at: Cell, row: GridRow, column: GridColumn, text: string, keeper: Keeper & { stateOf: (row: GridRow) => GridState }) {
    this.#keeper = keeper;
    this.at = at;
    this.id = row.id;
    this.name = row.name;
    this.column = column;
    this.#revision = keeper.stateOf(row).revision;
    this.#before = text;
    this.text = text;
  }

  /** The newest state of the card: after a refusal, what is typed goes over it. */
  heard(row: GridRow | undefined): void {
    if (this.error && row?.id === this.id) this.#revision = this.#keeper.stateOf(row).revision;
  }

  /** Keeps what is typed; true when the cell can be left. */
  async keep(): Promise<boolean> {
    if (this.isOver || this.isSaving) return this.isOver;
    if (this.text === this.#before) return (this.isOver = true);
    this.isSaving = true;
    try {
      const cells = [{ column: this.column.name, text: this.text }];
      const edit = { id: this.id, revision: this.#revision, cells };
      const { states, refused } = await save([edit]);
      this.#keeper.wrote([edit], states);
      this.error = refused[0]?.message ?? '';
      this.isOver = refused.length === 0;
    } catch (failure) {
      this.error = asKartotekaError(failure).message;
    } finally {
      this.isSaving = false;
    }
    return this.isOver;
  }

  letGo(): void {
    this.isOver = true;
  }
}
