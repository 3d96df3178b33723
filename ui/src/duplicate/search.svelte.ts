/** The search for cards that may be one: run, followed, stopped, and run again when cards change. */
import type { DuplicateGroup, DuplicateList, Progress } from '../ipc/bindings';
import { READS } from '../ipc/bindings';
import { on } from '../ipc/events';
import { asKartotekaError, rpc, type KartotekaError } from '../ipc/rpc';

/** Groups shown at first; each asking for more shows twice as many. */
const PAGE = 50;
const MOST = 500;
/** Work shorter than this is not told of, in ms. */
const PATIENCE = 400;

/** Names a group by its cards. */
export const keyOf = (ids: number[]): string => ids.join('-');
export const idsOf = (group: DuplicateGroup): number[] => group.contacts.map(({ id }) => id);

export class DuplicateSearch {
  /** The last answer; the old one stays while a new one is on its way. */
  list = $state.raw<DuplicateList | null>(null);
  error = $state.raw<KartotekaError | null>(null);
  /** How the search is getting on, once it takes long enough to be told of. */
  progress = $state.raw<Progress | null>(null);
  isStopped = $state(false);
  #limit = PAGE;
  #cancel: AbortController | null = null;
  /** The search that was begun last. */
  #latest: Promise<void> | null = null;

  constructor() {
    $effect(() => {
      void this.run();
      const stopHearing = on('changed', ({ tables }) => {
        if (!this.isStopped && tables.some((table) => READS.duplicate_list.includes(table))) void this.run();
      });
      return () => {
        stopHearing();
        this.#cancel?.abort();
        this.#cancel = null;
      };
    });
  }

  get hasMore(): boolean {
    return this.list !== null && this.list.groups.length < Math.min(this.list.total, MOST);
  }

  run(): Promise<void> {
    return (this.#latest = this.#search());
  }

  async #search(): Promise<void> {
    this.#cancel?.abort();
    const cancel = (this.#cancel = new AbortController());
    const isCurrent = () => this.#cancel === cancel;
    this.isStopped = false;
    let latest: Progress = { done: 0, total: 0, stage: 'comparing' };
    const tell = (progress: Progress) => {
      latest = progress;
      if (this.progress && isCurrent()) this.progress = progress;
    };
    const slow = setTimeout(() => isCurrent() && (this.progress = latest), PATIENCE);
    try {
      const request = { from: 0, limit: this.#limit };
      const list = await rpc('duplicate_list', request, { signal: cancel.signal, onProgress: tell });
      if (isCurrent()) [this.list, this.error] = [list, null];
    } catch (failure) {
      const error = asKartotekaError(failure);
      if (isCurrent() && error.code !== 'cancelled') this.error = error;
    } finally {
      clearTimeout(slow);
      if (isCurrent()) [this.progress, this.#cancel] = [null, null];
    }
  }

  /** Ends the search; what was found before stays. */
  stop(): void {
    this.#cancel?.abort();
    this.#cancel = null;
    this.progress = null;
    this.isStopped = true;
  }

  /** Reads twice as many groups; done once they are at hand, also where the search began anew meanwhile. */
  async more(): Promise<void> {
    this.#limit = Math.min(this.#limit * 2, MOST);
    void this.run();
    while (this.#cancel) await this.#latest;
  }

  /** Takes groups of these cards out at once; the next answer says the same. */
  take(ids: number[]): void {
    if (!this.list) return;
    const groups = this.list.groups.filter((group) => !ids.every((id) => idsOf(group).includes(id)));
    const gone = this.list.groups.filter((group) => !groups.includes(group));
    const sure = gone.filter(({ certainty }) => certainty === 'sure').length;
    const { total, sure: allSure, likely } = this.list;
    this.list = { groups, total: total - gone.length, sure: allSure - sure, likely: likely - gone.length + sure };
  }
}
