/** How a follow-up recurs, in words and in the two things that are chosen beside them. */
import type { Repeat, Skips } from '../ipc/bindings';
import { rpc } from '../ipc/rpc';
import { Moment } from './moment.svelte';

export class Repeating {
  readonly moment: Moment;
  /** The rule that the words say; null while they say none. */
  readonly said = $derived.by(() => (this.moment.words.trim() ? this.moment.repeat : null));
  fromDone = $derived.by(() => this.said?.from_done ?? false);
  skips = $derived.by<Skips>(() => this.said?.skips ?? 'nothing');

  constructor(words: string) {
    this.moment = new Moment(words);
  }

  /** True when words are there and say no rule. */
  get isLost(): boolean {
    return this.moment.words.trim() !== '' && this.moment.isAnswered && this.said === null;
  }

  /** The rule as it stands now, asked anew: typing may be faster than the box. */
  async settled(): Promise<{ repeat: Repeat | null; isLost: boolean }> {
    const text = this.moment.words.trim();
    if (!text) return { repeat: null, isLost: false };
    const { repeat } = await rpc('when_guess', { text });
    if (!repeat) return { repeat: null, isLost: true };
    return { repeat: { ...repeat, from_done: this.fromDone, skips: this.skips }, isLost: false };
  }
}
