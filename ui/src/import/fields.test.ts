import { expect, it } from 'vitest';
import { FIELDS, fieldOptions, fieldWords } from './fields';

it('says every field in words, each its own', () => {
  const words = FIELDS.map(fieldWords);
  expect(new Set(words).size).toBe(FIELDS.length);
  expect(words.filter((one) => !one || one.includes('_') || one.startsWith('column-'))).toEqual([]);
});

it('says labels and numbers', () => {
  expect(fieldWords('phone')).toBe('Phone');
  expect(fieldWords('phone:work')).toBe('Phone (Work)');
  expect(fieldWords('phone_2_label')).toBe('Phone 2 label');
  expect(fieldWords('email:Shop')).toBe('E-mail (Shop)');
});

it('offers what stands there even where it is none of the usual', () => {
  expect(fieldOptions('phone_2')[0]?.value).toBe('phone_2');
  expect(fieldOptions('phone')).toHaveLength(FIELDS.length);
});
