/** Calling somebody: the sheet opens that writes the call down, and the number goes where the owner
 * has it dialled. */
import { dial } from '../ipc/program';
import { asKartotekaError } from '../ipc/rpc';
import { router } from '../state/router.svelte';
import { settings } from '../state/settings.svelte';

class CallOut {
  /** The number handed over last. */
  number = $state('');
  /** What became of it: nothing while it is on its way, and for one that is dialled by hand. */
  isHanded = $state(false);
  failure = $state<string | null>(null);

  /** Opens the sheet for a call to `number` of a card, and begins that call. */
  begin(number: string, contact: { id: number; name: string }): void {
    router.open({ kind: 'log-call', direction: 'out', number, contact });
    this.number = '';
    if (settings.current.call_out !== 'shown') void this.dial(number);
  }

  /** Hands the number over. */
  async dial(number: string): Promise<void> {
    [this.number, this.isHanded, this.failure] = [number, false, null];
    try {
      const isHanded = await dial(number);
      if (this.number === number) this.isHanded = isHanded;
    } catch (thrown) {
      if (this.number === number) this.failure = asKartotekaError(thrown).message;
    }
  }
}

export const callOut = new CallOut();
