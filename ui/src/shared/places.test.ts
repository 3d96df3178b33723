import { describe, expect, it } from 'vitest';
import { isSeen, pageOf, topShowing, visiblePlaces, type View } from './places';

const view = (part: Partial<View>): View => ({
  scrollTop: 0, height: 560, rowHeight: 56, total: 100_000, offset: () => 0, ...part,
});

describe('the rows in view', () => {
  it('are drawn with six over at both ends', () => {
    const { top, first, end } = visiblePlaces(view({ scrollTop: 56_000 }));
    expect([top, first, end]).toEqual([1000, 994, 1017]);
  });

  it('are never all of them, however tall the view claims to be', () => {
    const { first, end } = visiblePlaces(view({ height: 5_600_000 }));
    expect(end - first).toBeLessThan(100);
  });

  it('are asked for around the middle of the view', () => {
    const { askFrom, askLimit, first, end } = visiblePlaces(view({ scrollTop: 2_800_000 }));
    expect(askFrom).toBeLessThan(first);
    expect(askFrom + askLimit).toBeGreaterThan(end);
  });

  it('end at the end of the list', () => {
    expect(visiblePlaces(view({ scrollTop: 9_999_999, total: 12 })).end).toBe(12);
  });

  it('stand lower by what the dividers push them', () => {
    const offset = (place: number) => (place >= 10 ? 26 : 0);
    expect(visiblePlaces(view({ scrollTop: 10 * 56, offset })).top).toBe(9);
    expect(visiblePlaces(view({ scrollTop: 10 * 56 + 26, offset })).top).toBe(10);
  });
});

describe('a row', () => {
  const row = { start: 560, end: 616 };

  it('is shown by as little scrolling as that takes', () => {
    expect(topShowing(row, { scrollTop: 300, clientHeight: 560 })).toBe(300);
    expect(topShowing(row, { scrollTop: 0, clientHeight: 560 })).toBe(56);
    expect(topShowing(row, { scrollTop: 900, clientHeight: 560 })).toBe(560);
  });

  it('begins where the view does when it is higher than that', () => {
    expect(topShowing(row, { scrollTop: 0, clientHeight: 40 })).toBe(560);
  });

  it('is seen when any of it is', () => {
    const tops = [0, 1, 560, 615, 616];
    expect(tops.map((scrollTop) => isSeen(row, { scrollTop, clientHeight: 560 }))).toEqual([false, true, true, true, false]);
  });

  it('stays in view from page to page', () => {
    expect([pageOf(560, 56), pageOf(100, 56), pageOf(0, 56)]).toEqual([9, 1, 1]);
  });
});
