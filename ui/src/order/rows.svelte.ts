/** The orders or payments of all cards as the screen shows them: a window of them. */
import { liveQuery } from '../state/live.svelte';

export const SHOWN = ['open', 'all', 'payments'] as const;
export type Shown = (typeof SHOWN)[number];

/** Rows asked for at first. */
const FIRST = 100;
const NONE = { from: 0, limit: 0 };

export class Rows {
  shown = $state<Shown>('open');
  #window = $state.raw({ from: 0, limit: FIRST });
  /** The open ones are counted whatever is shown. */
  #open = liveQuery('order_table', () => ({ shown: 'open', ...(this.shown === 'open' ? this.#window : NONE) }));
  #all = liveQuery('order_table', () => (this.shown === 'all' ? { shown: 'all', ...this.#window } : null));
  #payments = liveQuery('payment_table', () => (this.shown === 'payments' ? { ...this.#window } : null));

  readonly #orders = $derived(this.shown === 'open' ? this.#open : this.#all);
  readonly #query = $derived(this.shown === 'payments' ? this.#payments : this.#orders);
  readonly isLoading = $derived(this.#query.isLoading);
  readonly error = $derived(this.#query.error);
  readonly from = $derived(this.#query.answered?.from ?? 0);
  /** All that there are; undefined until the first answer. */
  readonly total = $derived(this.#query.value?.total);
  readonly orders = $derived(this.#orders.value?.rows ?? []);
  readonly payments = $derived((this.#payments.value?.rows ?? []).map((row) => ({ id: row.payment.id, ...row })));
  readonly sums = $derived(this.#orders.value?.sums ?? []);
  /** How many orders are open. */
  readonly open = $derived(this.#open.value?.total);

  show(shown: Shown): void {
    this.shown = shown;
    this.#window = { from: 0, limit: FIRST };
  }

  ask(from: number, limit: number): void {
    if (from !== this.#window.from || limit !== this.#window.limit) this.#window = { from, limit };
  }

  refresh(): void {
    this.#query.refresh();
  }
}
