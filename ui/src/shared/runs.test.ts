import { expect, it } from 'vitest';
import { runsOf } from './runs';

it('rows stand under one heading for as long as they have it in common', () => {
  const runs = runsOf(['ant', 'ape', 'bee', 'auk'], (word) => word.slice(0, 1));
  expect(runs).toEqual([
    { key: 'a', rows: ['ant', 'ape'] },
    { key: 'b', rows: ['bee'] },
    { key: 'a', rows: ['auk'] },
  ]);
});
