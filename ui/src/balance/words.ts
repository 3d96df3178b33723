/** What is owed, in words. */
import type { Balance } from '../ipc/bindings';
import { formatMoney, t, type MessageId } from '../state/text.svelte';

function messageOf({ side, balance, days_late }: Balance): MessageId {
  const isOwn = side === 'purchase';
  if (balance.minor < 0) return isOwn ? 'balance-credit-own' : 'balance-credit';
  if (days_late > 0) return isOwn ? 'balance-owed-late' : 'balance-owes-late';
  return isOwn ? 'balance-owed' : 'balance-owes';
}

export function balanceWords(one: Balance): string {
  const { minor, currency } = one.balance;
  return t(messageOf(one), { amount: formatMoney({ minor: Math.abs(minor), currency }), days: one.days_late });
}
