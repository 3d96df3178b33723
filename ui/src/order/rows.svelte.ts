/** The orders or payments of all cards as the screen shows them: a window of them. */
import { liveQuery } from '../state/live.svelte';

export const SHOWN = ['open', 'all', 'payments'] as const;
export type Shown = (typeof SHOWN)[number];

/** Rows asked for at first. */
const FIRST = 100;

export class Rows {
  shown = $state<Shown>('open');
  #window = $state.raw({ from: 0, limit: FIRST });
  #orders = liveQuery('order_table', () => (this.shown === 'payments' ? null : { shown: this.shown, ...this.#window }));
  #payments = liveQuery('payment_table', () => (this.shown === 'payments' ? { ...this.#window } : null));

  readonly #query = $derived(this.shown === 'payments' ? this.#payments : this.#orders);
  /** What is at hand answers what is asked for now. */
  readonly #isCurrent = $derived(this.shown === 'payments' || this.#orders.answered?.shown === this.shown);
  readonly isLoading = $derived(this.#query.isLoading);
  readonly error = $derived(this.#query.error);
  readonly from = $derived(this.#query.answered?.from ?? 0);
  /** All that there are; undefined until the first answer. */
  readonly total = $derived(this.#isCurrent ? this.#query.value?.total : undefined);
  readonly orders = $derived(this.#isCurrent ? (this.#orders.value?.rows ?? []) : []);
  readonly payments = $derived((this.#payments.value?.rows ?? []).map((row) => ({ id: row.payment.id, ...row })));
  readonly sums = $derived(this.#orders.value?.sums ?? []);

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
