/** Getting the phone book from a telephone: which one, waiting for it, and what came. */
import type { FileHandle } from '../ipc/bindings';
import { fetchPhoneBook, telephones, type Telephone } from '../ipc/phone_book';
import { sentenceOf } from '../state/errors';

export class PhoneFetch {
  /** Those to choose from; null before they were asked for. */
  choice = $state.raw<Telephone[] | null>(null);
  /** The one that is waited for. */
  waitsFor = $state.raw<Telephone | null>(null);
  /** Why nothing came, said for the owner. */
  failure = $state('');
  #cancel: AbortController | null = null;
  #isLooking = false;

  /** Looks which are paired; the only one is fetched from at once. */
  async begin(): Promise<FileHandle[]> {
    if (this.#isLooking) return [];
    this.#isLooking = true;
    this.failure = '';
    try {
      const paired = await telephones();
      this.choice = paired;
      const [only] = paired;
      return only && paired.length === 1 ? await this.getFrom(only) : [];
    } catch (failure) {
      return this.#failed(failure);
    } finally {
      this.#isLooking = false;
    }
  }

  /** What a telephone gives; nothing where it gives none, which is said, or the owner gave up. */
  async getFrom(telephone: Telephone): Promise<FileHandle[]> {
    this.stop();
    const cancel = new AbortController();
    this.#cancel = cancel;
    this.failure = '';
    this.waitsFor = telephone;
    try {
      const files = await fetchPhoneBook(telephone.address, cancel.signal);
      return cancel.signal.aborted ? [] : files;
    } catch (failure) {
      return cancel.signal.aborted ? [] : this.#failed(failure);
    } finally {
      if (this.#cancel === cancel) this.waitsFor = null;
    }
  }

  /** Waits no longer; an answer that still comes is dropped. */
  stop(): void {
    this.#cancel?.abort();
    this.#cancel = null;
    this.waitsFor = null;
  }

  #failed(failure: unknown): FileHandle[] {
    this.failure = sentenceOf(failure);
    return [];
  }
}
