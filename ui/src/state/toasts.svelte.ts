/** Short words at the foot of the window: what was done with its undo, and what failed. */
import type { Undone } from '../ipc/bindings';
import { asKartotekaError, rpc } from '../ipc/rpc';
import { PRESENTATIONS } from './errors';
import { t } from './text.svelte';

/** How long a toast stays, in ms. Failures stay until closed. */
const STAYS = 10_000;
/** How many are shown at once, the newest on top. */
const SHOWN = 3;

export interface Toast {
  id: number;
  tone: 'status' | 'alert';
  text: string;
  details: string | null;
  action: { label: string; run: () => void | Promise<void> } | null;
}

class Toasts {
  list = $state.raw<Toast[]>([]);
  #last = 0;
  #timers = new Map<number, ReturnType<typeof setTimeout>>();

  /** Says what was done. */
  say(text: string, action: Toast['action'] = null): void {
    this.#show({ tone: 'status', text, details: null, action });
  }

  /** Says what was done, with [Undo] taking back the operations; without one it only says it. */
  undo(text: string, operation: number | null | readonly number[]): void {
    const done = operation === null ? [] : [operation].flat();
    if (done.length === 0) return this.say(text);
    const newestFirst = [...done].reverse();
    const run = async () => {
      for (const id of newestFirst) await this.takeBack(id);
    };
    this.say(text, { label: t('toast-undo'), run });
  }

  /** Says what failed, whatever was thrown. */
  fail(thrown: unknown): void {
    const failure = asKartotekaError(thrown);
    const { as, fallback } = PRESENTATIONS[failure.code];
    const tone = as === 'status' ? 'status' : 'alert';
    this.#show({ tone, text: failure.message || t(fallback), details: failure.details, action: null });
  }

  /** Takes back an operation; null takes back the newest. */
  async takeBack(operation: number | null): Promise<void> {
    await this.#revert(() => rpc('operation_undo', { id: operation }), 'toast-undone');
  }

  /** Brings back what was just taken back. */
  async bringBack(): Promise<void> {
    await this.#revert(() => rpc('operation_redo', {}), 'toast-redone');
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
    if (toast?.tone === 'status') this.#leaveLater(id);
  }

  async #revert(ask: () => Promise<Undone>, said: 'toast-undone' | 'toast-redone'): Promise<void> {
    try {
      const { operation, kept } = await ask();
      const words = t(said, { title: operation.title });
      const stayed = kept.length ? ` ${t('toast-kept', { names: kept.join(', ') })}` : '';
      this.list = this.list.filter((toast) => toast.tone === 'alert');
      this.say(words + stayed);
    } catch (failure) {
      this.fail(failure);
    }
  }

  #show(toast: Omit<Toast, 'id'>): void {
    const id = ++this.#last;
    // The newest few are enough: older words have been read or never will be.
    this.list = [{ ...toast, id }, ...this.list].slice(0, SHOWN);
    if (toast.tone === 'status') this.#leaveLater(id);
  }

  #leaveLater(id: number): void {
    clearTimeout(this.#timers.get(id));
    this.#timers.set(id, setTimeout(() => this.close(id), STAYS));
  }
}

export const toasts = new Toasts();
