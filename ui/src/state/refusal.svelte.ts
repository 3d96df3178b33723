/**
 * Why a form was not saved: said at the field that it is about, or below the form where no field shows it.
 * Once the form is gone, it is told in a toast.
 */
import { onDestroy } from 'svelte';
import { asKartotekaError } from '../ipc/rpc';
import { sentenceOf } from './errors';
import { toasts } from './toasts.svelte';

interface Reason {
  message: string;
  field: string | null;
  details: string | null;
}

export class Refusal {
  #reason = $state.raw<Reason | null>(null);
  #isGone = false;

  /**
   * Make it while the form's component is set up.
   * @param fields The names, as requests call them, of the fields that say what is wrong with them.
   */
  constructor(private readonly fields: string[] = []) {
    onDestroy(() => (this.#isGone = true));
  }

  /** Takes up what was thrown. */
  take(thrown: unknown): void {
    if (this.#isGone) return toasts.fail(thrown);
    const { field, details } = asKartotekaError(thrown);
    this.#reason = { message: sentenceOf(thrown), field, details };
  }

  /** Says this of one field. */
  say(field: string, message: string): void {
    this.#reason = { message, field, details: null };
  }

  clear(): void {
    this.#reason = null;
  }

  /** What is wrong with a field. */
  at(...fields: string[]): string | null {
    const { field, message } = this.#reason ?? {};
    return field && message && fields.includes(field) ? message : null;
  }

  /** What no field says. */
  get rest(): Reason | null {
    return this.#reason && this.fields.includes(this.#reason.field ?? '') ? null : this.#reason;
  }
}
