/** What is owed, in words. */
import type { Balance, Money } from '../ipc/bindings';
import { formatMoney, t, type MessageId } from '../state/text.svelte';

function messageOf({ side, balance, days_late }: Balance): MessageId {
  const isOwn = side === 'purchase';
  if (balance.minor < 0) return isOwn ? 'balance-credit-own' : 'balance-credit';
  if (days_late > 0) return isOwn ? 'balance-owed-late' : 'balance-owes-late';
  return isOwn ? 'balance-owed' : 'balance-owes';
}

/** What is owed or has been paid too much, without a sign. */
export function sumOf({ balance: { minor, currency } }: Balance): Money {
  return { minor: Math.abs(minor), currency };
}

/** What stands beside that sum: who owes it, and since when. */
export function owedWords(one: Balance): string {
  const isOwn = one.side === 'purchase';
  if (one.balance.minor < 0) return t(isOwn ? 'balance-sum-credit-own' : 'balance-sum-credit');
  if (one.days_late > 0) return t(isOwn ? 'balance-sum-late-own' : 'balance-sum-late', { days: one.days_late });
  return t(isOwn ? 'balance-sum-own' : 'balance-sum');
}

export function balanceWords(one: Balance): string {
  return t(messageOf(one), { amount: formatMoney(sumOf(one)), days: one.days_late });
}
