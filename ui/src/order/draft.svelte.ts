/** What the order sheet holds while it is filled in. Closing the sheet keeps it, a new order's and a changed one's. */
import type { OrderLineDraft, OrderSave, OrderState, Product, Side } from '../ipc/bindings';
import { Drafts, type KeptForm } from '../state/drafts';
import type { WriteOrder } from '../state/router.svelte';

export interface Who {
  id: number;
  name: string;
}

/** What goes with a product: another product has its own. */
const TERMS = ['price', 'discount', 'tax'] as const;
type LineTerms = Pick<OrderLineDraft, (typeof TERMS)[number] | 'unit'>;

/** A line as it is kept: what is sent, and on which terms it was taken up from the order that is changed. */
export type KeptLine = OrderLineDraft & { taken?: LineTerms | null };

let lastKey = 0;

/** A line being typed. */
export class DraftLine {
  readonly key = ++lastKey;
  product = $state<number | null>(null);
  text = $state('');
  unit = $state('');
  quantity = $state('');
  price = $state('');
  discount = $state('');
  tax = $state('');
  /** Its text shall be a product from now on. */
  isKept = $state(false);
  /** It was left once: what is wrong with it is said from then on. */
  isLeft = $state(false);

  readonly #taken: LineTerms | null;

  constructor(line?: Partial<KeptLine>) {
    this.#taken = line?.taken ?? null;
    if (!line) return;
    this.product = line.product_id ?? null;
    for (const field of ['text', 'unit', 'quantity', ...TERMS] as const) this[field] = line[field] ?? '';
    this.isKept = line.is_kept ?? false;
  }

  get isEmpty(): boolean {
    return [this.text, this.quantity, this.price, this.discount, this.tax].every((one) => !one.trim());
  }

  choose(product: Product): void {
    this.#letTermsGo();
    this.product = product.id;
    this.text = product.name;
    this.unit = product.unit;
    this.isKept = false;
  }

  /** Other words than the product's let it go; what was agreed on stays. */
  type(words: string): void {
    if (words === this.text) return;
    this.text = words;
    if (this.product === null) return;
    this.product = null;
    this.unit = this.#taken?.unit ?? '';
  }

  /** What was typed stays, what the order had for another product does not. */
  #letTermsGo(): void {
    for (const field of TERMS) if (this.#taken?.[field] === this[field]) this[field] = '';
  }

  get request(): OrderLineDraft {
    const { product: product_id, text, unit, quantity, price, discount, tax, isKept } = this;
    return { product_id, text, unit, quantity, price, discount, tax, is_kept: isKept && product_id === null };
  }

  get kept(): KeptLine {
    return { ...this.request, taken: this.#taken };
  }
}

export class OrderDraft {
  /** The order that is changed, with the revision it had. */
  id: number | null = null;
  revision: number | null = null;
  side: Side = 'sale';
  currency: string | null = null;
  /** The day that it bears, where it is one that is changed. */
  borneOn = $state<string | null>(null);
  who = $state('');
  contact = $state.raw<Who | null>(null);
  state = $state<OrderState>('ordered');
  discount = $state('');
  deposit = $state('');
  text = $state('');
  /** The day it bears and the one it is to be paid by, in words. */
  on = $state('');
  due = $state('');
  lines = $state<DraftLine[]>([new DraftLine()]);

  constructor(contact?: Who) {
    this.contact = contact ?? null;
    this.who = contact?.name ?? '';
  }

  /** Takes up an order as it would be typed. */
  take(order: OrderSave, name: string): void {
    this.id = order.id;
    this.revision = order.revision;
    this.side = order.side;
    this.currency = order.currency;
    this.borneOn = order.on;
    this.contact = { id: order.contact_id, name };
    this.who = name;
    this.state = order.state ?? 'ordered';
    this.discount = order.discount ?? '';
    this.deposit = order.deposit ?? '';
    this.text = order.text ?? '';
    this.lines = [...order.lines.map((line) => new DraftLine({ ...line, taken: line })), new DraftLine()];
    this.#taken = this.words;
    const begun = drafts.of(keyOf({ kind: 'order', order: this.id ?? undefined }));
    if (!begun) return;
    this.resume(begun);
    this.isOverNewer = begun.revision !== order.revision;
  }

  /** Goes on with what was begun. */
  resume(begun: KeptForm<KeptWords>): void {
    const { lines, ...typed } = drafts.typed(begun);
    Object.assign(this, typed);
    if (lines) this.lines = [...lines.map((line) => new DraftLine(line)), new DraftLine()];
  }

  /** The order that was written down is changed from now on: more was typed while it was. */
  goOnFrom({ id, revision }: { id: number; revision: number }, sent: KeptWords): void {
    this.id = id;
    this.revision = revision;
    this.#taken = sent;
  }

  choose(contact: Who): void {
    this.contact = contact;
    this.who = contact.name;
  }

  typeWho(words: string): void {
    this.who = words;
    if (this.contact?.name !== words) this.contact = null;
  }

  /** The lines that say something. */
  get filled(): DraftLine[] {
    return this.lines.filter((line) => !line.isEmpty);
  }

  /** The line after this one; a new one after the last. */
  after(line: DraftLine): DraftLine {
    const next = this.lines[this.lines.findIndex(({ key }) => key === line.key) + 1];
    if (next) return next;
    const added = new DraftLine();
    this.lines.push(added);
    return added;
  }

  remove(line: DraftLine): void {
    this.lines = this.lines.filter(({ key }) => key !== line.key);
    if (this.lines.length === 0) this.lines = [new DraftLine()];
  }

  /** The request that writes it down; nothing without a card. The days are local ones. */
  request(days: { on: string | null; due: string | null }): OrderSave | null {
    if (!this.contact) return null;
    return {
      id: this.id,
      revision: this.revision,
      contact_id: this.contact.id,
      side: this.side,
      state: this.state,
      on: days.on,
      due_on: days.due,
      currency: this.currency,
      discount: this.discount,
      deposit: this.deposit,
      text: this.text,
      lines: this.filled.map((line) => line.request),
    };
  }

  /** As it was taken up. */
  #taken: KeptWords | null = null;
  /** The order was changed since this was begun: saving it puts this in the place of what it says now. */
  isOverNewer = $state(false);

  /** True when closing would lose words. */
  get isBegun(): boolean {
    if (this.#taken) return !drafts.isSame(this.words, this.#taken);
    return this.filled.length > 0 || [this.discount, this.deposit, this.text, this.due, this.on].some((one) => one.trim());
  }

  /** All that is typed or chosen, as it is kept. */
  get words(): KeptWords {
    const { who, contact, state, discount, deposit, text, on, due } = this;
    return { who, contact, state, discount, deposit, text, on, due, lines: this.filled.map((line) => line.kept) };
  }

  get kept(): KeptForm<KeptWords> {
    return { ...this.words, revision: this.revision, taken: this.#taken };
  }
}

const FIELDS = ['who', 'contact', 'state', 'discount', 'deposit', 'text', 'on', 'due', 'lines'] as const;
type KeptWords = Pick<OrderDraft, Exclude<(typeof FIELDS)[number], 'lines'>> & { lines: KeptLine[] };

export const drafts = new Drafts<KeptWords>('order', FIELDS);

/** What was begun for the same card and left, else a fresh order. What was begun of an order that is changed is
 * gone on with once that is taken up. */
export function draftFor(opened: WriteOrder): OrderDraft {
  const draft = new OrderDraft(opened.contact);
  const begun = opened.order === undefined ? drafts.left(keyOf(opened)) : undefined;
  if (begun) draft.resume(begun);
  return draft;
}

export const keyOf = ({ contact, order }: WriteOrder): string => (order === undefined ? String(contact?.id ?? '') : `order ${order}`);
