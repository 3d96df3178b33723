import { expect, it } from 'vitest';
import { CALL_FIELDS, FIELDS, fieldOptions, fieldWords } from './fields';

it('says every field in words, each its own', () => {
  for (const fields of [FIELDS, CALL_FIELDS]) {
    const words = fields.map(fieldWords);
    expect(new Set(words).size).toBe(fields.length);
    expect(words.filter((one) => !one || one.includes('_') || one.startsWith('column-'))).toEqual([]);
  }
});

it('says labels and numbers', () => {
  expect(fieldWords('phone')).toBe('Phone');
  expect(fieldWords('phone:work')).toBe('Phone (Work)');
  expect(fieldWords('phone_2_label')).toBe('Phone 2 label');
  expect(fieldWords('email:Shop')).toBe('E-mail (Shop)');
});

it('offers what stands there even where it is none of the usual', () => {
  expect(fieldOptions('phone_2', 'cards')[0]?.value).toBe('phone_2');
  expect(fieldOptions('phone', 'cards')).toHaveLength(FIELDS.length);
  expect(fieldOptions('call_way', 'calls').map(({ value }) => value)).toEqual(CALL_FIELDS);
});
