/** What a payment can be for: the oldest order of a balance, or one that is chosen. */
import type { Balance, Money, Order, Side } from '../ipc/bindings';
import { dayWithin, formatMoney, t } from '../state/text.svelte';

export interface Purpose {
  value: string;
  label: string;
  side: Side;
  currency: string;
  /** The order, where it is a chosen one. */
  order: number | null;
  /** What is open of it; nothing where nothing is. */
  open: Money | null;
}

/** What a payment is for that was begun at this order. */
export function purposeOf({ id, number, side, open }: Pick<Order, 'id' | 'number' | 'side' | 'open'>): Purpose {
  const of = { value: `order ${id}`, side, currency: open.currency, order: id };
  return { ...of, label: t('order-title', { number }), open: open.minor > 0 ? open : null };
}

/** Of each balance the oldest order first, then each order of which something is open. */
export function purposesOf(balances: Balance[]): Purpose[] {
  const owedFirst = [...balances.filter(({ balance }) => balance.minor > 0), ...balances.filter(({ balance }) => balance.minor <= 0)];
  return owedFirst.flatMap(({ side, balance, open }) => {
    const of = { side, currency: balance.currency };
    const oldest = {
      ...of,
      value: `oldest ${side} ${balance.currency}`,
      label: t(side === 'sale' ? 'payment-oldest' : 'payment-oldest-own', { currency: balance.currency }),
      order: null,
      open: balance.minor > 0 ? balance : null,
    };
    const orders = open.map((order) => ({
      ...of,
      value: `order ${order.id}`,
      label: t('payment-order', { number: order.number, due: dayWithin(order.due_on), open: formatMoney(order.open) }),
      order: order.id,
      open: order.open,
    }));
    return [oldest, ...orders];
  });
}
