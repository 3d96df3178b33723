/** Tickets in words. */
import type { Mood, TicketGroup, TicketLineKind, TicketRow, TicketStatus } from '../ipc/bindings';
import { dayWithin, formatDay, t } from '../state/text.svelte';

/** The groups that the screen shows, in the order of the work. */
export const GROUPS = ['working', 'waiting', 'late', 'ready', 'untold', 'done'] as const satisfies readonly TicketGroup[];
export type Group = (typeof GROUPS)[number];

export const MOODS: Mood[] = ['unsaid', 'pleased', 'calm', 'upset'];

export const statusWords = (status: TicketStatus): string => t(`ticket-status-${status}`);
export const moodWords = (mood: Mood): string => t(`ticket-mood-${mood}`);
export const kindWords = (kind: TicketLineKind): string => t(`ticket-kind-${kind}`);
export const daysWords = (days: number): string => t('ticket-days', { days });

/** From how many days on a ticket stands out, and from how many more. */
const LONG = 7;
const TOO_LONG = 14;

/** For how many days it is of weight: of what is in work since it was taken in, else since it stands where it does. */
export const ageOf = ({ status, age, days }: Pick<TicketRow, 'status' | 'age' | 'days'>): number =>
  status === 'new' || status === 'open' || status === 'waiting' ? age : days;

/** How much a ticket stands out for its age; what is done does not. */
export function ageTone(ticket: Pick<TicketRow, 'status' | 'age' | 'days'>): 'plain' | 'warm' | 'late' {
  const days = ageOf(ticket);
  if (ticket.status === 'collected' || ticket.status === 'rejected' || days <= LONG) return 'plain';
  return days > TOO_LONG ? 'late' : 'warm';
}

/** The day a ticket is promised for and how late it is, in brief; nothing where no day is. */
export function dueWords({ promised_on, days_late }: Pick<TicketRow, 'promised_on' | 'days_late'>): string {
  return promised_on === null ? '' : t('ticket-due', { day: formatDay(promised_on), days: days_late });
}

/** The day a ticket is promised for, and how late it is; nothing where no day is. */
export function promiseWords({ promised_on, days_late }: Pick<TicketRow, 'promised_on' | 'days_late'>): string {
  return promised_on === null ? '' : t('ticket-promised', { day: dayWithin(promised_on), days: days_late });
}
