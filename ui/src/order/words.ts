/** Orders and payments in words. */
import type { Order, OrderRow, OrderState, Payment, PaymentWay } from '../ipc/bindings';
import { formatNumber, t, type MessageId } from '../state/text.svelte';

/** The way of an order, from the offer to the customer. */
export const COURSE: OrderState[] = ['quote', 'ordered', 'making', 'ready', 'delivered'];
export const WAYS: PaymentWay[] = ['cash', 'transfer', 'card', 'other'];

export interface Standing {
  words: string;
  tone: 'late' | 'done' | 'open' | 'off';
}

/** Where an order stands, in one word: that it is late goes before all else. */
export function standingOf({ state, open, days_late }: Pick<OrderRow, 'state' | 'open' | 'days_late'>): Standing {
  if (days_late > 0) return { words: t('order-late'), tone: 'late' };
  if (state === 'cancelled') return { words: stateWords(state), tone: 'off' };
  if (state === 'delivered' && open.minor === 0) return { words: t('order-paid'), tone: 'done' };
  return { words: stateWords(state), tone: 'open' };
}

export const stateWords = (state: OrderState): string => t(`order-state-${state}`);
export const wayWords = (way: PaymentWay): string => t(`payment-way-${way}`);

/** Where the order goes next; nothing from its end. */
export function nextOf({ state }: Pick<Order, 'state'>): OrderState | undefined {
  const at = COURSE.indexOf(state);
  return at < 0 ? undefined : COURSE[at + 1];
}

/** "19 %", of hundredths of a per cent. */
export const rateWords = (rate: number): string => t('order-rate', { rate: formatNumber(rate / 100) });

/** A quantity in thousandths with what it is counted in. */
export const quantityWords = (thousandths: number, unit: string): string =>
  [formatNumber(thousandths / 1000), unit].filter(Boolean).join(' ');

/** What a payment is, by whose money it was and which way it went. */
export function paymentWords({ kind, side }: Pick<Payment, 'kind' | 'side'>): string {
  const id: Record<string, MessageId> = {
    'payment sale': 'payment-in',
    'refund sale': 'payment-refund',
    'payment purchase': 'payment-out',
    'refund purchase': 'payment-refund-in',
  };
  return t(id[`${kind} ${side}`] ?? 'payment-in');
}
