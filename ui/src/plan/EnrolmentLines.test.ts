import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, it, vi } from 'vitest';
import { box, requests } from '../../tests/box';
import type { Enrolment } from '../ipc/bindings';
import { emit } from '../ipc/events';
import { actions } from '../state/actions.svelte';
import EnrolmentLines from './EnrolmentLines.svelte';

const enrolment = (part: Partial<Enrolment>): Enrolment => ({
  id: 4, contact_id: 6, plan: 'New customer', started_on: '2026-11-06', state: 'running', ended_at: null,
  steps: Array(4).fill({ kind: 'call', days: 0, counted: 'from_start', text: 'x', draft: null }), closed: 1, next_step: 1, next: null, ...part,
});

async function open(...enrolments: Enrolment[]) {
  const saved = { enrolment: enrolment({}), operation: 3 };
  const asked = box({
    enrolment_list: () => ({ enrolments }),
    enrolment_pause: () => saved,
    enrolment_resume: () => saved,
    enrolment_skip: () => saved,
  });
  render(EnrolmentLines, { contact: 6 });
  await vi.waitFor(() => expect(requests(asked, 'enrolment_list')).toHaveLength(1));
  return asked;
}

const ways = () => screen.queryAllByRole('button').map(({ textContent }) => textContent.trim());

it('a running plan can be paused, skipped and stopped', async () => {
  const asked = await open(enrolment({}));
  expect(await screen.findByText('New customer, step 2 of 4')).toBeTruthy();
  expect(ways()).toEqual(['Pause', 'Skip', 'Stop']);
  await fireEvent.click(screen.getByRole('button', { name: 'Skip the next step of New customer' }));
  expect(requests(asked, 'enrolment_skip')).toEqual([{ id: 4 }]);
});

it('a paused one goes on, by the palette too', async () => {
  const asked = await open(enrolment({ state: 'paused' }));
  expect(await screen.findByText('New customer, step 2 of 4, paused')).toBeTruthy();
  expect(ways()).toEqual(['Continue', 'Stop']);
  const action = actions.possible.find(({ id }) => id === 'enrolment-pause');
  expect(action?.said?.()).toBe('Continue the plan New customer');
  await action?.run();
  expect(requests(asked, 'enrolment_resume')).toEqual([{ id: 4 }]);
});

it('an ended one says how, and nothing can be done with it', async () => {
  await open(enrolment({ state: 'won', ended_at: Date.now() }));
  expect(await screen.findByText('New customer: ended by an order, today')).toBeTruthy();
  expect(ways()).toEqual([]);
  expect(actions.possible.map(({ id }) => id)).not.toContain('enrolment-stop');
});

it('a second press before the box has told of the first leaves out no second step', async () => {
  const asked = await open(enrolment({}));
  const skip = await screen.findByRole('button', { name: 'Skip the next step of New customer' });
  await fireEvent.click(skip);
  await fireEvent.click(skip);
  await actions.possible.find(({ id }) => id === 'enrolment-skip')?.run();
  expect(requests(asked, 'enrolment_skip')).toEqual([{ id: 4 }]);
});

it('the focus stays at the line whose way was pressed, and goes to the card where none is left', async () => {
  const heading = document.body.appendChild(document.createElement('h2'));
  Object.assign(heading, { id: 'card', tabIndex: -1 });
  let now = enrolment({});
  box({
    enrolment_list: () => ({ enrolments: [now] }),
    enrolment_pause: () => ({ enrolment: now, operation: 3 }),
    enrolment_stop: () => ({ enrolment: now, operation: 4 }),
  });
  render(EnrolmentLines, { contact: 6, title: 'card' });
  const press = async (name: string, then: Partial<Enrolment>) => {
    const way = await screen.findByRole('button', { name });
    way.focus();
    now = enrolment(then);
    await fireEvent.click(way);
    emit('changed', { operation: 3, tables: ['enrolment'] });
  };
  await press('Pause the plan New customer', { state: 'paused' });
  await vi.waitFor(() => expect(document.activeElement?.textContent.trim()).toBe('Continue'));
  await press('Stop the plan New customer', { state: 'stopped', ended_at: Date.now() });
  await vi.waitFor(() => expect(document.activeElement).toBe(heading));
  heading.remove();
});
