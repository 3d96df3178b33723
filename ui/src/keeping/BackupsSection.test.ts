import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { expect, it, vi } from 'vitest';
import { box, requests } from '../../tests/box';
import type { Backup, Status } from '../ipc/bindings';
import BackupsSection from './BackupsSection.svelte';

const backup = (name: string): Backup => ({
  name, at: 0, reason: 'daily', bytes: 1_240_000, is_verified: true, contacts: 1248,
});
const status: Status = {
  contacts: 1, due: 0, overdue: 0, waiting: 0, wordless: 0, unknown: 0, has_orders: false, has_tickets: false, has_stock: false, backup_at: 0, backup_problem: null, clock_problem: null, undo: null, redo: null, demo: null,
};
const folder = { folder: '/home/ada/backups', backups: [backup('box-1.db')] };
const preview = {
  at: 0,
  is_verified: true,
  counts: [{ table: 'contact', now: 10, then: 8, comes_back: 1, goes: 3 }],
};

it('shows what bringing a backup back would change before it does', async () => {
  const asked = box({
    backup_list: () => folder,
    status_get: () => status,
    restore_preview: () => preview,
    restore_run: () => ({ backup: backup('box-2.db'), path: '' }),
  });
  render(BackupsSection);
  await fireEvent.click(await screen.findByRole('button', { name: /Bring back the backup/ }));
  const table = await screen.findByRole('table', { name: 'What would change' });
  expect(within(table).getByRole('row', { name: /Cards/ }).textContent).toMatch(/10.*8.*1.*3/);
  expect(requests(asked, 'restore_run')).toEqual([]);
  await fireEvent.click(screen.getByRole('button', { name: 'Bring back' }));
  expect(requests(asked, 'restore_run')).toEqual([{ name: 'box-1.db', file: null }]);
  await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

it('says what a check found', async () => {
  box({
    backup_list: () => folder,
    status_get: () => status,
    box_check: () => ({ ok: false, findings: ['Two days are counted wrong.'] }),
  });
  render(BackupsSection);
  await fireEvent.click(screen.getByRole('button', { name: 'Check the box' }));
  expect(await screen.findByText('Two days are counted wrong.')).toBeTruthy();
});

it('says why the last try failed', async () => {
  const problem = 'No room on the disk for a backup.';
  box({ backup_list: () => folder, status_get: () => ({ ...status, backup_problem: problem }) });
  render(BackupsSection);
  expect((await screen.findByRole('alert')).textContent).toContain(problem);
});

it('shows that it is read, and claims nothing of backups until it has been', async () => {
  let answer: (list: typeof folder) => void = () => {};
  box({ backup_list: () => new Promise((resolve) => (answer = resolve)), status_get: () => status });
  render(BackupsSection);
  await vi.waitFor(() => expect(document.querySelector('.bar')).not.toBeNull(), { timeout: 30_000 });
  expect([screen.queryByText('none yet'), screen.queryByRole('table')]).toEqual([null, null]);
  answer({ ...folder, backups: [] });
  expect(await screen.findByText('none yet')).toBeTruthy();
  expect(document.querySelector('.bar')).toBeNull();
});

it('says why it cannot be read, and reads again when asked to', async () => {
  let isHeld = true;
  const held = { code: 'busy', message: 'Another program holds the box.', field: null, details: 'SQLITE_BUSY' };
  box({
    backup_list: () => {
      if (isHeld) throw held;
      return folder;
    },
    status_get: () => status,
  });
  render(BackupsSection);
  expect((await screen.findByRole('alert')).textContent).toContain(held.message);
  expect([screen.queryByText('none yet'), screen.queryByRole('table')]).toEqual([null, null]);
  isHeld = false;
  await fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('table')).toBeTruthy();
  expect(screen.queryByRole('alert')).toBeNull();
});

it('says why a backup cannot be looked into, also where the failure has no words of its own', async () => {
  box({
    backup_list: () => folder,
    status_get: () => status,
    restore_preview: () => Promise.reject({ code: 'disk_full', message: '', field: null, details: null } as unknown as Error),
  });
  render(BackupsSection);
  await fireEvent.click(await screen.findByRole('button', { name: /Bring back the backup/ }));
  const dialog = await screen.findByRole('dialog');
  expect((await within(dialog).findByRole('alert')).textContent).not.toBe('');
  expect(within(dialog).queryByRole('progressbar')).toBeNull();
});
