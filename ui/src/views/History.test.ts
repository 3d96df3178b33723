import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, it, vi } from 'vitest';
import { box } from '../../tests/box';
import type { Operation } from '../ipc/bindings';
import { emit } from '../ipc/events';
import History from './History.svelte';

const operation = (id: number, part: Partial<Operation> = {}): Operation => ({
  id, kind: 'contact_save', title: `Change ${id}`, at: id, origin: 'person', is_undone: false, reverts: null, meant: null, meant_at: null, can_undo: true,
  ...part,
});

/** The screen over a box in which three things were done; `undo` takes back one as the box would. */
async function opened() {
  let operations = [operation(3), operation(2), operation(1)];
  const undo = (id: number) => {
    const by = operation(4, { title: `Taken back: Change ${id}`, reverts: id });
    operations = [by, ...operations.map((one) => (one.id === id ? { ...one, is_undone: true, can_undo: false } : one))];
    emit('changed', { operation: 4, tables: ['contact', 'operation'] });
    return { operation: operation(id), by: 4, kept: [] };
  };
  box({ history_page: () => ({ operations }), operation_undo: ({ id }) => undo(id ?? 3) });
  render(History);
  await screen.findByRole('button', { name: 'Undo: Change 2' });
  return { undo };
}

it('strikes a row that is taken back, shows what did it and keeps the focus there', async () => {
  await opened();
  const button = screen.getByRole('button', { name: 'Undo: Change 2' });
  button.focus();
  await fireEvent.click(button);
  await screen.findByText('Taken back: Change 2');
  expect(screen.getByText('Change 2').className).toContain('undone');
  expect(screen.queryByRole('button', { name: 'Undo: Change 2' })).toBeNull();
  expect(document.activeElement?.textContent).toBe('undone');
});

it('keeps the focus on a row that a key took back', async () => {
  const { undo } = await opened();
  screen.getByRole('button', { name: 'Undo: Change 3' }).focus();
  undo(3);
  await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('undone'));
});

it('leaves the focus alone where another row was taken back', async () => {
  const { undo } = await opened();
  const button = screen.getByRole('button', { name: 'Undo: Change 1' });
  button.focus();
  undo(3);
  await screen.findByText('Taken back: Change 3');
  expect(document.activeElement).toBe(button);
});
