/** The products whose stock is kept, and who waits for them, as the screen shows them. */
import { liveQuery } from '../state/live.svelte';

export const SHOWN = ['low', 'all', 'waiting'] as const;
export type Shown = (typeof SHOWN)[number];

/** So many wants are shown, who waited longest first. */
const MOST = 500;

export class Rows {
  shown = $state<Shown>('low');
  #stock = liveQuery('stock_list', () => ({ text: '', only_low: false, off_sale: false }));
  #wants = liveQuery('want_list', () => ({ contact_id: null, product_id: null, with_arrived: false, after: null, limit: MOST }));

  readonly isLoading = $derived(this.#stock.isLoading || this.#wants.isLoading);
  readonly error = $derived(this.#stock.error ?? this.#wants.error);
  readonly isThere = $derived(this.#stock.value !== undefined && this.#wants.value !== undefined);
  readonly all = $derived((this.#stock.value?.rows ?? []).map((row) => ({ id: row.product_id, ...row })));
  readonly low = $derived(this.all.filter((row) => row.is_low));
  readonly wants = $derived(this.#wants.value?.rows ?? []);
  readonly products = $derived(this.shown === 'low' ? this.low : this.all);
  readonly counts = $derived({ low: this.low.length, all: this.all.length, waiting: this.#wants.value?.total ?? 0 });

  refresh(): void {
    this.#stock.refresh();
    this.#wants.refresh();
  }
}
