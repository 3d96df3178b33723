import { expect, test } from 'vitest';
import type { Balance } from '../ipc/bindings';
import { formatMoney } from '../state/text.svelte';
import { balanceWords, owedWords } from './words';

const plain = (text: string) => text.replace(/\s/g, ' ');

function balance(side: Balance['side'], minor: number, days_late = 0): string {
  return plain(balanceWords({ side, balance: { minor, currency: 'GBP' }, days_late } as Balance));
}

test('an amount has the places of its currency, to the last unit', () => {
  const shown = (minor: number, currency: string) => plain(formatMoney({ minor, currency }));
  expect(shown(4426, 'GBP')).toBe('£44.26');
  expect(shown(-5, 'GBP')).toBe('-£0.05');
  expect(shown(1500, 'JPY')).toBe('¥1,500');
  expect(shown(1234, 'TND')).toBe('1.234 TND');
  expect(shown(1234, 'IQD')).toBe('1.234 IQD');
  expect(shown(1234, 'HUF')).toBe('12.34 HUF');
  expect(shown(1234, 'PLN')).toBe('12.34 zł');
  expect(shown(9_007_199_254_740_991, 'GBP')).toBe('£90,071,992,547,409.91');
});

test('beside a sum stands who owes it, and how late it is', () => {
  const beside = (side: Balance['side'], minor: number, days_late = 0) =>
    owedWords({ side, balance: { minor, currency: 'GBP' }, days_late } as Balance);
  expect([beside('sale', 4426), beside('sale', 4426, 1), beside('sale', 4426, 6)]).toEqual(['owed', '1 day late', '6 days late']);
  expect([beside('purchase', 30), beside('purchase', 30, 2)]).toEqual(['you owe', 'you owe, 2 days late']);
  expect([beside('sale', -500), beside('purchase', -500)]).toEqual(['paid too much', 'you paid too much']);
});

test('who owes whom is said, and a credit is no debt', () => {
  expect(balance('sale', 4426)).toBe('Owes £44.26');
  expect(balance('sale', 4426, 3)).toBe('Owes £44.26, 3 days late');
  expect(balance('purchase', 3000)).toBe('You owe £30.00');
  expect(balance('sale', -500)).toBe('Has a credit of £5.00');
  expect(balance('purchase', -500)).toBe('You have a credit of £5.00');
});
