/** Answers that stay true: a query is asked again when a table it reads has changed. */
import { untrack } from 'svelte';
import type { Commands } from '../ipc/bindings';
import { READS } from '../ipc/bindings';
import { on } from '../ipc/events';
import { asKartotekaError, rpc, type KartotekaError } from '../ipc/rpc';

export interface LiveQuery<Answer, Request = unknown> {
  /** The last answer; the old one stays while a new one is on its way. */
  readonly value: Answer | undefined;
  /** The request that `value` answers. */
  readonly answered: Request | null;
  /** Why the last asking failed; nothing once one succeeds. */
  readonly error: KartotekaError | null;
  readonly isLoading: boolean;
  /** Asks again now. */
  refresh(): void;
}

class Query<K extends keyof Commands> implements LiveQuery<Commands[K][1], Commands[K][0]> {
  value = $state.raw<Commands[K][1] | undefined>();
  answered = $state.raw<Commands[K][0] | null>(null);
  error = $state.raw<KartotekaError | null>(null);
  isLoading = $state(false);
  #name: K;
  #request: Commands[K][0] | null = null;
  #asked = 0;
  #frame = 0;
  readonly #rest: number;
  readonly #isLong: boolean;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: AbortController | null = null;

  constructor(name: K, rest: number, isLong: boolean) {
    this.#name = name;
    this.#rest = rest;
    this.#isLong = isLong;
  }

  /** Asks once nothing else has been asked for a while; the first time at once. */
  askAtRest(request: Commands[K][0] | null): void {
    if (!this.#rest || !request || !this.#request) return this.ask(request);
    clearTimeout(this.#timer);
    // What changes meanwhile asks for this one.
    this.#request = request;
    this.isLoading = true;
    this.#timer = setTimeout(() => this.ask(request), this.#rest);
  }

  /** Asks `request`; null asks nothing and keeps nothing. */
  ask(request: Commands[K][0] | null): void {
    this.#request = request;
    const turn = ++this.#asked;
    this.#leave();
    if (request === null) {
      this.value = undefined;
      this.answered = null;
      this.error = null;
      this.isLoading = false;
      return;
    }
    this.isLoading = true;
    this.#ask(request).then(
      (answer) => turn === this.#asked && this.#settle(answer, request),
      (failure: unknown) => turn === this.#asked && this.#fail(failure),
    );
  }

  /** Long work that is asked for no more is called off. */
  #ask(request: Commands[K][0]): Promise<Commands[K][1]> {
    if (!this.#isLong) return rpc(this.#name, request);
    this.#running = new AbortController();
    return rpc(this.#name, request, { signal: this.#running.signal });
  }

  #leave(): void {
    clearTimeout(this.#timer);
    this.#running?.abort();
    this.#running = null;
  }

  refresh(): void {
    this.ask(this.#request);
  }

  /** Asks again in the next frame, once however many changes come. */
  refreshSoon(): void {
    if (this.#frame) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.refresh();
    });
  }

  /** Lets every answer still on its way fall. */
  stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#asked += 1;
    this.#leave();
  }

  #settle(value: Commands[K][1], answered: Commands[K][0]): void {
    this.value = value;
    this.answered = answered;
    this.error = null;
    this.isLoading = false;
  }

  #fail(failure: unknown): void {
    this.error = asKartotekaError(failure);
    this.isLoading = false;
  }
}

/**
 * The answer of the command `name` to `request()`, asked again when what `request` reads changes
 * and when the box changes one of the command's tables. Call it while a component is set up. Of long
 * work only what was asked for last is carried on; with `rest` it is asked for when `request` has not
 * changed for so many milliseconds.
 */
export function liveQuery<K extends keyof Commands>(
  name: K,
  request: () => Commands[K][0] | null,
  { rest = 0, isLong = rest > 0 }: { rest?: number; isLong?: boolean } = {},
): LiveQuery<Commands[K][1], Commands[K][0]> {
  const query = new Query(name, rest, isLong);
  $effect.pre(() => {
    const asked = request();
    untrack(() => query.askAtRest(asked));
  });
  $effect(() => {
    const stopHearing = on('changed', ({ tables }) => {
      if (tables.some((table) => READS[name].includes(table))) query.refreshSoon();
    });
    return () => {
      stopHearing();
      query.stop();
    };
  });
  return query;
}
