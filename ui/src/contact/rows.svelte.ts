/** The rows of the list on Cards: all by name, all by last contact, or what a search found. */
import type { ContactRow, FindMatch, ListOrder } from '../ipc/bindings';
import { rpc } from '../ipc/rpc';
import { liveQuery } from '../state/live.svelte';
import { router } from '../state/router.svelte';

export interface ShownRow {
  row: ContactRow;
  matched: FindMatch | null;
}

/** Rows asked for at first. */
const FIRST = 200;

export class CardRows {
  order = $state<ListOrder>('name');
  /** The words searched for; empty shows all. */
  text = $state('');
  /** The place of the chosen card in the list as shown; null while it is not known. */
  place = $state<number | null>(null);
  /** A place to choose once its row is at hand. */
  #wanted = $state<number | null>(null);
  #window = $state.raw({ from: 0, limit: FIRST });

  readonly isFinding = $derived(this.text.trim() !== '');
  #list = liveQuery('contact_list', () =>
    this.isFinding ? null : { order: this.order, tag: null, ...this.#window },
  );
  #found = liveQuery('contact_find', () =>
    this.isFinding ? { text: this.text, ...this.#window } : null,
  );
  #letters = liveQuery('contact_letters', () =>
    this.isFinding || this.order !== 'name' ? null : {},
  );

  readonly letters = $derived(this.#letters.value?.letters ?? []);
  readonly isLoading = $derived(this.#list.isLoading || this.#found.isLoading);
  readonly error = $derived(this.#list.error ?? this.#found.error);
  /** All that there are; undefined until the first answer. */
  readonly total = $derived((this.isFinding ? this.#found : this.#list).value?.total);
  readonly from = $derived((this.isFinding ? this.#found : this.#list).answered?.from ?? 0);
  readonly rows = $derived.by((): ShownRow[] => {
    if (this.isFinding) return this.#found.value?.rows ?? [];
    return this.#list.value?.rows.map((row) => ({ row, matched: null })) ?? [];
  });

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
    this.#window = { from: 0, limit: FIRST };
    this.#wanted = null;
    this.place = null;
  }

  sort(order: ListOrder): void {
    this.order = order;
    this.#window = { from: 0, limit: FIRST };
    this.place = null;
  }

  refresh(): void {
    this.#list.refresh();
    this.#found.refresh();
    this.#letters.refresh();
  }

  /** Chooses the row at `place`, now or as soon as it is at hand. */
  choose(place: number): void {
    const last = (this.total ?? 0) - 1;
    if (last < 0) return;
    this.#wanted = Math.min(last, Math.max(0, place));
    this.place = this.#wanted;
  }

  #takeWanted(): void {
    if (this.#wanted === null) return;
    const wanted = this.rows[this.#wanted - this.from];
    if (!wanted) return;
    this.#wanted = null;
    router.choose(wanted.row.id);
  }

  /** Learns where the chosen card stands when something else chose it. */
  #findPlace(): void {
    const { contact } = router;
    if (this.#wanted !== null) return;
    const index = this.rows.findIndex(({ row }) => row.id === contact);
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
