import { describe, expect, it } from 'vitest';
import { visiblePlaces, type View } from './places';

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
