import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Language } from '../ipc/bindings';
import { clock } from './clock.svelte';
import { settings } from './settings.svelte';
import {
  ago, compareText, dayLongWithin, dayWithin, formatBytes, formatClock, formatDay, formatDayLong, formatInstant, formatNumber, formatPartialDate, formatTime, instantWithin,
  nearDayWithin, t,
} from './text.svelte';

const first = settings.current;
const speak = (language: Language, region: string) => settings.adopt({ ...first, language, region });
const at = (day: string, time = '16:40') => new Date(`${day}T${time}`).getTime();

beforeEach(() => {
  clock.now = at('2026-11-12', '11:00');
  speak('en', 'GB');
});
afterEach(() => settings.adopt(first));

describe('moments are said', () => {
  it.each([
    ['2026-11-12', 'Today 16:40'],
    ['2026-11-11', 'Yesterday 16:40'],
    ['2026-11-09', 'Mon 16:40'],
    ['2026-11-03', '3 Nov 16:40'],
    ['2024-11-03', '3 Nov 2024'],
  ])('%s as %s', (day, words) => expect(formatInstant(at(day))).toBe(words));

  it.each([
    ['2026-11-13', null, 'Tomorrow'],
    ['2026-11-23', '10:00:00', 'Mon 23 Nov 10:00'],
    ['2027-01-02', null, '2 Jan 2027'],
  ])('the day %s as %s', (day, time, words) => expect(formatDay(day, time)).toBe(words));

  it.each([
    ['2026-11-12', 'Today'],
    ['2026-11-11', 'Yesterday'],
    ['2026-10-31', '12 days'],
    ['2026-10-22', '3 weeks'],
    ['2026-08-30', '2 months'],
    ['2025-11-01', '1 year'],
  ])('ago: %s as %s', (day, words) => expect(ago(at(day))).toBe(words));

  it('in Polish, with the region’s habits', () => {
    speak('pl', 'PL');
    expect(formatInstant(at('2026-11-11'))).toBe('Wczoraj 16:40');
    expect(ago(at('2026-10-31'))).toBe('12 dni');
    expect(formatPartialDate({ year: null, month: 3, day: 19 })).toBe('19 marca');
  });
});

describe('a day is said by one rule', () => {
  it.each([
    ['en', 'GB', ['Mon 16', 'Mon 23 Nov', 'Thursday 12 November', 'Thursday 12 November 2026']],
    ['en', 'US', ['Mon 16', 'Mon Nov 23', 'Thursday, November 12', 'Thursday, November 12, 2026']],
    ['pl', 'PL', ['pon. 16', 'pon. 23 lis', 'Czwartek, 12 listopada', 'Czwartek, 12 listopada 2026']],
    ['de', 'DE', ['Mo 16.', 'Mo 23. Nov.', 'Donnerstag, 12. November', 'Donnerstag, 12. November 2026']],
  ] as const)('%s in %s, short and long', (language, region, words) => {
    speak(language, region);
    const long = [formatDayLong('2026-11-12', false), formatDayLong('2026-11-12')];
    expect([nearDayWithin('2026-11-16'), dayWithin('2026-11-23'), ...long]).toEqual(words);
  });

  it.each([
    ['en', 'GB', 'Today', 'today', 'Yesterday 16:40', 'yesterday 16:40', 'Mon 23 Nov'],
    ['pl', 'PL', 'Dzisiaj', 'dzisiaj', 'Wczoraj 16:40', 'wczoraj 16:40', 'Pon. 23 lis'],
    ['de', 'DE', 'Heute', 'heute', 'Gestern 16:40', 'gestern 16:40', 'Mo 23. Nov.'],
  ] as const)('%s in %s begins a line with a capital, and is small within a sentence', (language, region, ...words) => {
    speak(language, region);
    const [today, yesterday] = ['2026-11-12', at('2026-11-11')] as const;
    const moments = [formatInstant(yesterday), instantWithin(yesterday)];
    expect([formatDay(today), dayWithin(today), ...moments, formatDay('2026-11-23')]).toEqual(words);
  });

  it('a weekday is a name in English and German, and small within a Polish sentence', () => {
    const within = (language: Language, region: string) => (speak(language, region), dayLongWithin('2026-11-12', false));
    expect([within('en', 'GB'), within('pl', 'PL'), within('de', 'DE')]).toEqual([
      'Thursday 12 November', 'czwartek, 12 listopada', 'Donnerstag, 12. November',
    ]);
  });
});

it('counts in the three Polish ways, at once when the language changes', () => {
  expect(t('count-cards', { count: 3 })).toBe('3 cards');
  speak('pl', 'PL');
  expect([1, 3, 5].map((count) => t('count-cards', { count }))).toEqual(['1 karta', '3 karty', '5 kart']);
  expect(document.documentElement.lang).toBe('pl');
});

describe('the region decides', () => {
  const evening = at('2026-11-12', '16:40');

  it.each([
    ['en', 'PL', '16:40'],
    ['en', 'GB', '16:40'],
    ['pl', 'PL', '16:40'],
    ['de', 'DE', '16:40'],
  ] as const)('%s in %s tells the time as %s', (language, region, words) => {
    speak(language, region);
    expect(formatTime(evening)).toBe(words);
    expect(formatClock('16:40:00')).toBe(words);
  });

  it('English in a country without one of its own says the day before the month, as in Britain', () => {
    speak('en', 'GB');
    const british = formatInstant(at('2025-02-11'));
    speak('en', 'PL');
    expect(formatInstant(at('2025-02-11'))).toBe(british);
    expect(british).toMatch(/^11/);
    speak('en', 'US');
    expect(formatInstant(at('2025-02-11'))).not.toMatch(/^11/);
  });

  it.each(['en', 'pl', 'de'] as const)('%s in the United States counts twelve hours', (language) => {
    speak(language, 'US');
    expect(formatTime(evening)).toMatch(/^0?4:40/);
    expect(formatDay('2026-11-23', '16:40')).toMatch(/0?4:40/);
  });

  it('how numbers are written, where the language is spoken there', () => {
    speak('de', 'DE');
    expect(formatNumber(12400.5)).toBe('12.400,5');
    speak('de', 'CH');
    expect(formatNumber(12400.5)).toMatch(/^12.400\.5$/);
    speak('pl', 'PL');
    expect(formatNumber(12400.5)).toMatch(/^12\s400,5$/);
    speak('en', 'GB');
    expect(formatNumber(12400.5)).toBe('12,400.5');
  });
});

it('sorts as the language does', () => {
  const sorted = (words: string[]) => [...words].sort(compareText);
  speak('pl', 'PL');
  expect(sorted(['Łoś', 'Mak', 'Lis', 'Luty'])).toEqual(['Lis', 'Luty', 'Łoś', 'Mak']);
  speak('de', 'DE');
  expect(sorted(['Öhm', 'Ohm', 'Pohl', 'Oz'])).toEqual(['Ohm', 'Öhm', 'Oz', 'Pohl']);
});

it('counts in German', () => {
  speak('de', 'DE');
  expect([0, 1, 2].map((count) => t('count-cards', { count }))).toEqual(['0 Karten', '1 Karte', '2 Karten']);
  expect(formatInstant(at('2026-11-11'))).toBe('Gestern 16:40');
});

it('draws English out for tests, and leaves what is filled in', () => {
  const plain = t('find-none', { text: 'Nowak 602' });
  speak('en-XA', 'GB');
  const drawnOut = t('find-none', { text: 'Nowak 602' });
  expect(drawnOut).toContain('Nowak 602');
  expect(drawnOut.length - 9).toBeGreaterThanOrEqual((plain.length - 9) * 1.4);
});

it('says sizes in units of a thousand', () => {
  expect([900, 18_000, 2_500_000].map(formatBytes)).toEqual(['1 kB', '18 kB', '2.5 MB']);
});

it('keeps a name from turning the words beside it', () => {
  const said = t('error-picture', { name: 'Ewa\u202E gpj.vcf\u2066 \u{1F469}\u200D\u{1F4BC}' });
  expect(said).toContain('Ewa gpj.vcf \u{1F469}\u200D\u{1F4BC}');
});
