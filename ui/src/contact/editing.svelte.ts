/** A card being edited: saved as it is made, and never at the cost of what was typed. */
import type { ContactCard, ContactDraft } from '../ipc/bindings';
import { asKartotekaError, KartotekaError, rpc } from '../ipc/rpc';
import { Drafts, type KeptForm } from '../state/drafts';
import { sentenceOf } from '../state/errors';
import { nameOr, t } from '../state/text.svelte';
import { toasts } from '../state/toasts.svelte';
import { emptyDraft, isSame, merged, withNameFollowing, withoutBlanks, type DraftField } from './draft';

/** What was typed on a card and is not in the box yet, by the card's id. */
export const edits = new Drafts<ContactDraft>('card', Object.keys(emptyDraft()) as DraftField[]);

export class Editing {
  readonly id: number;
  readonly #name: string;
  draft = $state<ContactDraft>() as ContactDraft;
  error = $state.raw<KartotekaError | null>(null);
  /** Fields where the card was changed elsewhere too, after a save was refused as stale. */
  conflicts = $state.raw<DraftField[] | null>(null);
  /** The newer card that a stale save met. */
  newer = $state.raw<ContactCard | null>(null);
  isSaving = $state(false);
  /** What was saved since the form was opened, oldest first. */
  readonly operations: number[] = [];
  #base = $state.raw<ContactDraft>() as ContactDraft;
  #revision: number;
  #running: Promise<boolean> = Promise.resolve(true);

  constructor(card: ContactCard) {
    this.id = card.id;
    this.#name = card.shown_name;
    this.#revision = card.revision;
    this.#take(card);
    const begun = edits.left(this.#key);
    if (begun) this.#resume(begun, card);
  }

  get isChanged(): boolean {
    return !isSame($state.snapshot(this.draft), this.#base);
  }

  /** The same, as forms that are kept call it. */
  get isBegun(): boolean {
    return this.isChanged;
  }

  get kept(): KeptForm<ContactDraft> {
    return { ...$state.snapshot(this.draft), revision: this.#revision, taken: this.#base };
  }

  get #key(): string {
    return String(this.id);
  }

  /** Keeps what is not in the box yet. */
  keep(): void {
    edits.keep(this.#key, this);
  }

  /** Saves once the form has gone. What is refused then is said, and kept until the card is edited again. */
  async leave(): Promise<void> {
    let isSaved = false;
    await edits.whileSent(this.#key, async () => void (isSaved = await this.save()));
    this.keep();
    if (isSaved) return;
    const { code, field, details } = asKartotekaError(this.error);
    const message = t('card-not-saved', { name: nameOr(this.#name), why: sentenceOf(this.error) });
    toasts.fail(new KartotekaError({ code, message, field, details }));
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
      if (this.draft.formatted_name === typed.formatted_name) this.draft.formatted_name = draft.formatted_name;
      this.error = null;
      return true;
    } catch (failure) {
      await this.#refused(asKartotekaError(failure));
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

  async #refused(failure: KartotekaError): Promise<void> {
    this.error = failure;
    if (failure.code !== 'stale_edit') return;
    try {
      const newer = await rpc('contact_get', { id: this.id });
      this.#mergeWith(newer, this.#base, $state.snapshot(this.draft));
    } catch (thrown) {
      this.error = asKartotekaError(thrown);
    }
  }

  /** Goes on with what was typed and left; what changed elsewhere since is the owner's to choose. */
  #resume(begun: KeptForm<ContactDraft>, card: ContactCard): void {
    if (begun.revision === card.revision) return void Object.assign(this.draft, edits.typed(begun));
    const base = { ...card.draft, ...begun.taken };
    this.#mergeWith(card, base, { ...base, ...edits.typed(begun) });
    if (!this.conflicts?.length) this.newer = null;
    else this.error = new KartotekaError({ code: 'stale_edit', message: '', field: null, details: null });
  }

  #mergeWith(newer: ContactCard, base: ContactDraft, typed: ContactDraft): void {
    const { draft, conflicts } = merged(base, typed, newer.draft);
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
