/** What the payment sheet holds while it is filled in. Closing the sheet keeps it. */
import type { PaymentKind, PaymentWay } from '../ipc/bindings';
import { Begun } from '../state/begun';
import type { WritePayment } from '../state/router.svelte';
import type { Who } from './draft.svelte';
import type { Purpose } from './purposes';

export interface PaymentWords {
  who: string;
  contact: Who | null;
  /** What was chosen that it is for; nothing while nothing was. */
  chosen: Purpose | null;
  kind: PaymentKind;
  way: PaymentWay;
  amount: string;
  /** The day it bears, in words. */
  on: string;
  text: string;
}

/** By the order or the card that the sheet opened with. */
const kept = new Begun<PaymentWords>('payment', (words) => words, read);

function read(written: unknown): PaymentWords | null {
  const fields = typeof written === 'object' && written !== null ? (written as Partial<PaymentWords>) : {};
  const isWhole = [fields.who, fields.amount, fields.on, fields.text, fields.kind, fields.way].every((one) => typeof one === 'string');
  return isWhole ? (fields as PaymentWords) : null;
}

/** What was begun for the same order or card and left, else a fresh payment. */
export function paymentFor(opened: WritePayment): PaymentWords {
  const { contact = null } = opened;
  const fresh: PaymentWords = { who: '', contact, chosen: null, kind: 'payment', way: 'transfer', amount: '', on: '', text: '' };
  const begun = kept.isSent(keyOf(opened)) ? undefined : kept.get(keyOf(opened));
  const words = { ...fresh, ...begun };
  return contact ? { ...words, contact, who: contact.name } : words;
}

/** Keeps what was begun; a sheet in which nothing was typed is forgotten. */
export function keepPayment(opened: WritePayment, words: PaymentWords): void {
  const key = keyOf(opened);
  if ([words.amount, words.on, words.text].some((one) => one.trim())) kept.set(key, words);
  // What is being written down may yet be refused.
  else if (!kept.isSent(key)) kept.delete(key);
}

/** Writes it down: meanwhile it is not gone on with. */
export function whilePaid(opened: WritePayment, work: () => Promise<void>): Promise<void> {
  return kept.whileSent(keyOf(opened), work);
}

/** Forgets what was written down, unless something else was begun meanwhile. */
export function forgetPayment(opened: WritePayment, sent: PaymentWords): void {
  const begun = kept.get(keyOf(opened));
  if (begun && JSON.stringify(begun) === JSON.stringify(sent)) kept.delete(keyOf(opened));
}

const keyOf = ({ contact, order }: WritePayment): string => (order ? `order ${order.id}` : String(contact?.id ?? ''));
