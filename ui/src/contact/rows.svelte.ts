/** The rows of the list on Cards: all by name, all by last contact, or what a search found. */
import type { ContactRow, FindMatch, ListOrder, Money } from '../ipc/bindings';
import { rpc } from '../ipc/rpc';
import { liveQuery } from '../state/live.svelte';
import { router } from '../state/router.svelte';
import { toasts } from '../state/toasts.svelte';
import { Selection } from './selection.svelte';

export interface ShownRow {
  row: ContactRow;
  matched: FindMatch | null;
  /** What the card owes, one a currency. */
  owed: Money[];
}

/** Rows asked for at first. */
const FIRST = 200;
/** So long nothing more is typed, ms, before everything is counted: that may take longer than the next key. */
const REST = 200;

export class CardRows {
  order = $state<ListOrder>('name');
  /** The words searched for; empty shows all. */
  text = $state('');
  /** The place of the chosen card in the list as shown; null while it is not known. */
  place = $state<number | null>(null);
  /** A place to choose once its row is at hand. */
  #wanted = $state<number | null>(null);
  #window = $state.raw({ from: 0, limit: FIRST });
  /** Where a stretch of selected rows begins. */
  #anchor: number | null = null;
  #stretch = 0;

  readonly isFinding = $derived(this.text.trim() !== '');
  #list = liveQuery('contact_list', () =>
    this.isFinding ? null : { order: this.order, tag: null, ...this.#window },
  );
  #found = liveQuery('contact_find', () =>
    this.isFinding ? { text: this.text, ...this.#window } : null,
  );
  /** The words searched for since a while. */
  #rested = $state('');
  #timer = 0;
  /** How many there are in all, where the cards at hand are not all that was found. */
  #counted = liveQuery('contact_count', () => {
    const { value, answered } = this.#found;
    const isMore = value?.is_all === false && answered?.text === this.#rested;
    return isMore ? { text: this.#rested } : null;
  });
  #letters = liveQuery('contact_letters', () =>
    this.isFinding || this.order !== 'name' ? null : {},
  );

  readonly letters = $derived(this.#letters.value?.letters ?? []);
  readonly isLoading = $derived(this.#list.isLoading || this.#found.isLoading);
  readonly error = $derived(this.#list.error ?? this.#found.error);
  /** All that there are; undefined until the first answer. */
  readonly total = $derived.by(() => {
    if (!this.isFinding) return this.#list.value?.total;
    const { value, answered } = this.#found;
    const isCounted = value?.is_all === false && this.#counted.answered?.text === answered?.text;
    return isCounted ? (this.#counted.value?.total ?? value.total) : value?.total;
  });
  readonly from = $derived((this.isFinding ? this.#found : this.#list).answered?.from ?? 0);
  readonly #cards = $derived.by((): Omit<ShownRow, 'owed'>[] => {
    if (this.isFinding) return this.#found.value?.rows ?? [];
    return this.#list.value?.rows.map((row) => ({ row, matched: null })) ?? [];
  });
  /** What the cards at hand owe: asked once the list rests, so that no row waits for it. */
  #owed = liveQuery('owed_list', () => (this.#cards.length ? { ids: this.#cards.map(({ row }) => row.id) } : null), { rest: REST });
  readonly rows = $derived.by((): ShownRow[] => {
    const debts = this.#owed.value?.rows ?? [];
    const owedBy = (id: number) => debts.filter(({ contact_id }) => contact_id === id).map(({ owed }) => owed);
    return this.#cards.map((one) => ({ ...one, owed: owedBy(one.row.id) }));
  });
  /** Whether the rows at hand answer what is searched for now. */
  readonly #isCurrent = $derived(
    this.isFinding ? this.#found.answered?.text === this.text : this.#list.answered?.order === this.order,
  );
  readonly selection = new Selection(() => this.total ?? 0);

  /** False while a place is chosen whose card is not known yet. */
  get isSettled(): boolean {
    return this.#wanted === null;
  }

  constructor() {
    $effect(() => this.#takeWanted());
    $effect(() => this.#findPlace());
  }

  ask(from: number, limit: number): void {
    if (from !== this.#window.from || limit !== this.#window.limit) this.#window = { from, limit };
  }

  /** Shows what `text` finds, from the top. */
  find(text: string): void {
    this.text = text;
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => (this.#rested = text), REST);
    this.#begin();
  }

  sort(order: ListOrder): void {
    this.order = order;
    this.#begin();
  }

  #begin(): void {
    this.#window = { from: 0, limit: FIRST };
    this.#wanted = null;
    this.place = null;
    this.#anchor = null;
    this.selection.clear();
  }

  refresh(): void {
    this.#list.refresh();
    this.#found.refresh();
    this.#counted.refresh();
    this.#letters.refresh();
  }

  /** Chooses the row at `place` alone, now or as soon as it is at hand. */
  choose(place: number): void {
    this.selection.clear();
    this.pass(place);
    this.#anchor = this.place;
  }

  /** Chooses the row at `place`, and leaves what is selected as it is. */
  pass(place: number): void {
    const last = this.#isCurrent ? (this.total ?? 0) - 1 : Infinity;
    if (last < 0) return;
    this.#wanted = Math.min(last, Math.max(0, place));
    this.place = this.#wanted;
  }

  /** Selects the row at `place` beside the others, or lets it go. */
  toggle(place: number): void {
    const id = this.#idAt(place);
    if (id === undefined) return;
    // The open card is the first of several.
    if (this.selection.isEmpty) this.selection.set(router.contact === null || place === this.place ? [] : [router.contact]);
    this.selection.toggle(id);
    this.pass(place);
    this.#anchor = place;
  }

  /** Selects the rows from where the stretch began to `place`. */
  async extend(place: number): Promise<void> {
    const begun = (this.#anchor ??= this.place ?? 0);
    this.pass(place);
    const from = Math.min(begun, this.place ?? 0);
    const limit = Math.max(begun, this.place ?? 0) - from + 1;
    const turn = ++this.#stretch;
    try {
      const ids = this.#idsAt(from, limit) ?? (await this.#askIds(from, limit));
      if (turn === this.#stretch) this.selection.set(ids);
    } catch (failure) {
      toasts.fail(failure);
    }
  }

  /** The ids of the selected cards, or of all that the list shows, in its order. */
  async meant(): Promise<number[]> {
    const ids = await this.#askIds(0, this.total ?? 0);
    return this.selection.isEmpty ? ids : ids.filter((id) => this.selection.has(id));
  }

  /** Selects all that the search finds. */
  selectAll(): void {
    this.#stretch += 1;
    if (this.total) this.selection.setAll(this.text.trim());
  }

  /**
   * The card that takes the place of the chosen one when that goes, and with it what is selected: the next
   * one below, or above it at the end; null while neither is at hand.
   */
  get beside(): number | null {
    const at = (this.place ?? NaN) - this.from;
    if (!this.rows[at]) return null;
    const stays = ({ row }: ShownRow) => !this.selection.has(row.id);
    const next = this.rows.slice(at + 1).find(stays) ?? this.rows.slice(0, at).findLast(stays);
    return next?.row.id ?? null;
  }

  #idAt(place: number): number | undefined {
    return this.rows[place - this.from]?.row.id;
  }

  /** The ids of rows at hand; nothing when one of them is not. */
  #idsAt(from: number, limit: number): number[] | null {
    const first = from - this.from;
    if (first < 0 || first + limit > this.rows.length) return null;
    return this.rows.slice(first, first + limit).map(({ row }) => row.id);
  }

  async #askIds(from: number, limit: number): Promise<number[]> {
    const { ids } = await rpc('contact_ids', { find: this.text, order: this.order, from, limit });
    return ids;
  }

  #takeWanted(): void {
    if (this.#wanted === null || !this.#isCurrent) return;
    if (this.total === 0) {
      this.#wanted = this.place = null;
      return;
    }
    const wanted = this.#cards[this.#wanted - this.from];
    if (!wanted) return;
    this.#wanted = null;
    router.choose(wanted.row.id);
  }

  /** Learns where the chosen card stands when something else chose it. */
  #findPlace(): void {
    const { contact } = router;
    if (this.#wanted !== null) return;
    const index = this.#cards.findIndex(({ row }) => row.id === contact);
    if (index >= 0) this.place = this.from + index;
    else if (contact === null) this.place = null;
    else if (!this.isFinding && this.order === 'name') void this.#askPlace(contact);
  }

  async #askPlace(contact: number): Promise<void> {
    try {
      const { place } = await rpc('contact_place', { id: contact });
      if (router.contact === contact && !this.isFinding) this.place = place;
    } catch {
      // The card is shown all the same; the list only does not scroll to it.
      this.place = null;
    }
  }
}
