import { expect, it } from 'vitest';
import type { TimelineItem } from '../ipc/bindings';
import { grown } from './chunks';

const items = (month: number, count: number) =>
  Array.from({ length: count }, (_, id) => ({ id, at: new Date(2026, month - 1, 28 - (id % 28), 12).getTime() }) as TimelineItem);

it('cuts by months, and a long month into pieces of which the first has its name', () => {
  const chunks = grown([], [...items(11, 60), ...items(10, 3)]);
  expect(chunks.map(({ key, isFirst, items }) => [key, isFirst, items.length])).toEqual([
    ['2026-11 0', true, 25],
    ['2026-11 1', false, 25],
    ['2026-11 2', false, 10],
    ['2026-10 0', true, 3],
  ]);
});

it('grows as if all had come at once, and leaves what is full as it was', () => {
  const all = [...items(11, 60), ...items(10, 30), ...items(9, 1)];
  const first = grown([], all.slice(0, 40));
  const both = grown(first, all.slice(40));
  expect(both).toEqual(grown([], all));
  expect(both[0]).toBe(first[0]);
  expect(first[1]?.items).toHaveLength(15);
});
