/** The owner's words: Fluent messages, dates and numbers in the language and region of Settings. */
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import german from '../../../assets/text/de.ftl?raw';
import english from '../../../assets/text/en.ftl?raw';
import polish from '../../../assets/text/pl.ftl?raw';
import { CURRENCY_PLACES, CURRENCY_SIGNS, type Language, type Money } from '../ipc/bindings';
import { clock } from './clock.svelte';
import { collator, dates, numbers, relativeDays } from './intl';
import type { MessageId } from './messages.generated';
import { drawOut } from './pseudo';
import { settings } from './settings.svelte';

export type { MessageId } from './messages.generated';
export type MessageArgs = Record<string, FluentVariable>;

const DAY = 86_400_000;
const SOURCES: Record<Language, string> = { en: english, pl: polish, de: german, 'en-XA': english };

/** The language with the region's habits: "pl-GB" is Polish with British dates. */
const locale = $derived(localeOf(settings.current.language.slice(0, 2), settings.current.region || 'GB'));
const bundle = $derived(bundleOf(settings.current.language, locale));

/**
 * The English of a country that web views know none of would be that of the United States, with the
 * month before the day; it is Britain's here.
 */
function localeOf(language: string, region: string): string {
  const tag = `${language}-${region}`;
  return new Intl.DateTimeFormat(tag).resolvedOptions().locale === 'en' ? 'en-GB' : tag;
}

function bundleOf(language: Language, tag: string): FluentBundle {
  // Plural rules go by the first locale that is known; a region never changes them.
  const transform = language === 'en-XA' ? drawOut : undefined;
  const made = new FluentBundle([tag, language], { useIsolating: false, transform });
  made.addResource(new FluentResource(SOURCES[language]));
  return made;
}

/** The message `id`, filled with `args`. */
export function t(id: MessageId, args?: MessageArgs): string {
  const message = bundle.getMessage(id);
  return message?.value ? bundle.formatPattern(message.value, args ? unturned(args) : null, []) : id;
}

function unturned(args: MessageArgs): MessageArgs {
  const still = (value: FluentVariable) => (typeof value === 'string' ? isolated(value) : value);
  return Object.fromEntries(Object.entries(args).map(([name, value]) => [name, still(value)]));
}

/** Letters that are read from the right: Hebrew, Arabic and their kin. */
const FROM_RIGHT = /[\u0590-\u08FF\u200F\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EEFF}]/u;
/** Begins what keeps to itself, and ends it. */
const [ISOLATE, END] = [String.fromCharCode(0x2068), String.fromCharCode(0x2069)];
/** What is isolated already, else a mark that turns. */
const ISOLATE_OR_TURN = /\u2068([^\u202A-\u202E\u2066-\u2069]*)\u2069|[\u202A-\u202E\u2066-\u2069]/gu;

/** A text of a card, a file or a name beside other words: it turns nothing, and what is read from the right keeps to itself. */
export function isolated(text: string): string {
  const still = text.replace(ISOLATE_OR_TURN, (whole: string, inner: string | undefined) => (inner === undefined ? '' : whole));
  return FROM_RIGHT.test(still) ? `${ISOLATE}${still}${END}` : still;
}

/** The same where no words are beside it: in a file's name, on the clipboard. */
export function unisolated(text: string): string {
  return text.replace(/[\u2068\u2069]/gu, '');
}

type Part = string | null | undefined | false | 0;

/** What says something of the parts, each to itself, with a sign between. */
export function joined(parts: readonly Part[] | undefined, gap: ', ' | ' · ' | '; ' = ', '): string {
  return (parts ?? []).flatMap((part) => (part ? [isolated(part)] : [])).join(gap);
}

/** The language with its region, for `Intl`. */
export function localeTag(): string {
  return locale;
}

/** "12,400". */
export function formatNumber(value: number): string {
  return numbers(locale).format(value);
}

/**
 * "£44.26", of minor units: put together as digits, so that nothing is rounded on the way. The sign stands
 * where the sentences that come from Rust have it (`domain/src/money/shown.rs`).
 */
export function formatMoney({ minor, currency }: Money): string {
  const places = CURRENCY_PLACES[currency] ?? 2;
  const [whole, part] = digitsOf(minor, places);
  const inPlaces = numbers(locale, { minimumFractionDigits: places, maximumFractionDigits: places, useGrouping: 'always' });
  const number = inPlaces.format(`${whole}.${part}0` as Intl.StringNumericLiteral);
  const minus = minor < 0 ? '-' : '';
  const sign = CURRENCY_SIGNS[currency] ?? currency;
  const isBefore = settings.current.language.startsWith('en') && !/^\p{L}+$/u.test(sign);
  return isBefore ? `${minus}${sign}${number}` : `${minus}${number}\u00a0${sign}`;
}

/** The same as it would be typed: "1234,50". */
export function typedMoney({ minor, currency }: Money): string {
  const mark = settings.current.language.startsWith('en') ? '.' : ',';
  return digitsOf(minor, CURRENCY_PLACES[currency] ?? 2).filter(Boolean).join(mark);
}

/** The digits before and behind the decimal mark. */
function digitsOf(minor: number, places: number): [string, string] {
  const digits = String(Math.abs(minor)).padStart(places + 1, '0');
  return [digits.slice(0, digits.length - places), digits.slice(digits.length - places)];
}

/** "110%", with the space that German and Polish set. */
export function formatPercent(percent: number): string {
  return numbers(localeTag(), { style: 'percent' }).format(percent / 100);
}

/** "12 KB". */
export function formatBytes(bytes: number): string {
  const [value, unit] =
    bytes < 1_000_000 ? [Math.max(1, bytes / 1000), 'kilobyte'] : [bytes / 1_000_000, 'megabyte'];
  const maximumFractionDigits = value < 10 ? 1 : 0;
  return numbers(locale, { style: 'unit', unit, maximumFractionDigits }).format(value);
}

/** The clock of the region, whatever the language: 24 hours in Poland, also in English. */
const hourCycle = $derived(hourCycleOf(settings.current.region || 'GB'));

/** What web views know of a region beyond what TypeScript lists. */
interface RegionHabits {
  hourCycles?: Intl.LocaleHourCycleKey[];
  getHourCycles?: () => Intl.LocaleHourCycleKey[];
}

function hourCycleOf(region: string): Intl.LocaleHourCycleKey {
  const habits = new Intl.Locale(`und-${region}`) as RegionHabits;
  return (habits.getHourCycles?.() ?? habits.hourCycles)?.[0] ?? 'h23';
}

/** "09:12". */
export function formatTime(at: number): string {
  return dates(locale, { hour: '2-digit', minute: '2-digit', hourCycle }).format(at);
}

/** A local time ("09:12:00") by the clock of the region. */
export function formatClock(time: string): string {
  return formatTime(new Date(`2000-01-01T${time}`).getTime());
}

/** A local day ("2026-11-23") as a moment at noon, safe from clock changes. */
export function dayStart(day: string): Date {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date, 12);
}

/** The local day of a moment, "2026-11-23". */
export function localDay(at: number): string {
  const moment = new Date(at);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/** Whole days from today to `day`: -1 is yesterday. */
export function daysFromToday(day: string): number {
  const today = dayStart(localDay(clock.now));
  return Math.round((dayStart(day).getTime() - today.getTime()) / DAY);
}

/** "Today", "Tomorrow", "Mon 23 Nov", "23 Nov 2027"; a time is set behind it. Alone, or first in its line. */
export function formatDay(day: string, time?: string | null): string {
  return capital(dayWithin(day, time));
}

/** The same within a sentence: "due today", and in Polish "termin: pt. 6 lis". */
export function dayWithin(day: string, time?: string | null): string {
  const away = daysFromToday(day);
  const words = Math.abs(away) <= 1 ? relativeDay(away) : plainDay(dayStart(day), true);
  return time ? `${words} ${formatClock(time)}` : words;
}

/** "Mon 23": a day of the next week. */
export function nearDayWithin(day: string): string {
  return withWeekday(dayStart(day), { day: 'numeric' });
}

/** "Thursday 12 November 2026", as a heading; a year that goes without saying is left out. */
export function formatDayLong(day: string, hasYear = true): string {
  return capital(dayLongWithin(day, hasYear));
}

/** The same within a sentence. */
export function dayLongWithin(day: string, hasYear = true): string {
  const year = hasYear ? ('numeric' as const) : undefined;
  const said = dates(locale, { weekday: 'long', day: 'numeric', month: 'long', year }).format(dayStart(day));
  // Web views differ in setting a comma before a British date.
  return locale.startsWith('en') ? said.replace(/^(\p{L}+), (?=\d)/u, '$1 ') : said;
}

/** A day that may also be a word: "2024-04-03" as `say` says it, "yes" as it is. */
export function dayWords(text: string, say: (day: string) => string = formatDayLong): string {
  return /^\d{4}-\d\d-\d\d$/.test(text) ? say(text) : text;
}

/** "Thu" or "Thursday". */
export function formatWeekday(day: string, weekday: 'short' | 'long'): string {
  return dates(locale, { weekday }).format(dayStart(day));
}

/** "November 2026", for a month such as "2026-11". */
export function formatMonth(month: string): string {
  const options = { month: 'long', year: 'numeric' } as const;
  return capital(dates(locale, options).format(dayStart(`${month}-15`)));
}

/** "Today 16:40", "Yesterday 16:40", "Mon 16:40" within a week, then "3 Nov 10:15", "3 Nov 2024". Alone, or first. */
export function formatInstant(at: number): string {
  return capital(instantWithin(at));
}

/** The same within a sentence: "Backed up yesterday 16:40". */
export function instantWithin(at: number): string {
  const away = daysFromToday(localDay(at));
  const moment = new Date(at);
  if (Math.abs(away) <= 1) return `${relativeDay(away)} ${formatTime(at)}`;
  if (away < 0 && away > -7) return `${weekday(moment)} ${formatTime(at)}`;
  const sameYear = moment.getFullYear() === new Date(clock.now).getFullYear();
  return sameYear ? `${plainDay(moment, false)} ${formatTime(at)}` : plainDay(moment, false);
}

/** The whole moment, for a tooltip: "Thursday 12 November 2026 at 16:40". */
export function formatInstantLong(at: number): string {
  return dates(locale, { dateStyle: 'full', timeStyle: 'short', hourCycle }).format(at);
}

/** The moment where no room is for all of it, and on paper: "12 Nov 2026, 16:40". */
export function formatInstantShort(at: number): string {
  return dates(locale, { dateStyle: 'medium', timeStyle: 'short', hourCycle }).format(at);
}

/** How long ago, for a narrow column: "Today", "Yesterday", "12 days", "3 weeks", "2 months", "1 year". */
export function ago(at: number): string {
  const days = -daysFromToday(localDay(at));
  if (days <= 1) return capital(relativeDay(-Math.max(0, days)));
  if (days < 14) return unit(days, 'day');
  if (days < 60) return unit(Math.floor(days / 7), 'week');
  if (days < 365) return unit(Math.floor(days / 30.44), 'month');
  return unit(Math.floor(days / 365.25) || 1, 'year');
}

/** "19 March", with the year where it is known. */
export function formatPartialDate(date: { year: number | null; month: number; day: number }): string {
  const moment = new Date(date.year ?? 2000, date.month - 1, date.day, 12);
  const year = date.year === null ? undefined : ('numeric' as const);
  return dates(locale, { day: 'numeric', month: 'long', year }).format(moment);
}

/** Orders words as the language does (ł after l). */
export function compareText(one: string, other: string): number {
  return collator(locale).compare(one, other);
}

function relativeDay(away: number): string {
  return relativeDays(locale).format(away, 'day');
}

function weekday(moment: Date): string {
  return dates(locale, { weekday: 'short' }).format(moment);
}

function plainDay(moment: Date, hasWeekday: boolean): string {
  const year = moment.getFullYear() === new Date(clock.now).getFullYear() ? undefined : 'numeric';
  const options: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', year };
  return hasWeekday && !year ? withWeekday(moment, options) : dates(locale, options).format(moment);
}

/** The short weekday before a day, the same however much is said of the day: "Mo 16.", "Mo 23. Nov.". */
function withWeekday(moment: Date, options: Intl.DateTimeFormatOptions): string {
  // A German day alone has its point only beside a weekday.
  const parts = dates(locale, { weekday: 'short', ...options }).formatToParts(moment);
  const day = parts.map(({ type, value }) => (type === 'weekday' ? '' : value)).join('');
  return `${weekday(moment)} ${day.replace(/^[\s,.]+|[\s,]+$/g, '')}`;
}

/** Lengths of time in our own words: the unit names of the web view's own Polish are odd ("9 dób"). */
const UNITS = { day: 'count-days', week: 'count-weeks', month: 'count-months', year: 'count-years' } as const;

function unit(value: number, name: keyof typeof UNITS): string {
  return t(UNITS[name], { count: value });
}

/** Words as they stand at the beginning of a line, by the language's own letters. */
export function capital(words: string, language = locale): string {
  return words.slice(0, 1).toLocaleUpperCase(language) + words.slice(1);
}

/** How a card is called; one that has no name says so. */
export const nameOr = (name: string | undefined): string => name || t('card-no-name');
