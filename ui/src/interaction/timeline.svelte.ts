/** A card's history, page by page: more comes as it is scrolled, and all of it stays true. */
import { untrack } from 'svelte';
import { READS, type TimelineFilter, type TimelineItem } from '../ipc/bindings';
import { on } from '../ipc/events';
import { asKartotekaError, rpc, type KartotekaError } from '../ipc/rpc';

/** Items asked for at once. */
const PAGE = 50;
/** Items one request may ask for. */
const MOST = 200;

export class Timeline {
  items = $state.raw<TimelineItem[]>([]);
  error = $state.raw<KartotekaError | null>(null);
  isLoading = $state(false);
  /** False until the first answer for the card. */
  isKnown = $state(false);
  filter = $state<TimelineFilter>('everything');
  #next = $state<string | null>(null);
  #contact: number | null = null;
  #asked = 0;

  /** Follows the card that `contact` names. Call it while a component is set up. */
  constructor(contact: () => number) {
    // Before anything is drawn: under a card's name stands nothing of another card, however late
    // its own history comes.
    $effect.pre(() => {
      const [id, filter] = [contact(), this.filter];
      untrack(() => this.#begin(id, filter));
    });
    $effect(() =>
      on('changed', ({ tables }) => {
        if (tables.some((table) => READS.timeline_page.includes(table))) void this.refresh();
      }),
    );
  }

  get hasMore(): boolean {
    return this.#next !== null;
  }

  /** Reads again what is shown. */
  async refresh(): Promise<void> {
    await this.#ask(null, Math.min(MOST, Math.max(PAGE, this.items.length)));
  }

  /** Reads the page after what is shown. */
  async more(): Promise<void> {
    if (this.#next !== null && !this.isLoading) await this.#ask(this.#next, PAGE);
  }

  #begin(contact: number, filter: TimelineFilter): void {
    if (contact !== this.#contact) this.#clear();
    this.#contact = contact;
    this.filter = filter;
    void this.#ask(null, PAGE);
  }

  #clear(): void {
    this.items = [];
    this.#next = null;
    this.error = null;
    this.isKnown = false;
  }

  async #ask(after: string | null, limit: number): Promise<void> {
    if (this.#contact === null) return;
    const turn = ++this.#asked;
    this.isLoading = true;
    try {
      const request = { contact_id: this.#contact, filter: this.filter, after, limit };
      const page = await rpc('timeline_page', request);
      if (turn !== this.#asked) return;
      this.items = after === null ? page.items : [...this.items, ...page.items];
      this.#next = page.next;
      this.error = null;
      this.isKnown = true;
    } catch (failure) {
      if (turn === this.#asked) this.error = asKartotekaError(failure);
    } finally {
      if (turn === this.#asked) this.isLoading = false;
    }
  }
}
