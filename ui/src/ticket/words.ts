/** Tickets in words. */
import type { Mood, TicketGroup, TicketRow, TicketStatus } from '../ipc/bindings';
import { dayWithin, t } from '../state/text.svelte';

/** The groups that the screen shows, in the order of the work. */
export const GROUPS = ['working', 'waiting', 'ready', 'done'] as const satisfies readonly TicketGroup[];
export type Group = (typeof GROUPS)[number];

export const MOODS: Mood[] = ['unsaid', 'pleased', 'calm', 'upset'];

export const statusWords = (status: TicketStatus): string => t(`ticket-status-${status}`);
export const moodWords = (mood: Mood): string => t(`ticket-mood-${mood}`);
export const daysWords = (days: number): string => t('ticket-days', { days });

/** From how many days on a ticket stands out, and from how many more. */
const LONG = 7;
const TOO_LONG = 14;

/** How much a ticket stands out for its age. */
export function ageTone(days: number): 'plain' | 'warm' | 'late' {
  if (days > TOO_LONG) return 'late';
  return days > LONG ? 'warm' : 'plain';
}

/** What was brought and what is wrong with it, in one line. */
export const whatOf = ({ item, fault }: Pick<TicketRow, 'item' | 'fault'>): string => [item, fault].filter(Boolean).join(': ');

/** The day a ticket is promised for, and how late it is; nothing where no day is. */
export function promiseWords({ promised_on, days_late }: Pick<TicketRow, 'promised_on' | 'days_late'>): string {
  return promised_on === null ? '' : t('ticket-promised', { day: dayWithin(promised_on), days: days_late });
}
