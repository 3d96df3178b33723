/** How open follow-ups are put under headings: late, today, tomorrow, this week, then by day. */
import type { FollowUp } from '../ipc/bindings';
import { runsOf } from '../shared/runs';

export type GroupKind = 'late' | 'today' | 'tomorrow' | 'week' | 'day';

export interface Group {
  kind: GroupKind;
  /** The local day of a `day` group; empty for the others. */
  day: string;
  rows: FollowUp[];
}

/** Days from the local day `from` to the local day `to`. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** Puts follow-ups under the headings of Today: everything ahead is tomorrow or this week. */
export function groupsOfToday(rows: FollowUp[], today: string): Group[] {
  return collect(rows, (row) => {
    const away = daysBetween(today, row.due_on);
    if (away < 0) return ['late', ''];
    if (away === 0) return ['today', ''];
    return [away === 1 ? 'tomorrow' : 'week', ''];
  });
}

/** Puts follow-ups under the headings of the agenda: a heading for every day ahead. */
export function groupsOfAgenda(rows: FollowUp[], today: string): Group[] {
  return collect(rows, (row) => {
    const away = daysBetween(today, row.due_on);
    if (away < 0) return ['late', ''];
    if (away === 0) return ['today', ''];
    return away === 1 ? ['tomorrow', ''] : ['day', row.due_on];
  });
}

/** Whole days before times of the same day, as the box orders them. */
export function compareDue(one: FollowUp, other: FollowUp): number {
  const key = (row: FollowUp) => `${row.due_on} ${row.due_time ?? ''}`;
  if (key(one) === key(other)) return one.id - other.id;
  return key(one) < key(other) ? -1 : 1;
}

function collect(rows: FollowUp[], place: (row: FollowUp) => [GroupKind, string]): Group[] {
  return runsOf(rows, (row) => place(row).join(' ')).map(({ key, rows: under }) => {
    const [kind = 'day', day = ''] = key.split(' ') as [GroupKind, string];
    return { kind, day, rows: under };
  });
}
