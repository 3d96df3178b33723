/** What the owner has chosen for two cards that are to be one. Nothing chosen drops nothing. */
import type { ContactMerge, MergeField, MergeLeftOut, MergeRevision } from '../ipc/bindings';

export class Merging {
  /** The card that stays: its values stand where nothing else is chosen. */
  kept = $state(0);
  /** Values that were not chosen are kept in words. */
  keepsRest = $state(true);
  /** Whose value stands, by the card's id. */
  #choices = $state.raw<ReadonlyMap<MergeField, number>>(new Map());
  #leftOut = $state.raw<readonly MergeLeftOut[]>([]);
  /** The cards that the choices were made on. */
  #revisions = $state.raw<readonly MergeRevision[]>([]);
  readonly left: number;
  readonly right: number;

  constructor(left: number, right: number) {
    [this.left, this.right, this.kept] = [left, right, left];
  }

  /** Takes the cards as they are now: what was chosen on others says nothing of these. */
  look(cards: { id: number; revision: number }[]): void {
    const isOther = (card: { revision: number }, at: number) => card.revision !== this.#revisions[at]?.revision;
    if (!cards.some(isOther)) return;
    this.#revisions = cards.map(({ id, revision }) => ({ contact_id: id, revision }));
    this.#choices = new Map();
    this.#leftOut = [];
  }

  /** Whose value stands in a field. */
  chosen(field: MergeField): number {
    return this.#choices.get(field) ?? this.kept;
  }

  choose(field: MergeField, card: number): void {
    this.#choices = new Map([...this.#choices, [field, card]]);
  }

  isIn(card: number, field: MergeField, place: number): boolean {
    return !this.#leftOut.some((out) => isOf(out, card, field, place));
  }

  /** Clears an entry's tick, or sets it again. */
  toggle(card: number, field: MergeField, place: number): void {
    this.#leftOut = this.isIn(card, field, place)
      ? [...this.#leftOut, { contact_id: card, field, place }]
      : this.#leftOut.filter((out) => !isOf(out, card, field, place));
  }

  /** The merge as it is to be; `fields` are those of which one value stands. */
  request(fields: MergeField[]): ContactMerge {
    const wanted = this.keepsRest ? fields.filter((field) => this.#choices.has(field)) : fields;
    return {
      kept: this.kept,
      merged: [this.kept === this.left ? this.right : this.left],
      choices: wanted.map((field) => ({ field, contact_id: this.chosen(field) })),
      left_out: [...this.#leftOut],
      keeps_rest: this.keepsRest,
      revisions: [...this.#revisions],
    };
  }
}

function isOf(out: MergeLeftOut, card: number, field: MergeField, place: number): boolean {
  return out.contact_id === card && out.field === field && out.place === place;
}
