/** The table of cards: which columns, which rows in which order, and the sums at its foot. */
import { moved } from '../export/columns';
import type { GridColumn, GridLayout, GridPage, GridPageRequest, GridRow, GridState, GridSum, GridWhich } from '../ipc/bindings';
import { rpc } from '../ipc/rpc';
import { liveQuery, type LiveQuery } from '../state/live.svelte';
import { toasts } from '../state/toasts.svelte';
import type { Block } from './cursor.svelte';

/** Rows asked for at first. */
const FIRST = 200;
/** Rows read at once where more are wanted than are shown. */
const STRIDE = 500;
/** So long nothing else is asked, ms, before columns are added up. */
const REST = 200;
/** More rows than any box has. */
const ALL = 2 ** 32 - 1;

/** What `compute` answers, the same object for as long as it says the same. */
function steady<Value>(compute: () => Value): () => Value {
  const text = $derived(JSON.stringify(compute()));
  const value = $derived(JSON.parse(text) as Value);
  return () => value;
}

export class Table {
  find = $state('');
  #window = $state.raw({ from: 0, limit: FIRST });
  /** What the owner has laid out since the box was asked. */
  #laid = $state.raw<GridLayout | null>(null);
  #isKeeping = false;
  #known = liveQuery('grid_columns', () => ({}));

  /** Every column that can be shown. */
  readonly all = $derived(this.#known.value?.columns ?? []);
  readonly #layout = steady((): GridLayout | null => this.#laid ?? this.#known.value?.layout ?? null);
  readonly #columns = steady((): GridColumn[] =>
    (this.layout?.columns ?? []).flatMap((name) => this.all.find((column) => column.name === name) ?? []),
  );
  readonly names = $derived(this.columns.map(({ name }) => name));
  readonly which = $derived.by((): GridWhich | null =>
    this.layout && this.names.length ? { find: this.find.trim(), sort: this.layout.sort } : null,
  );
  #page = liveQuery('grid_page', () =>
    this.which ? { which: this.which, columns: this.names, ...this.#window } : null,
    { isLong: true },
  );
  #own = $derived(this.columns.filter(({ kind }) => kind === 'own').map(({ name }) => name));
  #sums = liveQuery('grid_sum', () => this.#asks(0, ALL, this.#own), { rest: REST });
  /** What is selected, where it is more than a cell. */
  selected = $state.raw<Block | null>(null);
  #selectedSums = liveQuery(
    'grid_sum',
    () => {
      if (!this.selected) return null;
      const { top, bottom, left, right } = this.selected;
      const own = this.columns.slice(left, right + 1).filter(({ kind }) => kind === 'own');
      return this.#asks(top, bottom - top + 1, own.map(({ name }) => name));
    },
    { rest: REST },
  );

  /** The rows in the order in which they stood as a cell was opened. */
  #held = $state.raw<{ asked: GridPageRequest | null; page: GridPage } | null>(null);
  readonly #shown = $derived.by((): GridPage | undefined => {
    const page = this.#page.value;
    const held = this.#held;
    if (!page || !held || held.asked !== this.#page.answered) return page;
    const now = new Map(page.rows.map((row) => [row.id, row]));
    return { total: held.page.total, rows: held.page.rows.map((row) => now.get(row.id) ?? row) };
  });
  /** Cards written in since they were read: the revision read, and the one they have now. */
  readonly #written = new Map<number, { read: number; now: number }>();

  readonly total = $derived(this.#shown?.total);
  readonly rows = $derived(this.#shown?.rows ?? []);
  readonly from = $derived(this.#page.answered?.from ?? 0);
  readonly sums = $derived(known(this.#sums));
  readonly selectedSums = $derived(known(this.#selectedSums));
  readonly isLoading = $derived(this.#known.isLoading || this.#page.isLoading);
  readonly error = $derived(this.#known.error ?? this.#page.error);
  readonly isFinding = $derived(this.find.trim() !== '');

  constructor() {
    // What was written is read.
    $effect(() => {
      for (const { id, revision } of this.#page.value?.rows ?? []) {
        if (this.#written.get(id)?.now === revision) this.#written.delete(id);
      }
    });
  }

  get layout(): GridLayout | null {
    return this.#layout();
  }

  /** The columns shown, in their order. */
  get columns(): GridColumn[] {
    return this.#columns();
  }

  #asks(from: number, limit: number, columns: string[]) {
    return this.which && columns.length ? { which: this.which, columns, from, limit } : null;
  }

  ask(from: number, limit: number): void {
    if (from !== this.#window.from || limit !== this.#window.limit) this.#window = { from, limit };
  }

  refresh(): void {
    this.#known.refresh();
    this.#page.refresh();
    this.#sums.refresh();
  }

  /** Shows what `text` finds, from the top. */
  search(text: string): void {
    this.find = text;
    this.#window = { from: 0, limit: FIRST };
  }

  /** Sorts by a column; once more turns it round. */
  sort(column: string): void {
    if (!this.layout) return;
    const { sort } = this.layout;
    const is_descending = sort.column === column && !sort.is_descending;
    this.#window = { from: 0, limit: FIRST };
    this.lay({ ...this.layout, sort: { column, is_descending } });
  }

  /** Shows these columns in this order. */
  show(columns: string[]): void {
    if (this.layout && columns.length) this.lay({ ...this.layout, columns });
  }

  /** Moves the column at a place by a step; gives its new place. */
  move(place: number, step: number): number {
    const { columns, to } = moved(this.names, place, step);
    if (to !== place) this.show(columns);
    return to;
  }

  private lay(layout: GridLayout): void {
    this.#laid = layout;
    if (!this.#isKeeping) void this.#keep(layout);
  }

  /** Keeps one layout after another, of those laid out meanwhile the last alone. */
  async #keep(layout: GridLayout): Promise<void> {
    this.#isKeeping = true;
    try {
      await rpc('grid_layout_set', layout);
    } catch (failure) {
      toasts.fail(failure);
    }
    this.#isKeeping = false;
    if (this.#laid && this.#laid !== layout) await this.#keep(this.#laid);
  }

  /** Keeps the rows where they are, whatever is written, until they are let go. */
  hold(): void {
    const page = this.#shown;
    const asked = this.#page.answered;
    if (page && this.#held?.asked !== asked) this.#held = { asked, page };
  }

  letGo(): void {
    this.#held = null;
  }

  /** Cards have become others by what was written: `read` as the cards were, `now` as they are. */
  wrote(read: GridState[], now: GridState[]): void {
    for (const { id, revision } of now) {
      const before = read.find((one) => one.id === id);
      if (before) this.#written.set(id, { read: before.revision, now: revision });
    }
  }

  /** The state of the card in a row, where it is at hand. */
  stateAt(place: number): GridState | null {
    const row = this.rowAt(place);
    return row ? this.stateOf(row) : null;
  }

  /** The states of the cards from a row on, as far as they are at hand. */
  statesFrom(place: number): GridState[] {
    if (place < this.from) return [];
    return this.rows.slice(place - this.from).map((row) => this.stateOf(row));
  }

  stateOf({ id, revision }: GridRow): GridState {
    const written = this.#written.get(id);
    return { id, revision: written?.read === revision ? written.now : revision };
  }

  rowOf(id: number): GridRow | undefined {
    return this.rows.find((row) => row.id === id);
  }

  rowAt(place: number): GridRow | undefined {
    return this.rows[place - this.from];
  }

  /** What stands in a cell; the answer at hand may still be one for other columns. */
  textOf(row: GridRow, column: string): string {
    const at = this.#page.answered?.columns.indexOf(column) ?? -1;
    return row.cells[at] ?? '';
  }

  /** The cells of a block, row by row; null while a row of it is not at hand. */
  textsAtHand({ top, bottom, left, right }: Block): string[][] | null {
    const rows = this.rows.slice(top - this.from, bottom - this.from + 1);
    if (top < this.from || rows.length < bottom - top + 1) return null;
    const columns = this.names.slice(left, right + 1);
    return rows.map((row) => columns.map((column) => this.textOf(row, column)));
  }

  /** The same, those too whose rows are not at hand; refuses once they are no longer wanted. */
  async texts({ top, bottom, left, right }: Block, isWanted = () => true): Promise<string[][]> {
    const columns = this.names.slice(left, right + 1);
    const texts: string[][] = [];
    for (let from = top; from <= bottom && this.which; from += STRIDE) {
      const limit = Math.min(STRIDE, bottom - from + 1);
      const { rows } = await rpc('grid_page', { which: this.which, columns, from, limit });
      if (!isWanted()) throw new DOMException('', 'AbortError');
      texts.push(...rows.map(({ cells }) => cells));
    }
    return texts;
  }
}

/** The sums that are of what is shown now: none while others are on their way, or could not be had. */
function known({ value, isLoading, error }: LiveQuery<{ sums: GridSum[] }>): GridSum[] {
  return isLoading || error ? [] : (value?.sums ?? []);
}

/** The sum of a column, where it has one. */
export function sumOf(sums: GridSum[], column: string): GridSum | undefined {
  return sums.find((one) => one.column === column && one.sum !== null);
}
