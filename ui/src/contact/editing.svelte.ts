/** A card being edited: saved as it is made, and never at the cost of what was typed. */
import type { ContactCard, ContactDraft } from '../ipc/bindings';
import { asKartotekaError, rpc, type KartotekaError } from '../ipc/rpc';
import { isSame, merged, withNameFollowing, withoutBlanks, type DraftField } from './draft';

export class Editing {
  readonly id: number;
  draft = $state<ContactDraft>() as ContactDraft;
  error = $state.raw<KartotekaError | null>(null);
  /** Fields where the card was changed elsewhere too, after a save was refused as stale. */
  conflicts = $state.raw<DraftField[] | null>(null);
  /** The newer card that a stale save met. */
  newer = $state.raw<ContactCard | null>(null);
  isSaving = $state(false);
  /** What was saved since the form was opened, oldest first. */
  readonly operations: number[] = [];
  #base: ContactDraft;
  #revision: number;
  #running: Promise<boolean> = Promise.resolve(true);

  constructor(card: ContactCard) {
    this.id = card.id;
    this.#base = card.draft;
    this.#revision = card.revision;
    this.draft = structuredClone(card.draft);
  }

  get isChanged(): boolean {
    return !isSame($state.snapshot(this.draft), this.#base);
  }

  /** Saves what changed, one save after another. True when the box holds what is typed. */
  save(): Promise<boolean> {
    this.#running = this.#running.then(() => this.#saveNow());
    return this.#running;
  }

  /**
   * Takes over a change made elsewhere while nothing typed here waits. It stands in one line with
   * the saves, so that an answer from before a save never lands after it.
   */
  reload(): Promise<boolean> {
    this.#running = this.#running.then(async (isSaved) => {
      if (!this.newer && !this.isChanged) await this.#reloadNow();
      return isSaved;
    });
    return this.#running;
  }

  /** After a stale save: lets the typed words go. */
  takeNewer(): void {
    if (!this.newer) return;
    this.#take(this.newer);
    this.newer = null;
    this.conflicts = null;
    this.error = null;
  }

  /** After a stale save: saves the typed words over the newer card. */
  async saveMine(): Promise<boolean> {
    this.newer = null;
    this.conflicts = null;
    return this.save();
  }

  async #saveNow(): Promise<boolean> {
    if (this.newer) return false;
    const typed = $state.snapshot(this.draft);
    if (isSame(typed, this.#base)) return true;
    this.isSaving = true;
    try {
      const draft = withoutBlanks(withNameFollowing(typed, this.#base));
      const { operation } = await rpc('contact_save', { id: this.id, revision: this.#revision, draft });
      if (operation !== null) this.operations.push(operation);
      const card = await rpc('contact_get', { id: this.id });
      // What was sent is the base: what the box tidies is no change of the owner's.
      this.#base = draft;
      this.#revision = card.revision;
      if (draft.formatted_name !== typed.formatted_name) this.draft.formatted_name = draft.formatted_name;
      this.error = null;
      return true;
    } catch (failure) {
      await this.#refused(asKartotekaError(failure), typed);
      return false;
    } finally {
      this.isSaving = false;
    }
  }

  async #reloadNow(): Promise<void> {
    try {
      const card = await rpc('contact_get', { id: this.id });
      if (card.revision !== this.#revision && !this.isChanged) this.#take(card);
    } catch (failure) {
      this.error = asKartotekaError(failure);
    }
  }

  async #refused(failure: KartotekaError, typed: ContactDraft): Promise<void> {
    this.error = failure;
    if (failure.code !== 'stale_edit') return;
    const newer = await rpc('contact_get', { id: this.id });
    const { draft, conflicts } = merged(this.#base, typed, newer.draft);
    this.#base = newer.draft;
    this.#revision = newer.revision;
    this.draft = draft;
    this.newer = newer;
    this.conflicts = conflicts;
  }

  #take(card: ContactCard): void {
    this.#base = card.draft;
    this.#revision = card.revision;
    this.draft = structuredClone(card.draft);
  }
}
