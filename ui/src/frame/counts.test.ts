/** Counts as the sidebar shows them. */
import { expect, it } from 'vitest';
import { badgeCount, shortCount } from './counts';

it.each([
  [0, '0'],
  [1_248, '1,248'],
  [9_999, '9,999'],
  [10_000, '10k'],
  [99_500, '99k'],
  [100_000, '100k'],
])('%i stands beside a name as %s', (count, shown) => {
  expect(shortCount(count)).toBe(shown);
});

it.each([
  [999, '999'],
  [1_000, '1k'],
  [1_999, '1k'],
  [99_500, '99k'],
])('%i stands on an icon as %s', (count, shown) => {
  expect(badgeCount(count)).toBe(shown);
});
