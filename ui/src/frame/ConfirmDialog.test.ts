import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, it, vi } from 'vitest';
import { toasts } from '../state/toasts.svelte';
import ConfirmDialog from './ConfirmDialog.svelte';

const failure = { code: 'disk_full', message: 'No room.', field: null, details: null };
const open = (run: () => Promise<void>) => render(ConfirmDialog, { opened: { kind: 'confirm', title: 'Empty', text: '', action: 'Empty it', run } });

it('says what failed, and in a toast once it was closed', async () => {
  let refuse = () => {};
  const { unmount } = open(() => new Promise((_, no) => (refuse = () => no(failure))));
  const button = screen.getByRole('button', { name: 'Empty it' });
  await fireEvent.click(button);
  refuse();
  expect((await screen.findByRole('alert')).textContent).toBe('No room.');
  await fireEvent.click(button);
  unmount();
  refuse();
  await vi.waitFor(() => expect(toasts.list[0]?.text).toBe('No room.'));
});
