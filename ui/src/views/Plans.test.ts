import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { tick } from 'svelte';
import { beforeEach, expect, it, vi } from 'vitest';
import { box, requests } from '../../tests/box';
import type { Plan } from '../ipc/bindings';
import KeySheet from '../frame/KeySheet.svelte';
import { emit } from '../ipc/events';
import { actions } from '../state/actions.svelte';
import { router } from '../state/router.svelte';
import { toasts } from '../state/toasts.svelte';
import Plans from './Plans.svelte';

const call = { kind: 'call', days: 0, counted: 'from_start', text: 'Say hello', draft: null } as const;
const letter = { kind: 'letter', days: 3, counted: 'from_start', text: 'Send the price list', draft: null } as const;
const CUSTOMER: Plan = { name: 'New customer', is_built_in: true, steps: [call, letter], cards: 7 };
const PLANS: Plan[] = [
  CUSTOMER,
  { name: 'Wedding', is_built_in: false, steps: [call], cards: 0 },
];

beforeEach(() => void (PLANS[0] = CUSTOMER));

async function open() {
  const asked = box({
    plan_list: () => ({ plans: [...PLANS] }),
    plan_save: () => ({ operation: 5 }),
    plan_delete: () => ({ operation: 6 }),
    begun_keep: () => ({}),
  });
  render(Plans);
  await screen.findByRole('list', { name: 'Steps of New customer' });
  return asked;
}

async function press(key: string, options: KeyboardEventInit = {}): Promise<void> {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...options });
  Object.defineProperty(event, 'target', { value: document.activeElement });
  actions.press(event);
  await vi.waitFor(() => tick());
}

const step = (name: RegExp) => screen.getByRole('button', { name });

it('shows the steps of the plan the keys stand at', async () => {
  await open();
  screen.getByRole('button', { name: /^New customer/ }).focus();
  await press('j');
  expect(screen.getByRole('list', { name: 'Steps of Wedding' })).toBeTruthy();
  await press('k');
  const list = screen.getByRole('list', { name: 'Steps of New customer' });
  expect(within(list).getAllByRole('listitem')).toHaveLength(2);
});

it('Alt and an arrow moves the step with the focus, in one write', async () => {
  const asked = await open();
  step(/Step 1 of 2/).focus();
  await press('ArrowDown', { altKey: true });
  await vi.waitFor(() => expect(requests(asked, 'plan_save')).toHaveLength(1));
  expect(requests(asked, 'plan_save')[0]).toEqual({ name: 'New customer', before: null, steps: [letter, call], was: [call, letter] });
});

it('Delete removes a step, and never the last one', async () => {
  const asked = await open();
  step(/Step 2 of 2/).focus();
  await press('Delete');
  await vi.waitFor(() => expect(requests(asked, 'plan_save')[0]?.steps).toEqual([call]));
  screen.getByRole('button', { name: /^New customer/ }).focus();
  await press('j');
  step(/Step 1 of 1/).focus();
  await press('Delete');
  expect(requests(asked, 'plan_save')).toHaveLength(1);
});

it('a form with something missing says what and writes nothing', async () => {
  const asked = await open();
  await fireEvent.click(screen.getByRole('button', { name: 'New plan' }));
  await fireEvent.input(screen.getByLabelText('Name of the plan'), { target: { value: 'Wedding' } });
  await fireEvent.input(screen.getByLabelText('After days'), { target: { value: 'soon' } });
  await fireEvent.click(screen.getByRole('button', { name: /^Save/ }));
  for (const words of ['There is a plan “Wedding” already.', /A whole number of days/, 'Say what is to be done.']) {
    expect(await screen.findByText(words)).toBeTruthy();
  }
  expect(requests(asked, 'plan_save')).toEqual([]);
  await fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
});

it('a form that is closed keeps what was typed, and a cancelled one does not', async () => {
  await open();
  const text = () => screen.getByLabelText<HTMLInputElement>('What to do');
  await press('a');
  await fireEvent.input(text(), { target: { value: 'Half an offer' } });
  await fireEvent.click(screen.getByRole('button', { name: 'Close' }));
  await press('a');
  expect(text().value).toBe('Half an offer');
  await fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  await press('a');
  expect(text().value).toBe('');
});

it('only one’s own plan can be renamed or removed', async () => {
  const asked = await open();
  const can = () => actions.possible.map(({ id }) => id);
  expect(can()).not.toContain('plan-delete');
  screen.getByRole('button', { name: /^New customer/ }).focus();
  await press('j');
  expect(can()).toContain('plan-delete');
  await press('s');
  expect(router.sheet).toEqual({ kind: 'start-plan', chosen: null, plan: 'Wedding' });
  router.closeSheet();
  await actions.possible.find(({ id }) => id === 'plan-delete')?.run();
  expect(requests(asked, 'plan_delete')).toEqual([{ name: 'Wedding' }]);
});

it('a step goes on from where the last press put it, though the box has not told of that yet', async () => {
  const asked = await open();
  step(/Step 1 of 2/).focus();
  await press('ArrowDown', { altKey: true });
  await vi.waitFor(() => expect(step(/Step 2 of 2.*Say hello/)).toBe(document.activeElement));
  await press('ArrowUp', { altKey: true });
  await vi.waitFor(() => expect(requests(asked, 'plan_save')).toHaveLength(2));
  expect(requests(asked, 'plan_save')[1]?.steps).toEqual([call, letter]);
});

it('a step that was removed stays away with the next press', async () => {
  const asked = await open();
  step(/Step 2 of 2/).focus();
  await press('Delete');
  expect(await screen.findByRole('button', { name: /Step 1 of 1/ })).toBe(document.activeElement);
  await press('Delete');
  expect(requests(asked, 'plan_save')).toHaveLength(1);
});

it('what was begun for a step falls onto no other one', async () => {
  await open();
  const text = () => screen.getByLabelText<HTMLInputElement>('What to do');
  step(/Step 1 of 2/).focus();
  await press('e');
  await fireEvent.input(text(), { target: { value: 'Say hello at the fair' } });
  await fireEvent.click(screen.getByRole('button', { name: 'Close' }));
  PLANS[0] = { ...CUSTOMER, steps: [letter, call] };
  emit('changed', { operation: 5, tables: ['plan'] });
  await screen.findByRole('button', { name: /Step 1 of 2.*price list/ });
  step(/Step 1 of 2/).focus();
  await press('e');
  expect(text().value).toBe('Send the price list');
});

it('a step is saved where it stands by now, and said', async () => {
  const asked = await open();
  const text = () => screen.getByLabelText<HTMLInputElement>('What to do');
  step(/Step 1 of 2/).focus();
  await press('e');
  expect(document.activeElement).toBe(screen.getByLabelText('Kind'));
  // Another program turns the steps round meanwhile.
  PLANS[0] = { ...CUSTOMER, steps: [letter, call] };
  emit('changed', { operation: 5, tables: ['plan'] });
  await screen.findByText('Day 3 · 0');
  await fireEvent.input(text(), { target: { value: 'Say hello at the fair' } });
  await fireEvent.click(screen.getByRole('button', { name: /^Save/ }));
  const steps = [letter, { ...call, text: 'Say hello at the fair' }];
  await vi.waitFor(() => expect(requests(asked, 'plan_save')).toEqual([{ name: 'New customer', before: null, steps, was: [letter, call] }]));
  await vi.waitFor(() => expect(toasts.list.map((toast) => toast.text)).toContain('Step changed: Say hello at the fair'));
});

it('a step that is no longer there is not saved over another one', async () => {
  const asked = await open();
  step(/Step 2 of 2/).focus();
  await press('e');
  PLANS[0] = { ...CUSTOMER, steps: [call, { ...letter, text: 'Send the catalogue' }] };
  emit('changed', { operation: 5, tables: ['plan'] });
  await screen.findByRole('button', { name: /Step 2 of 2.*catalogue/ });
  await fireEvent.input(screen.getByLabelText('What to do'), { target: { value: 'Send it soon' } });
  await fireEvent.click(screen.getByRole('button', { name: /^Save/ }));
  expect(await screen.findByText(/changed or removed meanwhile/)).toBeTruthy();
  expect(requests(asked, 'plan_save')).toEqual([]);
  await fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
});

it('one more step comes last, whatever came in meanwhile, and is said', async () => {
  const asked = await open();
  await press('a');
  PLANS[0] = { ...CUSTOMER, steps: [call, letter, { ...call, days: 9, text: 'Ring' }] };
  emit('changed', { operation: 5, tables: ['plan'] });
  await screen.findByRole('button', { name: /Step 3 of 3/ });
  await fireEvent.input(screen.getByLabelText('What to do'), { target: { value: 'Ask how it went' } });
  await fireEvent.click(screen.getByRole('button', { name: /^Save/ }));
  await vi.waitFor(() => expect(requests(asked, 'plan_save')[0]?.steps.map(({ text }) => text)).toEqual(['Say hello', 'Send the price list', 'Ring', 'Ask how it went']));
  await vi.waitFor(() => expect(toasts.list.map((toast) => toast.text)).toContain('Step added: Ask how it went'));
});

it('the key sheet names the keys of steps and of one’s own plans wherever the focus is', async () => {
  await open();
  document.body.focus();
  render(KeySheet);
  for (const words of ['Edit the step', 'Remove the step', 'Move the step up', 'Move the step down', 'Rename the plan']) {
    expect(screen.getByRole('rowheader', { name: words, hidden: true })).toBeTruthy();
  }
  expect(actions.possible.map(({ id }) => id)).not.toContain('plan-step-remove');
});

it('a plan that was removed leaves the focus at the plan shown next', async () => {
  await open();
  const list = screen.getByRole('list', { name: 'Plans' });
  within(list).getByRole('button', { name: /^New customer/ }).focus();
  await press('j');
  const removing = actions.possible.find(({ id }) => id === 'plan-delete')?.run();
  const wedding = PLANS.pop();
  await removing;
  emit('changed', { operation: 6, tables: ['plan'] });
  await vi.waitFor(() => expect(document.activeElement?.textContent).toMatch(/^New customer/));
  if (wedding) PLANS.push(wedding);
});
