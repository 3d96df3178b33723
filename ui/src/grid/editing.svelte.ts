/** A cell being edited: what is typed, and the sentence that says why it stays open. */
import type { GridColumn, GridRow, GridState } from '../ipc/bindings';
import { sentenceOf } from '../state/errors';
import { isolated, joined, t } from '../state/text.svelte';
import { toasts } from '../state/toasts.svelte';
import type { Cell } from './cursor.svelte';
import { save, type Keeper } from './work';

/** What keeps the card, and knows what it says now. */
type CellKeeper = Keeper & {
  stateOf: (row: GridRow) => GridState;
  textOf: (row: GridRow, column: string) => string;
};

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
  /** What the cell said when the owner last saw it. */
  #before: string;
  readonly #keeper: CellKeeper;

  constructor(at: Cell, row: GridRow, column: GridColumn, text: string, keeper: CellKeeper) {
    this.#keeper = keeper;
    this.at = at;
    this.id = row.id;
    this.name = row.name;
    this.column = column;
    this.#revision = keeper.stateOf(row).revision;
    this.#before = text;
    this.text = text;
  }

  /** The newest state of the card: after a refusal, what is typed goes over it once the owner has seen it. */
  heard(row: GridRow | undefined): void {
    if (!this.error || row?.id !== this.id) return;
    this.#revision = this.#keeper.stateOf(row).revision;
    const now = this.#keeper.textOf(row, this.column.name);
    if (now === this.#before) return;
    this.#before = now;
    this.error = t('grid-meanwhile', { text: now });
  }

  /** Says what was typed and why it stayed out, where the cell can't say it itself. */
  say(): void {
    if (this.error) toasts.say(`${joined([this.column.heading, this.name])}: ${this.error} (${isolated(this.text)})`);
  }

  /** Keeps what is typed; true when the cell can be left. */
  async keep(): Promise<boolean> {
    if (this.isOver || this.isSaving) return this.isOver;
    const sent = this.text;
    if (sent === this.#before) return (this.isOver = true);
    this.isSaving = true;
    try {
      const cells = [{ column: this.column.name, text: sent }];
      const edit = { id: this.id, revision: this.#revision, cells };
      const { states, refused } = await save([edit]);
      this.#keeper.wrote([edit], states);
      this.error = refused[0]?.message ?? '';
      if (refused.length) return false;
      // What was typed meanwhile goes over what was written.
      this.#before = sent;
      this.#revision = states.find(({ id }) => id === this.id)?.revision ?? this.#revision;
      this.isOver = this.text === sent;
    } catch (failure) {
      this.error = sentenceOf(failure);
    } finally {
      this.isSaving = false;
    }
    return this.isOver;
  }

  /** Keeps what is typed; true when the cell can be left. One that is drawn no more holds nobody: its words are said. */
  async leave(isDrawn: (cell: CellEditing) => boolean): Promise<boolean> {
    if (await this.keep()) return true;
    if (this.isSaving || isDrawn(this)) return false;
    this.say();
    return true;
  }

  letGo(): void {
    this.isOver = true;
  }
}
