/** Words that hold a moment, and what the box understands them to mean as they are typed. */
import type { Repeat } from '../ipc/bindings';
import { liveQuery } from '../state/live.svelte';
import { dayWithin, t } from '../state/text.svelte';
import { otherWords } from './words';

export class Moment {
  words = $state('');
  #day: () => string | null;
  #guess = liveQuery('when_guess', () => (this.words.trim() ? { text: this.text } : null));

  /** `day` is the local day that the words are for, where that is settled. */
  constructor(words = '', day: () => string | null = () => null) {
    this.words = words;
    this.#day = day;
  }

  /** The words with the day that they are for. */
  get text(): string {
    return [this.#day(), this.words].filter(Boolean).join(' ');
  }

  /** The local day; null while nothing is typed or understood. */
  get day(): string | null {
    return this.#guess.value?.due_on ?? null;
  }

  get time(): string | null {
    return this.#guess.value?.due_time ?? null;
  }

  /** How it recurs; null when it comes once. */
  get repeat(): Repeat | null {
    return this.#guess.value?.repeat ?? null;
  }

  /** What remains of the words beside the moment. */
  get rest(): string {
    return this.#guess.value?.rest ?? '';
  }

  /** True once the box has answered for some words. */
  get isAnswered(): boolean {
    return this.#guess.value !== undefined;
  }

  /** True when words are there and no day was found in them. */
  get isLost(): boolean {
    return this.#guess.value !== undefined && this.day === null;
  }

  /** The moment as the owner says it, or what to type instead; empty while nothing is typed. */
  get said(): string {
    if (this.day) {
      const [when, repeat] = [dayWithin(this.day, this.time), this.#guess.value?.repeat_text ?? ''];
      const said = repeat ? t('follow-understood-repeat', { when, repeat }) : t('follow-understood', { when });
      const other = this.#guess.value?.other;
      return other ? `${said} ${otherWords(other)}` : said;
    }
    if (!this.isLost) return '';
    return this.#guess.value?.problem ?? t('follow-not-understood');
  }
}
