/** What was done, newest first, read page by page and read again when it changes. */
import { untrack } from 'svelte';
import type { Operation } from '../ipc/bindings';
import { on } from '../ipc/events';
import { asKartotekaError, rpc, type KartotekaError } from '../ipc/rpc';

const PAGE = 50;
/** The most the box gives at once. */
const MOST = 200;

export class HistoryList {
  operations = $state.raw<Operation[]>([]);
  isLoading = $state(false);
  isKnown = $state(false);
  error = $state.raw<KartotekaError | null>(null);
  /** True while there may be older ones. */
  hasMore = $state(false);
  #turn = 0;

  /** Reads the first page, and reads again on changes, for as long as a component lives. */
  constructor() {
    $effect(() => {
      untrack(() => void this.refresh());
      return on('changed', ({ tables }) => {
        if (tables.includes('operation')) void this.refresh();
      });
    });
  }

  /** Reads again as much as is shown. */
  async refresh(): Promise<void> {
    const wanted = Math.max(PAGE, this.operations.length);
    await this.#read([], wanted);
  }

  /** Reads the next older page. */
  async more(): Promise<void> {
    await this.#read(this.operations, this.operations.length + PAGE);
  }

  async #read(have: Operation[], wanted: number): Promise<void> {
    const turn = ++this.#turn;
    this.isLoading = true;
    try {
      let all = have;
      let isMore = true;
      while (isMore && all.length < wanted) {
        const limit = Math.min(wanted - all.length, MOST);
        const before = all.at(-1)?.id ?? null;
        const { operations } = await rpc('history_page', { before, limit });
        if (turn !== this.#turn) return;
        all = [...all, ...operations];
        isMore = operations.length === limit;
      }
      this.operations = all;
      this.hasMore = isMore;
      this.isKnown = true;
      this.error = null;
    } catch (failure) {
      if (turn === this.#turn) this.error = asKartotekaError(failure);
    } finally {
      if (turn === this.#turn) this.isLoading = false;
    }
  }
}
