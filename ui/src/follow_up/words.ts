/** How a follow-up's day and its heading are said. */
import type { BirthdaySoon, FollowUp, FollowUpDay, OtherDay, OtherDayWhy } from '../ipc/bindings';
import { relativeDays } from '../state/intl';
import { capital, dayLongWithin, daysFromToday, dayWithin, formatClock, formatDayLong, joined, localeTag, nearDayWithin, t, type MessageId } from '../state/text.svelte';
import type { Group } from './groups';

/** How another day that words could mean is said. */
const OTHER: Record<OtherDayWhy, MessageId> = {
  today: 'log-other-today', later: 'log-other-later', passed: 'log-other-passed', month_first: 'log-other-month-first',
};

/** "(today is Friday, too)": which other day words could mean. */
export function otherWords({ why, on }: OtherDay): string {
  return `(${t(OTHER[why], { when: dayWithin(on) })})`;
}

export type DueTone = 'late' | 'today' | 'ahead';

export function toneOf(day: string): DueTone {
  const away = daysFromToday(day);
  if (away < 0) return 'late';
  return away === 0 ? 'today' : 'ahead';
}

/** "3 days ago", "14:00" today, "Fri 13" tomorrow and after. */
export function dueWords(followUp: FollowUp): string {
  return capital(dueWithin(followUp));
}

/** The same within a sentence. */
export function dueWithin({ due_on, due_time }: FollowUp): string {
  const time = due_time ? formatClock(due_time) : undefined;
  const away = daysFromToday(due_on);
  if (away < 0) return relativeDays(localeTag()).format(away, 'day');
  if (away === 0) return time ?? dayWithin(due_on);
  if (away > 6) return dayWithin(due_on, due_time);
  const day = nearDayWithin(due_on);
  return time ? `${day}, ${time}` : day;
}

export function groupTitle({ kind, day }: Group): string {
  return kind === 'day' ? formatDayLong(day) : t(`follow-${kind}`);
}

/** The accessible name of a group's list: "Follow-ups, late". */
export function groupName(group: Group): string {
  if (group.kind === 'day') return t('follow-list', { group: dayLongWithin(group.day) });
  const title = groupTitle(group);
  // Within a name; only the first letter, as German writes its nouns large.
  return t('follow-list', { group: title.slice(0, 1).toLocaleLowerCase(localeTag()) + title.slice(1) });
}

/** The accessible name of a follow-up: its text and whose it is. */
export function nameOf({ text, contact_name }: FollowUp): string {
  return contact_name ? t('follow-name', { text, who: contact_name }) : text;
}

/** A day of the month with all that it holds: "Wednesday 11 November 2026, 3 follow-ups, birthday of Ida". */
export function dayName({ on, total, holiday, birthdays }: FollowUpDay): string {
  const born = birthdays.map((birthday) => birthdayWords(birthday));
  const count = total ? [t('month-count', { count: total })] : [];
  return joined([formatDayLong(on), ...(holiday ? [holiday] : []), ...born, ...count]);
}

export function birthdayWords({ name, turns }: BirthdaySoon): string {
  return turns === null ? t('month-birthday', { name }) : t('month-birthday-turns', { name, turns });
}
