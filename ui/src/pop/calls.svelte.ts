/** All that the caller window holds: its calls, which of them is shown, and the find field. */
import type { Pop } from '../ipc/bindings';
import { hidePop } from '../ipc/pop';
import { asKartotekaError, rpc, type KartotekaError } from '../ipc/rpc';
import { Entry } from './entry.svelte';

class Calls {
  entries = $state.raw<Entry[]>([]);
  /** The one that is shown. */
  shown = $state.raw<Entry | null>(null);
  /** The find field is open. */
  isFinding = $state(false);
  failure = $state.raw<KartotekaError | null>(null);
  /** The call that is being written down: asked for once. */
  saving = $state.raw<Entry | null>(null);
  /** How often the calls were taken. */
  #taken = 0;

  /** Takes the calls as the box holds them; words in the fields stay where they are. */
  take({ calls }: Pop): void {
    this.#taken += 1;
    const known = new Map(this.entries.map((entry) => [entry.id, entry]));
    const entries = calls.map((call) => {
      const entry = known.get(call.id);
      if (!entry) return new Entry(call);
      entry.call = call;
      return entry;
    });
    const newest = entries.at(-1) ?? null;
    const isNew = newest !== null && !known.has(newest.id);
    this.entries = entries;
    const stays = this.shown !== null && entries.includes(this.shown);
    // No call comes between the owner and the words that are being typed.
    if (!stays || (isNew && !this.shown?.hasWords && !this.isFinding)) this.show(newest);
    if (isNew && !this.isFinding) this.failure = null;
  }

  async refresh(): Promise<void> {
    try {
      for (;;) {
        const before = this.#taken;
        const held = await rpc('pop_get', {});
        // What was told meanwhile is newer than what was asked for before it.
        if (before === this.#taken) return this.take(held);
      }
    } catch (failure) {
      this.failure = asKartotekaError(failure);
    }
  }

  show(entry: Entry | null): void {
    if (entry !== this.shown) this.failure = null;
    this.shown = entry;
    if (entry) this.isFinding = false;
  }

  /** The call after the one shown, round and round. */
  next(): void {
    const place = this.shown ? this.entries.indexOf(this.shown) : -1;
    this.show(this.entries[(place + 1) % this.entries.length] ?? null);
  }

  /** Whose the shown call is, or nobody's again; the box then tells of the card. */
  async choose(contact: number | null, isNumberAdded = false): Promise<void> {
    await this.shown?.choose(contact, isNumberAdded);
    await this.refresh();
  }

  /** Shows a number or a card that the owner has found; `typed` gives what was typed about it meanwhile. */
  async find(number: string, contact: number | null, typed: () => string): Promise<void> {
    const { id } = await rpc('pop_show', { number, contact_id: contact });
    await this.refresh();
    const found = this.entries.find((entry) => entry.id === id);
    const early = typed();
    if (early) found?.add(early);
    this.show(found ?? this.shown);
  }

  /** Writes the shown call down, and goes on to the next one or out of the way. */
  async save(isCardless = false): Promise<void> {
    const entry = this.shown;
    if (!entry || this.saving === entry) return;
    this.saving = entry;
    try {
      entry.end();
      await rpc('pop_save', entry.request(isCardless));
      await this.#leave();
    } catch (failure) {
      this.failure = asKartotekaError(failure);
    } finally {
      if (this.saving === entry) this.saving = null;
    }
  }

  /** Puts the shown call away; what was typed stays with its record. */
  async dismiss(): Promise<void> {
    const entry = this.shown;
    if (this.isFinding || !entry) return this.closeFind();
    try {
      entry.end();
      await rpc('pop_dismiss', entry.words());
      await this.#leave();
    } catch (failure) {
      this.failure = asKartotekaError(failure);
    }
  }

  async closeFind(): Promise<void> {
    this.isFinding = false;
    if (this.entries.length === 0) await hidePop();
    else this.show(this.shown ?? this.entries.at(-1) ?? null);
  }

  async #leave(): Promise<void> {
    this.failure = null;
    await this.refresh();
    if (this.entries.length === 0) await hidePop();
  }
}

export const calls = new Calls();
