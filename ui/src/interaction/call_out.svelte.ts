/** Calling somebody: the sheet opens that writes the call down, and the number goes where the owner
 * has it dialled. */
import { dial } from '../ipc/program';
import { sentenceOf } from '../state/errors';
import { router } from '../state/router.svelte';
import { settings } from '../state/settings.svelte';

class CallOut {
  /** What has become of the number on the sheet; nothing where it was not handed over. */
  state = $state<'handing' | 'handed' | 'failed' | null>(null);
  /** Why it failed. */
  failure = $state('');
  /** The number for which the sheet is about to open. */
  #begun: string | null = null;
  /** Counts the attempts: an answer to an older one says nothing of this one. */
  #attempt = 0;

  /** Opens the sheet for a call to `number` of a card, and begins that call. */
  begin(number: string, contact: { id: number; name: string }): void {
    this.#begun = number;
    router.open({ kind: 'log-call', direction: 'out', number, contact });
    if (settings.current.call_out !== 'shown') void this.hand(number);
  }

  /** The sheet shows `number`: what became of another one is not told there. */
  open(number: string): void {
    if (this.#begun !== number) {
      this.#attempt += 1;
      this.state = null;
    }
    this.#begun = null;
  }

  /** Hands the number over. */
  async hand(number: string): Promise<void> {
    const attempt = ++this.#attempt;
    this.state = 'handing';
    try {
      const isHanded = await dial(number);
      if (attempt === this.#attempt) this.state = isHanded ? 'handed' : null;
    } catch (thrown) {
      if (attempt !== this.#attempt) return;
      [this.state, this.failure] = ['failed', sentenceOf(thrown)];
    }
  }
}

export const callOut = new CallOut();
