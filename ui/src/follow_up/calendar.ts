/** Days of a calendar month: steps from day to day, and the six weeks that a month is shown in. */

const DAY = 86_400_000;

/** The days that a calendar is shown for; steps end there. */
const FIRST = '1900-01-01';
const LAST = '2999-12-31';

/** So many days are shown: six whole weeks hold any month. */
export const SHOWN_DAYS = 42;

/** What web views know of a region beyond what TypeScript lists. */
interface WeekHabits {
  weekInfo?: { firstDay: number };
  getWeekInfo?: () => { firstDay: number };
}

/** The weekday that weeks begin with in a country: 1 is Monday, 7 Sunday. */
export function weekStart(region: string): number {
  const habits = new Intl.Locale(`und-${region || 'GB'}`) as WeekHabits;
  return (habits.getWeekInfo?.() ?? habits.weekInfo)?.firstDay ?? 1;
}

export function addDays(day: string, days: number): string {
  return within(text(Date.parse(day) + days * DAY), day);
}

/** The same day of another month, or the last one of that month. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const first = Date.UTC(year, month - 1 + months, 1);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return within(text(first + (Math.min(date, last) - 1) * DAY), day);
}

/** The last day of a day's month. */
export function lastOfMonth(day: string): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return text(Date.UTC(year, month, 0));
}

/** The days shown with the month of `day`, when weeks begin with the weekday `start`. */
export function shownDays(day: string, start: number): string[] {
  const first = Date.parse(`${day.slice(0, 7)}-01`);
  // 0 is Sunday here, and 7 there.
  const before = (new Date(first).getUTCDay() - start + 7) % 7;
  return Array.from({ length: SHOWN_DAYS }, (_, place) => text(first + (place - before) * DAY));
}

/** In rows of a week. */
export function weeksOf<Day>(days: Day[]): Day[][] {
  return Array.from({ length: Math.ceil(days.length / 7) }, (_, week) => days.slice(week * 7, week * 7 + 7));
}

function text(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

function within(day: string, otherwise: string): string {
  return day >= FIRST && day <= LAST ? day : otherwise;
}
