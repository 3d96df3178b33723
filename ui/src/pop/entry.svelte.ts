/** One call in the caller window: what the box says of it, and what is being typed. */
import type { CallerMatch, PopCall, PopSave, PopWords } from '../ipc/bindings';
import { rpc } from '../ipc/rpc';

/** So long after the last key the words are kept, in ms: a crash takes no more than these. */
const KEPT_AFTER = 250;

/** Who is calling, as far as it is known. */
export type Face = 'known' | 'shared' | 'unknown' | 'withheld';

export class Entry {
  call = $state.raw<PopCall>() as PopCall;
  text = $state('');
  /** The name typed for an unknown caller. */
  who = $state('');
  /** A reminder chip: words that hold a moment. */
  next = $state('');
  /** How it went: an outcome chip. */
  outcome = $state('');
  /** The card chosen: of several with the number, or found for an unknown one. */
  chosen = $state<number | null>(null);
  /** The number goes onto the chosen card too. */
  isNumberAdded = $state(false);
  /** The place in the list of those who share the number. */
  active = $state(0);
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(call: PopCall) {
    this.call = call;
    this.text = call.text;
    this.who = call.who;
    this.chosen = call.contact_id;
  }

  get id(): number {
    return this.call.id;
  }

  /** Words stand here that must not be lost or moved. */
  get hasWords(): boolean {
    return this.text.trim() !== '' || this.who.trim() !== '' || this.next !== '' || this.outcome !== '';
  }

  /** Cards that have the number as surely as the first. */
  get sharers(): CallerMatch[] {
    const { matches } = this.call.caller;
    const surest = matches[0]?.certainty;
    return surest === 'switchboard' ? [] : matches.filter(({ certainty }) => certainty === surest);
  }

  get face(): Face {
    const { caller } = this.call;
    if (this.chosen === null && this.sharers.length > 1) return 'shared';
    const match = this.match;
    if (match && !match.is_unnamed) return 'known';
    return caller.is_withheld ? 'withheld' : 'unknown';
  }

  /** The card whose call this is. */
  get match(): CallerMatch | undefined {
    const { matches } = this.call.caller;
    const chosen = matches.find(({ row }) => row.id === this.chosen);
    return chosen ?? (this.sharers.length === 1 ? this.sharers[0] : undefined);
  }

  /** Chooses a card, or none again; the words stay. */
  async choose(contact: number | null, isNumberAdded = false): Promise<void> {
    this.chosen = contact;
    this.isNumberAdded = isNumberAdded;
    this.who = '';
    await this.keep();
  }

  /** Words for the note that were typed elsewhere. */
  add(words: string): void {
    this.text += words;
    this.keepSoon();
  }

  /** The name that is being typed for an unknown caller. */
  name(words: string): void {
    this.who = words;
    this.keepSoon();
  }

  /** Keeps what is typed in the box, soon. */
  keepSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.keep(), KEPT_AFTER);
  }

  async keep(): Promise<void> {
    clearTimeout(this.#timer);
    // The words are still in the field, and are kept again with the next key.
    await rpc('pop_keep', this.words()).catch(() => {});
  }

  /** The call is going: nothing more is to be kept. */
  end(): void {
    clearTimeout(this.#timer);
  }

  words(): PopWords {
    return { id: this.id, contact_id: this.chosen, text: this.text, who: this.who };
  }

  /** The request that writes it down. */
  request(isCardless = false): PopSave {
    const shared = this.face === 'shared' ? this.sharers[this.active]?.row.id : undefined;
    return {
      id: this.id,
      contact_id: shared ?? this.match?.row.id ?? this.chosen,
      text: this.text,
      next: this.next,
      outcome: this.outcome,
      who: this.who.trim(),
      is_number_added: this.isNumberAdded,
      is_cardless: isCardless,
    };
  }
}
