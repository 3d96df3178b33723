/** A backup that is to be brought back: what shows, and where the focus begins. */
import { render, screen } from '@testing-library/svelte';
import { expect, it, vi } from 'vitest';
import { box } from '../../tests/box';
import RestoreDialog from './RestoreDialog.svelte';

it('begins at the button that leaves the box as it is', async () => {
  box({ restore_preview: () => ({ at: 0, is_verified: true, counts: [] }) });
  render(RestoreDialog, { request: { name: 'box-1.db', file: null }, onclose: () => {} });
  const leave = screen.getAllByRole('button', { name: 'Leave as it is' }).at(-1);
  await vi.waitFor(() => expect(document.activeElement).toBe(leave));
  expect(screen.getAllByRole('button').map((one) => one.textContent?.trim()).filter(Boolean)).toEqual(['Bring back', 'Leave as it is']);
});
