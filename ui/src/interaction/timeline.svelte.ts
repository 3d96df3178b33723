/** A card's history, page by page: more comes as it is scrolled, and all of it stays true. */
import { untrack } from 'svelte';
import { READS, type TimelineFilter, type TimelineItem } from '../ipc/bindings';
import { on } from '../ipc/events';
import { asKartotekaError, rpc, type KartotekaError } from '../ipc/rpc';
import { grown, type Chunk } from './chunks';

/** Items asked for at once. */
const PAGE = 50;
/** Items one request may ask for. */
const MOST = 200;

export class Timeline {
  items = $state.raw<TimelineItem[]>([]);
  /** The same, in the pieces that are drawn or not. */
  chunks = $state.raw<Chunk[]>([]);
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

  /** Reads again all that is shown, so that nobody is thrown back from where they read. */
  async refresh(): Promise<void> {
    await this.#ask(null, Math.max(PAGE, this.items.length));
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
    this.chunks = [];
    this.#next = null;
    this.error = null;
    this.isKnown = false;
  }

  /** Reads `count` items, by several requests where they are many; from the newest on without `after`. */
  async #ask(after: string | null, count: number): Promise<void> {
    const contact = this.#contact;
    if (contact === null) return;
    const turn = ++this.#asked;
    this.isLoading = true;
    const items = after === null ? [] : [...this.items];
    const known = items.length;
    const whole = items.length + count;
    try {
      let next = after;
      do {
        const limit = Math.min(MOST, whole - items.length);
        const request = { contact_id: contact, filter: this.filter, after: next, limit };
        const page = await rpc('timeline_page', request);
        if (turn !== this.#asked) return;
        items.push(...page.items);
        next = page.next;
      } while (next !== null && items.length < whole);
      this.items = items;
      this.chunks = grown(known ? this.chunks : [], items.slice(known));
      this.#next = next;
      this.error = null;
      this.isKnown = true;
    } catch (failure) {
      if (turn === this.#asked) this.error = asKartotekaError(failure);
    } finally {
      if (turn === this.#asked) this.isLoading = false;
    }
  }
}
