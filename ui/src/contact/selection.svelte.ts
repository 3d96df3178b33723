/** Cards selected together: by id, or all that the search finds but some. */
import type { ChosenCards } from '../ipc/bindings';

export class Selection {
  /** The selected cards; the ones left out while `#all` is set. */
  #ids = new Set<number>();
  /** What the search was when all that it finds was selected. */
  #all: string | null = null;
  /** True while what was selected is on its way to the trash: nothing else is done with it. */
  isLeaving = $state(false);
  /** Counts the changes: the set itself is too large to be copied for each. */
  #version = $state(0);
  readonly #total: () => number;

  /** `total` says how many cards the search finds. */
  constructor(total: () => number) {
    this.#total = total;
  }

  get count(): number {
    void this.#version;
    return this.#all === null ? this.#ids.size : this.#total() - this.#ids.size;
  }

  get isEmpty(): boolean {
    return this.count === 0;
  }

  has(id: number): boolean {
    void this.#version;
    return this.#ids.has(id) === (this.#all === null);
  }

  /** The cards as commands take them, whatever their number. */
  get chosen(): ChosenCards {
    if (this.#all === null) return { ids: [...this.#ids], matching: null };
    return { ids: [], matching: { find: this.#all, except: [...this.#ids] } };
  }

  clear(): void {
    if (this.#all !== null || this.#ids.size > 0) this.set([]);
  }

  /** Selects these cards and no others. */
  set(ids: Iterable<number>): void {
    this.#ids = new Set(ids);
    this.#all = null;
    this.#version += 1;
  }

  /** Selects every card that `find` finds. */
  setAll(find: string): void {
    this.#ids = new Set();
    this.#all = find;
    this.#version += 1;
  }

  /** Lets go of cards that were chosen together and are gone, and of no others. */
  letGo({ matching }: ChosenCards, isGone: (id: number) => boolean): void {
    const isOfAll = this.#all !== null && this.#all === matching?.find;
    // Of all that the search found, only what was left out then can still be selected.
    if (isOfAll) this.set(matching.except.filter((id) => this.has(id)));
    else this.#ids = new Set([...this.#ids].filter((id) => !isGone(id)));
    this.#version += 1;
  }

  /** Selects a card, or lets it go. */
  toggle(id: number): void {
    if (!this.#ids.delete(id)) this.#ids.add(id);
    this.#version += 1;
  }
}
