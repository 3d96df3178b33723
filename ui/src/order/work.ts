/** What is done with whole orders and payments, each with its word and its undo. */
import type { Order, OrderSaved, OrderState } from '../ipc/bindings';
import { rpc } from '../ipc/rpc';
import { t } from '../state/text.svelte';
import { toasts } from '../state/toasts.svelte';
import { nextOf, stateWords } from './words';

type Which = Pick<Order, 'id' | 'number' | 'state'>;

/** What was done, and what the owner should know of it. */
export const said = (words: string, notes: string[]): string => [words, ...notes].join('\n');

/** One at a time: what comes next has not been seen yet. */
let isBusy = false;

async function alone<T>(work: () => Promise<T>): Promise<T | null> {
  if (isBusy) return null;
  isBusy = true;
  try {
    return await work();
  } catch (failure) {
    toasts.fail(failure);
    return null;
  } finally {
    isBusy = false;
  }
}

async function tell(write: () => Promise<OrderSaved>, words: (saved: OrderSaved) => string): Promise<OrderSaved | null> {
  return alone(async () => {
    const saved = await write();
    toasts.undo(said(words(saved), saved.notes), saved.operation);
    return saved;
  });
}

async function move(order: Which, state: OrderState): Promise<void> {
  await tell(
    () => rpc('order_state', { id: order.id, state }),
    () => t('order-moved', { number: order.number, state: stateWords(state) }),
  );
}

/** Moves the order on to what comes next. */
export async function moveOn(order: Which): Promise<void> {
  const next = nextOf(order);
  if (next) await move(order, next);
}

export const cancel = (order: Which): Promise<void> => move(order, 'cancelled');

/** Writes the order's lines once more, for today; the new order. */
export function repeat(order: Pick<Which, 'id' | 'number'>): Promise<OrderSaved | null> {
  return tell(
    () => rpc('order_repeat', { id: order.id, on: null }),
    ({ order: made }) => t('order-repeated', { number: order.number, made: made.number }),
  );
}

export async function removeOrder(order: Which): Promise<void> {
  await alone(async () => {
    const { operation } = await rpc('order_delete', { id: order.id });
    toasts.undo(t('order-removed', { number: order.number }), operation);
  });
}

export async function removePayment(id: number): Promise<void> {
  await alone(async () => {
    const { operation } = await rpc('payment_delete', { id });
    toasts.undo(t('payment-removed'), operation);
  });
}
