/** Words that are typed of tickets and not sent yet, by ticket: neither another ticket nor leaving costs them. */
import { SvelteMap } from 'svelte/reactivity';
import { Begun } from '../state/begun';

class KeptWords {
  readonly #typed = new SvelteMap<number, string>();
  readonly #begun = new Begun<string>('ticket_word', (word) => word, (written) => (typeof written === 'string' ? written : null));

  of(ticket: number): string {
    return this.#typed.get(ticket) ?? this.#begun.get(String(ticket)) ?? '';
  }

  type(ticket: number, words: string): void {
    this.#typed.set(ticket, words);
    if (words.trim()) this.#begun.set(String(ticket), words);
    else this.#begun.delete(String(ticket));
  }

  /** What was sent is done with; what was typed since stays. */
  forget(ticket: number, sent: string): void {
    if (this.of(ticket) === sent) this.type(ticket, '');
  }
}

export const keptWords = new KeptWords();
