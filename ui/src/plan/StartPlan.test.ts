import { fireEvent, render, screen } from '@testing-library/svelte';
import { beforeEach, expect, it, vi } from 'vitest';
import { box, requests } from '../../tests/box';
import type { Plan, PlanPreview, PlanStarted } from '../ipc/bindings';
import { router, type StartPlan as Opened } from '../state/router.svelte';
import { toasts } from '../state/toasts.svelte';
import StartPlan from './StartPlan.svelte';

const steps = [{ kind: 'mail', days: 2, counted: 'from_start', text: 'Send the offer', draft: null }] as const;
const plan = (name: string): Plan => ({ name, is_built_in: true, steps: [...steps], cards: 0 });
const PREVIEW: PlanPreview = {
  steps: [{ step: steps[0], on: '2027-11-08', moved_from: '2027-11-07' }], cards: 2, on_it: ['Ewa Kot'], on_it_more: 2,
};

beforeEach(() => {
  toasts.list.forEach(({ id }) => toasts.close(id));
  router.sheet = null;
});

type Answer = () => PlanStarted | Promise<PlanStarted>;

function open(opened: Partial<Opened> = {}, plan_start: Answer = () => ({ enrolments: [1, 2], operation: 7 }), preview: Partial<PlanPreview> = {}) {
  const asked = box({
    plan_list: () => ({ plans: [plan('New customer'), plan('New enquiry')] }),
    plan_preview: () => ({ ...PREVIEW, ...preview }),
    plan_start,
  });
  const chosen = { ids: [1, 2, 3], matching: null };
  const { unmount } = render(StartPlan, { opened: { kind: 'start-plan', chosen, count: 3, ...opened } });
  return Object.assign(asked, { unmount });
}

it('shows the dates, what moved and who is left out, and writes nothing', async () => {
  const asked = open();
  expect(await screen.findByText('8 Nov 2027')).toBeTruthy();
  expect(screen.getByText('moved: 7 Nov 2027 is a day off')).toBeTruthy();
  expect(screen.getByText('On it already, left as they are: Ewa Kot and 2 more')).toBeTruthy();
  expect(screen.getByText('3 cards')).toBeTruthy();
  expect(requests(asked, 'plan_start')).toEqual([]);
});

it('says which steps a day off pushes onto one day', async () => {
  const on = '2027-11-08';
  const more = [
    { step: { ...steps[0], text: 'Ring' }, on, moved_from: null },
    { step: { ...steps[0], text: 'Ask' }, on: '2027-11-09', moved_from: null },
  ];
  open({}, undefined, { steps: [...PREVIEW.steps, ...more] });
  expect(await screen.findAllByText('on one day with step 1')).toHaveLength(1);
  expect(screen.queryByText(/on one day with steps/)).toBeNull();
});

it('starts the plan that Alt and its number chose, and offers one undo', async () => {
  const asked = open();
  await screen.findByRole('radio', { name: 'New enquiry' });
  await fireEvent.keyDown(window, { key: '2', altKey: true });
  await vi.waitFor(() => expect(requests(asked, 'plan_preview').at(-1)?.plan).toBe('New enquiry'));
  await fireEvent.click(screen.getByRole('button', { name: /^Start/ }));
  await vi.waitFor(() => expect(toasts.list[0]?.text).toBe('New enquiry started with 2 cards'));
  expect(requests(asked, 'plan_start')).toEqual([{ plan: 'New enquiry', ids: [1, 2, 3], matching: null, on: null }]);
  expect(toasts.list[0]?.action).not.toBeNull();
});

it('without a card it asks for one first', async () => {
  const asked = open({ chosen: null, plan: 'New enquiry' });
  await screen.findByText('8 Nov 2027');
  await fireEvent.click(screen.getByRole('button', { name: /^Start/ }));
  expect(await screen.findByText('Choose a card first.')).toBeTruthy();
  expect(requests(asked, 'plan_start')).toEqual([]);
});

it('a start that ends after its sheet was closed leaves another sheet alone, and says how it failed', async () => {
  let end = { well: () => {}, badly: () => {} };
  const late = () => new Promise<PlanStarted>((done, fail) => {
    const failure = { code: 'file_locked', message: 'The box is held.', field: null, details: null };
    end = { well: () => done({ enrolments: [1], operation: 7 }), badly: () => fail(failure as unknown as Error) };
  });
  for (const [how, said] of [['well', 'Plan started: New customer'], ['badly', 'The box is held.']] as const) {
    const asked = open({}, late);
    await screen.findByText('8 Nov 2027');
    await fireEvent.click(screen.getByRole('button', { name: /^Start/ }));
    await vi.waitFor(() => expect(requests(asked, 'plan_start')).toHaveLength(1));
    asked.unmount();
    router.open({ kind: 'new-card' });
    end[how]();
    await vi.waitFor(() => expect(toasts.list.map(({ text }) => text)).toContain(said));
    expect(router.sheet).toEqual({ kind: 'new-card' });
  }
});

it('says in a toast that all are on it already, and starts nothing', async () => {
  const asked = open({}, undefined, { cards: 0 });
  await screen.findByText('8 Nov 2027');
  await fireEvent.click(screen.getByRole('button', { name: /^Start/ }));
  expect(toasts.list[0]?.text).toBe('Nobody is left to begin: all are on New customer already.');
  expect(requests(asked, 'plan_start')).toEqual([]);
});
