import { expect, it } from 'vitest';
import { asks, quietFilter, tagFilter, toggled, withoutFilters } from './filters';

it('writes a condition as it is read, and takes it away again', () => {
  expect(tagFilter('Wholesale')).toBe('tag:Wholesale');
  expect(tagFilter('Net 14')).toBe('tag:"Net 14"');
  expect(tagFilter('19" rack')).toBe('tag:"19 rack"');
  expect([quietFilter(60), quietFilter(null)]).toEqual(['quiet>60', 'quiet>usual']);
  const once = toggled('anna', tagFilter('Net 14'));
  expect(once).toBe('anna tag:"Net 14"');
  const twice = toggled(once, quietFilter(30));
  expect(asks(twice, quietFilter(30))).toBe(true);
  expect(asks(twice, quietFilter(300))).toBe(false);
  expect(toggled(twice, tagFilter('Net 14'))).toBe('anna quiet>30');
  expect(toggled(quietFilter(30), quietFilter(30))).toBe('');
});

it('leaves of a search what a card could be called', () => {
  expect(withoutFilters('anna tag:"Net 14" quiet>60')).toBe('anna');
  expect(withoutFilters('Tag:x')).toBe('');
  expect(withoutFilters('stag:x')).toBe('stag:x');
});
