/** What the log-call sheet holds while it is filled in. Closing the sheet keeps it. */
import { isNumber } from '../find/number';
import type { Direction, InteractionKind, InteractionLog } from '../ipc/bindings';
import { Begun } from '../state/begun';
import type { LogCall } from '../state/router.svelte';
import { readMinutes } from './minutes';
import { momentOf } from './moment';

export class LogDraft {
  kind = $state<InteractionKind>('call');
  direction = $state<Direction>('in');
  /** What is typed in Who: a name, or a number when no card is chosen. */
  who = $state('');
  contact = $state.raw<{ id: number; name: string } | null>(null);
  number = $state('');
  /** When it was, in words; empty means now. */
  when = $state('');
  minutes = $state('');
  text = $state('');
  outcome = $state('');
  next = $state('');
  returns: number[] = [];

  constructor(opened: LogCall) {
    this.contact = opened.contact ?? null;
    this.number = opened.number ?? '';
    this.who = opened.contact?.name ?? opened.number ?? opened.who ?? '';
    this.kind = opened.interaction ?? 'call';
    this.direction = opened.direction ?? 'in';
    this.returns = opened.returns ?? [];
  }

  /** True when closing would lose words. */
  get isBegun(): boolean {
    return [this.text, this.next, this.when, this.minutes, this.outcome].some((one) => one.trim());
  }

  /** All that is typed or chosen, to tell whether it is still what was sent. */
  get words(): string {
    return JSON.stringify([this.request(null), this.when, this.minutes]);
  }

  choose(contact: { id: number; name: string }): void {
    this.contact = contact;
    this.who = contact.name;
  }

  /** Typing in Who lets the chosen card go, and the calls of it that were to be returned. */
  typeWho(words: string): void {
    if (words !== this.who) this.returns = [];
    this.who = words;
    if (this.contact && words !== this.contact.name) this.contact = null;
    if (!this.contact) this.number = isNumber(words) ? words.trim() : '';
  }

  /** The length typed; undefined where it is none. */
  get length(): number | null | undefined {
    return this.direction === 'missed' ? null : readMinutes(this.minutes);
  }

  /** The request that writes it down. `at` is null for now. */
  request(at: number | null): InteractionLog {
    return {
      kind: this.kind,
      direction: this.kind !== 'call' && this.direction === 'missed' ? 'in' : this.direction,
      contact_id: this.contact?.id ?? null,
      number: this.kind === 'call' ? this.number : '',
      at,
      minutes: this.length ?? null,
      text: this.text,
      outcome: this.outcome,
      next: this.next,
      returns: this.returns,
    };
  }

  /** The moment that `when` says; null for now, undefined when it isn't understood. */
  async moment(): Promise<number | null | undefined> {
    return this.when.trim() ? momentOf(this.when) : null;
  }
}

/** The fields of a draft that are kept as they are. */
const FIELDS = ['kind', 'direction', 'who', 'contact', 'number', 'when', 'minutes', 'text', 'outcome', 'next'] as const;

/** A draft as it was written down; null for what was written otherwise. */
function readDraft(written: unknown): LogDraft | null {
  if (typeof written !== 'object' || written === null || !('kind' in written)) return null;
  const draft = new LogDraft({ kind: 'log-call' });
  for (const field of FIELDS) if (field in written) Object.assign(draft, { [field]: Reflect.get(written, field) });
  return draft;
}

const writeDraft = (draft: LogDraft) => Object.fromEntries(FIELDS.map((field) => [field, draft[field]]));

const kept = new Begun<LogDraft>('log', writeDraft, readDraft);

/** What was begun for the same person and left, else a fresh sheet. */
export function draftFor(opened: LogCall): LogDraft {
  const begun = kept.get(keyOf(opened));
  if (!begun) return new LogDraft(opened);
  if (opened.direction) begun.direction = opened.direction;
  if (opened.number) begun.number = opened.number;
  begun.returns = opened.returns ?? begun.returns;
  return begun;
}

/** Keeps what was begun; a sheet without words is forgotten. */
export function keepDraft(opened: LogCall, draft: LogDraft): void {
  kept.delete(keyOf(opened));
  if (draft.isBegun) kept.set(personOf(opened, draft), draft);
}

/** Whose what was begun is: once another person is typed or chosen it is theirs. */
function personOf(opened: LogCall, draft: LogDraft): string {
  const key = keyOf(opened);
  const isSameNumber = !opened.contact && draft.number === opened.number;
  if (key === '' || isSameNumber) return key;
  return String(draft.contact?.id ?? (draft.number || (draft.who === opened.who ? key : '')));
}

export function forgetDraft(opened: LogCall): void {
  kept.delete(keyOf(opened));
}

function keyOf(opened: LogCall): string {
  return String(opened.contact?.id ?? opened.number ?? opened.who ?? '');
}
