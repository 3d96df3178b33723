import { describe, expect, it } from 'vitest';
import { addDays, addMonths, lastOfMonth, shownDays, weeksOf, weekStart } from './calendar';

describe('the days of a month', () => {
  it.each([
    ['GB', 1, '2026-10-26'],
    ['PL', 1, '2026-10-26'],
    ['DE', 1, '2026-10-26'],
    ['US', 7, '2026-11-01'],
    ['EG', 6, '2026-10-31'],
  ])('in %s begin with the weekday %i', (region, start, first) => {
    expect(weekStart(region)).toBe(start);
    expect(shownDays('2026-11-12', start)[0]).toBe(first);
  });

  it('are six weeks, the clocks going back or not', () => {
    const days = shownDays('2026-10-25', 1);
    expect(days).toHaveLength(42);
    expect(new Set(days).size).toBe(42);
    expect(days.at(-1)).toBe('2026-11-08');
    expect(weeksOf(days).map((week) => week.length)).toEqual([7, 7, 7, 7, 7, 7]);
  });

  it('step over the ends of months and years', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2024-03-01', -1)).toBe('2024-02-29');
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2026-12-15', 1)).toBe('2027-01-15');
    expect(addMonths('2026-01-15', -1)).toBe('2025-12-15');
    expect(lastOfMonth('2024-02-10')).toBe('2024-02-29');
  });

  it('end where the calendar does', () => {
    expect(addDays('2999-12-31', 1)).toBe('2999-12-31');
    expect(addMonths('1900-01-15', -1)).toBe('1900-01-15');
  });
});
