/** The tickets of a group as the screen shows them: a window of them, and how many each group has. */
import { liveQuery } from '../state/live.svelte';
import type { Group } from './words';

/** Rows asked for at first. */
const FIRST = 100;

export class Rows {
  group = $state<Group>('working');
  #window = $state.raw({ from: 0, limit: FIRST });
  #table = liveQuery('ticket_table', () => ({ group: this.group, ...this.#window }));
  #counts = liveQuery('ticket_counts', () => ({}));

  /** What is at hand answers what is asked for now. */
  readonly #isCurrent = $derived(this.#table.answered?.group === this.group);
  readonly isLoading = $derived(this.#table.isLoading);
  readonly error = $derived(this.#table.error ?? this.#counts.error);
  readonly from = $derived(this.#table.answered?.from ?? 0);
  /** All that there are; undefined until the first answer. */
  readonly total = $derived(this.#isCurrent ? this.#table.value?.total : undefined);
  readonly tickets = $derived(this.#isCurrent ? (this.#table.value?.rows ?? []) : []);
  readonly counts = $derived(this.#counts.value);

  show(group: Group): void {
    this.group = group;
    this.#window = { from: 0, limit: FIRST };
  }

  ask(from: number, limit: number): void {
    if (from !== this.#window.from || limit !== this.#window.limit) this.#window = { from, limit };
  }

  refresh(): void {
    this.#table.refresh();
    this.#counts.refresh();
  }
}
