/** What the ticket sheet holds while it is filled in. Closing the sheet keeps it, a new ticket's and a changed one's. */
import type { CameBy, Mood, TicketLineDraft, TicketLineKind, TicketSave } from '../ipc/bindings';
import { rpc } from '../ipc/rpc';
import { DraftLine, type KeptLine, type Who } from '../order/draft.svelte';
import { Drafts, type KeptForm } from '../state/drafts';
import type { WriteTicket } from '../state/router.svelte';
import { nameOr } from '../state/text.svelte';

type KeptTicketLine = KeptLine & { kind: TicketLineKind };

/** A line being typed, of a part or of time. */
export class TicketLine extends DraftLine {
  readonly kind: TicketLineKind;

  constructor(kind: TicketLineKind, line?: Partial<KeptLine>) {
    super(line);
    this.kind = kind;
  }

  get draft(): TicketLineDraft {
    const { is_kept: _, ...line } = this.request;
    return { kind: this.kind, ...line };
  }

  override get kept(): KeptTicketLine {
    return { ...super.kept, kind: this.kind };
  }
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
  /** A day in words, or a number: so many working days. */
  promised = $state('');
  mood = $state<Mood>('unsaid');
  /** Nothing while the owner has not chosen: the box says it by the call or mail it came of. */
  cameBy = $state<CameBy | null>(null);
  lines = $state<TicketLine[]>([]);
  /** As it was taken up. */
  #taken: KeptWords | null = null;
  /** The ticket was changed since this was begun: saving it puts this in the place of what it says now. */
  isOverNewer = $state(false);

  constructor({ contact, interaction }: WriteTicket) {
    this.contact = contact ?? null;
    this.who = contact?.name ?? '';
    this.interaction = interaction ?? null;
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
    this.cameBy = ticket.came_by;
    this.lines = (ticket.lines ?? []).map((line) => new TicketLine(line.kind, { ...line, taken: line }));
    this.#taken = this.words;
    const begun = drafts.of(keyOf({ kind: 'ticket', ticket: this.id ?? undefined }));
    if (!begun) return;
    this.resume(begun);
    this.isOverNewer = begun.revision !== ticket.revision;
  }

  /** Goes on with what was begun. */
  resume(begun: KeptForm<KeptWords>): void {
    const { lines, ...typed } = drafts.typed(begun);
    Object.assign(this, typed);
    if (lines) this.lines = lines.map((line) => new TicketLine(line.kind, line));
  }

  /** The ticket that was written down is changed from now on: more was typed while it was. */
  goOnFrom({ id, revision }: { id: number; revision: number }, sent: KeptWords): void {
    this.id = id;
    this.revision = revision;
    this.#taken = sent;
  }

  choose(contact: Who): void {
    this.contact = contact;
    this.who = contact.name;
  }

  /** Names the card where only its id is known: a ticket that is begun on an entry. */
  async nameCard(): Promise<void> {
    if (!this.contact || this.who) return;
    const { id, shown_name } = await rpc('contact_get', { id: this.contact.id });
    this.choose({ id, name: nameOr(shown_name) });
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
      promised_on: this.promised,
      mood: this.mood,
      came_by: this.cameBy,
      interaction_id: this.interaction,
      currency: this.currency,
      lines: this.filled.map((line) => line.draft),
    };
  }

  /** The same for its parts and time alone: what they come to. */
  get amounts(): TicketSave | null {
    const { request } = this;
    if (!request?.lines?.length) return null;
    return { ...request, item: null, serial: null, fault: null, promised_on: null, mood: null, came_by: null, interaction_id: null };
  }

  /** All that is typed or chosen, as it is kept. */
  get words(): KeptWords {
    const { who, contact, item, serial, fault, promised, mood, cameBy } = this;
    return { who, contact, item, serial, fault, promised, mood, cameBy, lines: this.filled.map((line) => line.kept) };
  }

  get kept(): KeptForm<KeptWords> {
    return { ...this.words, revision: this.revision, taken: this.#taken };
  }

  /** True when closing would lose words. */
  get isBegun(): boolean {
    if (this.#taken) return !drafts.isSame(this.words, this.#taken);
    const isChosen = this.mood !== 'unsaid' || this.cameBy !== null || this.filled.length > 0;
    return isChosen || [this.item, this.serial, this.fault, this.promised].some((one) => one.trim());
  }
}

const FIELDS = ['who', 'contact', 'item', 'serial', 'fault', 'promised', 'mood', 'cameBy', 'lines'] as const;
type KeptWords = Pick<TicketDraft, Exclude<(typeof FIELDS)[number], 'lines'>> & { lines: KeptTicketLine[] };

export const drafts = new Drafts<KeptWords>('ticket', FIELDS);

/** What was begun for the same card and left, else a fresh ticket. What was begun of a ticket that is changed is
 * gone on with once that is taken up. */
export function draftFor(opened: WriteTicket): TicketDraft {
  const draft = new TicketDraft(opened);
  const begun = opened.ticket === undefined ? drafts.left(keyOf(opened)) : undefined;
  if (begun) draft.resume(begun);
  return draft;
}

export function keyOf({ contact, ticket, interaction }: WriteTicket): string {
  if (ticket !== undefined) return `ticket ${ticket}`;
  return interaction === undefined ? String(contact?.id ?? '') : `interaction ${interaction}`;
}
