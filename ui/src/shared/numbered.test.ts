import { expect, it } from 'vitest';
import { byNumber } from './numbered';

const OPTIONS = [{ keys: 'Alt+1' }, { keys: undefined }, { keys: 'Alt+3' }];
const pressed = (key: string, held: KeyboardEventInit = { altKey: true }) =>
  byNumber(new KeyboardEvent('keydown', { key, ...held }), OPTIONS);

it('Alt and its number chooses', () => {
  expect(pressed('3')).toBe(OPTIONS[2]);
  expect(pressed('2')).toBeUndefined();
});

it('the number alone, or with another key held, chooses nothing', () => {
  for (const held of [{}, { altKey: true, ctrlKey: true }, { altKey: true, metaKey: true }]) {
    expect(pressed('1', held)).toBeUndefined();
  }
});
