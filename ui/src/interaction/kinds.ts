/** How each kind of entry in the history looks and is called. */
import type { Attachment, Direction, InteractionKind, TimelineItem } from '../ipc/bindings';
import type { IconName } from '../shared/icons';
import type { MessageId } from '../state/text.svelte';

export type Tone = 'in' | 'out' | 'missed' | 'plain';

export interface Look {
  title: MessageId;
  icon: IconName;
  tone: Tone;
}

const CALLS: Record<Direction, Look> = {
  in: { title: 'log-item-call-in', icon: 'incoming', tone: 'in' },
  out: { title: 'log-item-call-out', icon: 'outgoing', tone: 'out' },
  missed: { title: 'log-item-call-missed', icon: 'missed', tone: 'missed' },
};

const OTHERS: Record<Exclude<TimelineItem['kind'], 'call'>, Look> = {
  meeting: { title: 'log-item-meeting', icon: 'meeting', tone: 'plain' },
  visit: { title: 'log-item-visit', icon: 'visit', tone: 'plain' },
  mail: { title: 'log-item-mail', icon: 'mail', tone: 'plain' },
  message: { title: 'log-item-message', icon: 'message', tone: 'plain' },
  letter: { title: 'log-item-letter', icon: 'letter', tone: 'plain' },
  note: { title: 'log-item-note', icon: 'note', tone: 'plain' },
  follow_up_done: { title: 'log-item-follow-up-done', icon: 'check', tone: 'in' },
  step_paused: { title: 'log-item-step-paused', icon: 'clock', tone: 'plain' },
  order: { title: 'log-item-order', icon: 'receipt', tone: 'plain' },
  payment: { title: 'log-item-payment', icon: 'check', tone: 'in' },
  ticket: { title: 'log-item-ticket', icon: 'ticket', tone: 'plain' },
  want: { title: 'log-item-want', icon: 'clock', tone: 'plain' },
  stock_movement: { title: 'log-item-stock-movement', icon: 'shelf', tone: 'plain' },
  merge: { title: 'log-item-merge', icon: 'cards', tone: 'plain' },
  follow_up_dropped: { title: 'log-item-follow-up-dropped', icon: 'close', tone: 'plain' },
};

export function lookOf(item: Pick<TimelineItem, 'kind' | 'direction'>): Look {
  if (item.kind === 'call') return CALLS[item.direction ?? 'in'];
  return OTHERS[item.kind];
}

/** The kinds that are written down by hand, each with its key in the sheet. */
export const LOGGED: { kind: InteractionKind; label: MessageId; icon: IconName; key: string }[] = [
  { kind: 'call', label: 'log-kind-call', icon: 'phone', key: 'Alt+1' },
  { kind: 'visit', label: 'log-kind-visit', icon: 'visit', key: 'Alt+2' },
  { kind: 'message', label: 'log-kind-message', icon: 'message', key: 'Alt+3' },
  { kind: 'letter', label: 'log-kind-letter', icon: 'letter', key: 'Alt+4' },
  { kind: 'mail', label: 'log-kind-mail', icon: 'mail', key: 'Alt+5' },
  { kind: 'meeting', label: 'log-kind-meeting', icon: 'meeting', key: 'Alt+6' },
];

/** How it went: words that are kept in the box, with how they are shown. */
export const OUTCOMES: { value: string; label: MessageId }[] = [
  { value: 'order', label: 'log-outcome-order' },
  { value: 'question', label: 'log-outcome-question' },
  { value: 'complaint', label: 'log-outcome-complaint' },
  { value: 'no answer', label: 'log-outcome-no-answer' },
  { value: 'not interested', label: 'log-outcome-not-interested' },
];

/** How a call ended, as call logs tell it. */
export const ENDS: { value: string; label: MessageId }[] = [
  { value: 'voicemail', label: 'log-outcome-voicemail' },
  { value: 'declined', label: 'log-outcome-declined' },
  { value: 'blocked', label: 'log-outcome-blocked' },
  { value: 'elsewhere', label: 'log-outcome-elsewhere' },
];

/** Kinds of entries that are rows of other tables than interactions and notes. */
const ELSEWHERE: TimelineItem['kind'][] = ['follow_up_done', 'follow_up_dropped', 'step_paused', 'order', 'payment', 'ticket', 'want', 'stock_movement', 'merge'];

/** Entries that can be changed and taken away here; follow-ups, what is about money and merges are kept elsewhere. */
export function isOwn({ kind }: Pick<TimelineItem, 'kind'>): boolean {
  return !ELSEWHERE.includes(kind);
}

/** The files that are kept with an entry. */
export function filesOf(files: Attachment[], { kind, id }: TimelineItem): Attachment[] {
  if (files.length === 0 || !isOwn({ kind })) return [];
  const isOf = ({ to }: Attachment) => (kind === 'note' ? 'note' in to && to.note === id : 'interaction' in to && to.interaction === id);
  return files.filter(isOf);
}
