/** What the ticket sheet holds while it is filled in. Closing the sheet keeps it, a new ticket's and a changed one's. */
import type { CameBy, Mood, OrderSave, TicketLineDraft, TicketLineKind, TicketSave } from '../ipc/bindings';
import { DraftLine, type Who } from '../order/draft.svelte';
import { Begun } from '../state/begun';
import type { WriteTicket } from '../state/router.svelte';

/** A line being typed, of a part or of time. */
export class TicketLine extends DraftLine {
  readonly kind: TicketLineKind;

  constructor(kind: TicketLineKind, line?: Partial<TicketLineDraft>) {
    const { price = '', discount = '', tax = '' } = line ?? {};
    super(line && { ...line, taken: { price, discount, tax } });
    this.kind = kind;
  }

  get draft(): TicketLineDraft {
    const { is_kept: _, ...line } = this.request;
    return { kind: this.kind, ...line };
  }
}

const FIELDS = ['who', 'contact', 'item', 'serial', 'fault', 'promised', 'mood', 'cameBy'] as const;
type Kept = Pick<TicketDraft, (typeof FIELDS)[number] | 'revision'> & { lines: TicketLineDraft[] };

const kept = new Begun<Kept>('ticket', (words) => words, read);

function read(written: unknown): Kept | null {
  const isTicket = typeof written === 'object' && written !== null && 'lines' in written && Array.isArray(written.lines);
  return isTicket ? (written as Kept) : null;
}

export class TicketDraft {
  /** The ticket that is changed, with the revision it had. */
  id: number | null = null;
  revision: number | null = null;
  currency: string | null = null;
  interaction: number | null = null;
  who = $state('');
  contact = $state.raw<Who | null>(null);
  item = $state('');
  serial = $state('');
  fault = $state('');
  /** A day in words, or a number: so many working days from today. */
  promised = $state('');
  mood = $state<Mood>('unsaid');
  cameBy = $state<CameBy>('counter');
  lines = $state<TicketLine[]>([]);
  /** As it was taken up. */
  #taken = '';

  constructor(contact?: Who) {
    this.contact = contact ?? null;
    this.who = contact?.name ?? '';
  }

  /** Takes up a ticket as it would be typed. */
  take(ticket: TicketSave, name: string): void {
    this.id = ticket.id;
    this.revision = ticket.revision;
    this.currency = ticket.currency;
    this.interaction = ticket.interaction_id;
    this.choose({ id: ticket.contact_id, name });
    this.item = ticket.item ?? '';
    this.serial = ticket.serial ?? '';
    this.fault = ticket.fault ?? '';
    this.promised = ticket.promised_on ?? '';
    this.mood = ticket.mood ?? 'unsaid';
    this.cameBy = ticket.came_by ?? 'counter';
    this.lines = (ticket.lines ?? []).map((line) => new TicketLine(line.kind, line));
    this.#taken = JSON.stringify(this.words);
    const begun = kept.get(keyOf({ kind: 'ticket', ticket: this.id ?? undefined }));
    if (begun?.revision === ticket.revision) this.resume(begun);
  }

  /** Goes on with what was begun. */
  resume(begun: Kept): void {
    for (const field of FIELDS) if (begun[field] !== undefined) Object.assign(this, { [field]: begun[field] });
    this.lines = begun.lines.map((line) => new TicketLine(line.kind, line));
  }

  choose(contact: Who): void {
    this.contact = contact;
    this.who = contact.name;
  }

  typeWho(words: string): void {
    this.who = words;
    if (this.contact?.name !== words) this.contact = null;
  }

  add(kind: TicketLineKind): TicketLine {
    const line = new TicketLine(kind);
    this.lines.push(line);
    return line;
  }

  remove(line: TicketLine): void {
    this.lines = this.lines.filter(({ key }) => key !== line.key);
  }

  /** The lines that say something. */
  get filled(): TicketLine[] {
    return this.lines.filter((line) => !line.isEmpty);
  }

  /** How many working days are promised, where a number alone is said. */
  get workingDays(): number | null {
    return /^\d{1,3}$/.test(this.promised.trim()) ? Number(this.promised.trim()) : null;
  }

  /** The request that writes it down; nothing without a card. */
  get request(): TicketSave | null {
    if (!this.contact) return null;
    return {
      id: this.id,
      revision: this.revision,
      contact_id: this.contact.id,
      item: this.item,
      serial: this.serial,
      fault: this.fault,
      promised_on: this.workingDays === null ? this.promised : null,
      working_days: this.workingDays,
      mood: this.mood,
      came_by: this.cameBy,
      interaction_id: this.interaction,
      currency: this.currency,
      lines: this.filled.map((line) => line.draft),
    };
  }

  /** An order of the same lines: what they come to is reckoned as an order's. */
  get order(): OrderSave | null {
    if (!this.contact || this.filled.length === 0) return null;
    return {
      id: null, revision: null, contact_id: this.contact.id, side: 'sale', state: null, on: null, due_on: null,
      currency: this.currency, discount: null, deposit: null, text: null, lines: this.filled.map((line) => line.request),
    };
  }

  /** All that is typed or chosen, as it is kept. */
  get words(): Kept {
    const { who, contact, item, serial, fault, promised, mood, cameBy, revision } = this;
    return { who, contact, item, serial, fault, promised, mood, cameBy, revision, lines: this.filled.map((line) => line.draft) };
  }

  /** True when closing would lose words. */
  get isBegun(): boolean {
    if (this.id !== null) return JSON.stringify(this.words) !== this.#taken;
    return this.filled.length > 0 || [this.item, this.serial, this.fault, this.promised].some((one) => one.trim());
  }
}

/** What was begun for the same card and left, else a fresh ticket. */
export function draftFor(opened: WriteTicket): TicketDraft {
  const draft = new TicketDraft(opened.contact);
  const begun = opened.ticket === undefined ? kept.get(keyOf(opened)) : undefined;
  if (begun) draft.resume(begun);
  return draft;
}

export function keepDraft(opened: WriteTicket, draft: TicketDraft): void {
  if (draft.isBegun) kept.set(keyOf(opened), draft.words);
  else kept.delete(keyOf(opened));
}

export function forgetDraft(opened: WriteTicket): void {
  kept.delete(keyOf(opened));
}

const keyOf = ({ contact, ticket }: WriteTicket): string => (ticket === undefined ? String(contact?.id ?? '') : `ticket ${ticket}`);
