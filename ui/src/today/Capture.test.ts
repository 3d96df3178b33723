import { fireEvent, render, screen } from '@testing-library/svelte';
import { beforeEach, expect, it, vi } from 'vitest';
import { emit } from '../ipc/events';
import { router } from '../state/router.svelte';
import Capture from './Capture.svelte';

const rpc = vi.hoisted(() => vi.fn());
vi.mock('../ipc/rpc', async (original) => ({ ...(await original<object>()), rpc }));

const hit = (id: number, shown_name: string) => ({
  row: { id, shown_name, organisation: '' }, phones: ['07700 900142'], emails: [], matched: null,
});

beforeEach(() => {
  router.sheet = null;
  rpc.mockReset();
  rpc.mockResolvedValue({ total: 2, rows: [hit(1, 'Ewa Głowacka'), hit(2, 'Ewald Funk')] });
});

async function type(text: string) {
  render(Capture);
  const field = screen.getByRole<HTMLInputElement>('combobox');
  await fireEvent.input(field, { target: { value: text } });
  return field;
}

it('has the focus from the start', () => {
  render(Capture);
  expect(document.activeElement).toBe(screen.getByRole('combobox'));
});

it('takes the focus whenever one goes to Today, also from Today', async () => {
  render(Capture);
  screen.getByRole('button').focus();
  await fireEvent.keyDown(document.body, { key: '1', ctrlKey: true });
  expect(document.activeElement).toBe(screen.getByRole('combobox'));
});

it('opens the log sheet with the person that the arrows chose', async () => {
  const field = await type('ewa');
  await screen.findByRole('option', { name: /Ewald/ });
  await fireEvent.keyDown(field, { key: 'ArrowDown' });
  await fireEvent.keyDown(field, { key: 'Enter' });
  expect(router.sheet).toMatchObject({ kind: 'log-call', contact: { id: 2, name: 'Ewald Funk' } });
});

it('offers the number itself below the cards that have it', async () => {
  await type('07700 900142');
  const options = await screen.findAllByRole('option');
  expect(options.at(-1)?.textContent).toContain('07700 900142');
  options.at(-1)?.click();
  expect(router.sheet).toMatchObject({ kind: 'log-call', number: '07700 900142', direction: 'in' });
});

it('logs the number of a stranger by Enter', async () => {
  rpc.mockResolvedValue({ total: 0, is_all: true, rows: [] });
  const field = await type('0113 496 0188');
  await vi.waitFor(() => expect(rpc).toHaveBeenCalled());
  await fireEvent.keyDown(field, { key: 'Enter' });
  expect(router.sheet).toMatchObject({ number: '0113 496 0188' });
});

it('is emptied by Escape', async () => {
  const field = await type('ewa');
  await fireEvent.keyDown(field, { key: 'Escape' });
  expect(field.value).toBe('');
});

it('takes a name without a card along, by Enter and by its button', async () => {
  rpc.mockResolvedValue({ total: 0, is_all: true, rows: [] });
  const field = await type('Zofia Nowa');
  await vi.waitFor(() => expect(rpc).toHaveBeenCalled());
  await fireEvent.keyDown(field, { key: 'Enter' });
  await vi.waitFor(() => expect(router.sheet).toMatchObject({ kind: 'log-call', who: 'Zofia Nowa' }));
  router.sheet = null;
  await fireEvent.input(field, { target: { value: 'Jan' } });
  await fireEvent.click(screen.getByRole('button'));
  expect(router.sheet).toMatchObject({ kind: 'log-call', who: 'Jan' });
});

it('marks a person also once the list has become shorter', async () => {
  const field = await type('ewa');
  await screen.findByRole('option', { name: /Ewald/ });
  await fireEvent.keyDown(field, { key: 'ArrowDown' });
  rpc.mockResolvedValue({ total: 1, is_all: true, rows: [hit(1, 'Ewa Głowacka')] });
  emit('changed', { operation: 1, tables: ['contact'] });
  await vi.waitFor(() => expect(screen.queryByRole('option', { name: /Ewald/ })).toBeNull());
  expect(screen.getByRole('option', { selected: true }).id).toBe(field.getAttribute('aria-activedescendant'));
  await fireEvent.keyDown(field, { key: 'Enter' });
  expect(router.sheet).toMatchObject({ contact: { id: 1 } });
});
