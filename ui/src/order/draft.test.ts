/** What is begun in the order sheet stays with its card, or with its order while that is as it was. */
import { expect, it } from 'vitest';
import type { OrderSave } from '../ipc/bindings';
import { box } from '../../tests/box';
import { draftFor, drafts, keyOf, OrderDraft } from './draft.svelte';

const NEW = { kind: 'order' } as const;
const CHANGED = { kind: 'order', order: 6 } as const;
const line = { product_id: null, text: 'Glass', unit: '', quantity: '1', price: '12.00', discount: '', tax: '20', is_kept: false };
const typed = (revision: number): OrderSave => ({
  id: 6, revision, contact_id: 3, side: 'sale', state: 'ready', on: '2026-11-02', due_on: '2026-11-16', currency: 'GBP',
  discount: '', deposit: '', text: '', lines: [line],
});

it('keeps a new order and a changed one apart', () => {
  box({ begun_keep: () => ({}) });
  const begun = new OrderDraft();
  begun.due = 'in 2 weeks';
  drafts.keep(keyOf(NEW), begun);

  const changed = draftFor(CHANGED);
  changed.take(typed(1), 'Anna Nowak');
  expect([changed.due, changed.isBegun]).toEqual(['', false]);
  changed.text = 'By hand';
  drafts.keep(keyOf(CHANGED), changed);
  const again = draftFor(CHANGED);
  again.take(typed(1), 'Anna Nowak');
  expect(again.text).toBe('By hand');
  // The order was changed meanwhile: what was typed is put over what it says now, and that is said.
  const newer = draftFor(CHANGED);
  newer.take({ ...typed(2), state: 'delivered', text: 'To be sent' }, 'Anna Nowak');
  expect([newer.text, newer.state, newer.revision, newer.isOverNewer]).toEqual(['By hand', 'delivered', 2, true]);

  drafts.forget(keyOf(CHANGED), newer.words);
  expect(draftFor(NEW).due).toBe('in 2 weeks');
  drafts.forget(keyOf(NEW), draftFor(NEW).words);
});

it('keeps what is being written down apart from what is begun meanwhile', async () => {
  box({ begun_keep: () => ({}) });
  const sent = new OrderDraft();
  sent.due = 'in 2 weeks';
  drafts.keep(keyOf(NEW), sent);
  const failing = drafts.whileSent(keyOf(NEW), async () => {
    // The sheet is closed and opened again before the answer: an empty one takes nothing away.
    const opened = draftFor(NEW);
    expect(opened.due).toBe('');
    drafts.keep(keyOf(NEW), opened);
    await Promise.reject(new Error('busy'));
  });
  await expect(failing).rejects.toThrow('busy');
  expect(draftFor(NEW).due).toBe('in 2 weeks');

  await drafts.whileSent(keyOf(NEW), async () => {
    const other = draftFor(NEW);
    other.due = 'fri';
    drafts.keep(keyOf(NEW), other);
    await Promise.resolve();
    drafts.forget(keyOf(NEW), sent.words);
  });
  expect(draftFor(NEW).due).toBe('fri');
  drafts.forget(keyOf(NEW), draftFor(NEW).words);
});
