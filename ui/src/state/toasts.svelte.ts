/** Short words at the foot of the window: what was done with its undo, and what failed. */
import type { Undone } from '../ipc/bindings';
import { asKartotekaError, rpc, type RpcOptions } from '../ipc/rpc';
import type { ActionId } from './catalogue';
import { PRESENTATIONS } from './errors';
import { joined, t, type MessageId } from './text.svelte';

/** How long a toast stays, in ms. Failures stay until closed. */
const STAYS = 10_000;
/** So long work lasts before a word is said of it, in ms. */
const LONG = 1_000;
/** How many are shown at once, the newest on top. */
const SHOWN = 3;

/** What a toast's button does. */
export interface Action {
  label: string;
  run: () => void | Promise<void>;
}

/** What may come next, and the action whose keys do it while the toast is shown. */
export interface NextAction extends Action {
  as: ActionId;
}

export interface Toast {
  id: number;
  tone: 'status' | 'alert';
  /** As shown: what was said, and how often. */
  text: string;
  details: string | null;
  action: Action | null;
  next: NextAction | null;
}

/** A toast and what it is made of. */
interface Said extends Toast {
  said: string;
  times: number;
  /** It stays until it is closed, however many come after it: a failure, or what is going on. */
  stays: boolean;
  /** What its [Undo] takes back, oldest first. */
  operations: readonly number[];
}

class Toasts {
  list = $state.raw<Said[]>([]);
  #last = 0;
  #timers = new Map<number, ReturnType<typeof setTimeout>>();

  /** Says what was done, with a button for what may come next. */
  say(text: string, next: Action | null = null): void {
    this.#show('status', text, null, [], next);
  }

  /**
   * Says what was done, with [Undo] taking back the operations; without one it only says it. What may come next
   * has a button beside it.
   */
  undo(text: string, operation: number | null | readonly number[], next: NextAction | null = null): void {
    this.#show('status', text, null, operation === null ? [] : [operation].flat(), null, next);
  }

  /**
   * Says what is going on, once that takes long, beside the way to give it up; the words go when it
   * ends. What is given up has changed nothing, and is refused with the code "cancelled".
   */
  during<T>(text: string, begin: (options: RpcOptions) => Promise<T>): Promise<T> {
    const cancel = new AbortController();
    const giveUp = { label: t('frame-cancel'), run: () => cancel.abort() };
    return this.#during(text, begin({ signal: cancel.signal }), giveUp);
  }

  async #during<T>(text: string, work: Promise<T>, way: Action | null): Promise<T> {
    let id = 0;
    const timer = setTimeout(() => {
      id = this.#show('status', text, null, [], way, null, true);
    }, LONG);
    try {
      return await work;
    } finally {
      clearTimeout(timer);
      this.close(id);
    }
  }

  /** Says what failed, whatever was thrown. */
  fail(thrown: unknown): void {
    const failure = asKartotekaError(thrown);
    const { as, fallback } = PRESENTATIONS[failure.code];
    const tone = as === 'status' ? 'status' : 'alert';
    this.#show(tone, failure.message || t(fallback), failure.details, []);
  }

  /** Takes back an operation; null takes back the newest. True when it was. */
  takeBack(operation: number | null): Promise<boolean> {
    return this.#revert(() => rpc('operation_undo', { id: operation }), 'toast-undoing');
  }

  /** Brings back what was just taken back. */
  async bringBack(): Promise<void> {
    await this.#revert(() => rpc('operation_redo', {}), 'toast-redoing');
  }

  close(id: number): void {
    clearTimeout(this.#timers.get(id));
    this.#timers.delete(id);
    this.list = this.list.filter((toast) => toast.id !== id);
  }

  /** A toast under the pointer or the focus does not leave. */
  hold(id: number): void {
    clearTimeout(this.#timers.get(id));
  }

  release(id: number): void {
    const toast = this.list.find((one) => one.id === id);
    if (toast && !toast.stays) this.#leaveLater(id);
  }

  async #revert(ask: () => Promise<Undone>, doing: MessageId): Promise<boolean> {
    try {
      // An undo that is under way is not given up: it is taken back by a redo.
      const { operation, kept } = await this.#during(t(doing), ask(), null);
      // Taking back what took something back brings it back.
      const words = t(operation.is_undone ? 'toast-undone' : 'toast-redone', { title: operation.title });
      const stayed = kept.length ? `\n${t('toast-kept', { names: joined(kept) })}` : '';
      this.list = this.list.filter((toast) => toast.stays);
      this.say(words + stayed);
      return true;
    } catch (failure) {
      this.fail(failure);
      return false;
    }
  }

  /** Shows a toast on top; one that says the same counts on in its place. */
  #show(
    tone: Toast['tone'],
    said: string,
    details: string | null,
    done: readonly number[],
    only: Action | null = null,
    next: NextAction | null = null,
    stays = tone === 'alert',
  ): number {
    const same = this.list.find((one) => one.tone === tone && one.said === said && one.details === details && one.stays === stays);
    if (same) this.close(same.id);
    const times = (same?.times ?? 0) + 1;
    const operations = [...(same?.operations ?? []), ...done];
    const id = ++this.#last;
    const text = times > 1 ? t('toast-times', { text: said, count: times }) : said;
    const action = only ?? this.#undoOf(operations, times);
    const toast = { id, tone, said, text, times, details, operations, action, next, stays };
    // The newest few are enough: older words have been read or never will be.
    let room = SHOWN;
    this.list = [toast, ...this.list].filter((one) => one.stays || room-- > 0);
    if (!stays) this.#leaveLater(id);
    return id;
  }

  #undoOf(operations: readonly number[], times: number): Action | null {
    if (operations.length === 0) return null;
    const newestFirst = [...operations].reverse();
    const run = async () => {
      for (const id of newestFirst) await this.takeBack(id);
    };
    return { label: times > 1 ? t('toast-undo-all', { count: times }) : t('toast-undo'), run };
  }

  #leaveLater(id: number): void {
    clearTimeout(this.#timers.get(id));
    this.#timers.set(id, setTimeout(() => this.close(id), STAYS));
  }
}

export const toasts = new Toasts();
