import { expect, it, vi } from 'vitest';
import { mockIPC } from '@tauri-apps/api/mocks';
import { toasts } from './toasts.svelte';
import { sayWritten } from './written';

it('leads to the folder of a file that was written, and says when nothing can show it', async () => {
  const asked = vi.fn();
  mockIPC((command, given) => {
    asked(command, given);
    if (asked.mock.calls.length > 1) throw { code: 'invalid', message: 'No program shows folders.' };
  });
  sayWritten('Saved sales.csv', { handle: 7, name: 'sales.csv' });
  const toast = toasts.list[0];
  expect([toast?.text, toast?.action?.label]).toEqual(['Saved sales.csv', 'Show in folder']);
  await toast?.action?.run();
  expect(asked.mock.calls).toEqual([['show_in_folder', { handle: 7 }]]);
  await toast?.action?.run();
  expect(toasts.list[0]?.text).toBe('No program shows folders.');
});

it('says under which name the file that was there is kept', () => {
  sayWritten('Saved sales.csv', { handle: 7, name: 'sales.csv' }, 'sales.csv.bak');
  expect(toasts.list[0]?.text).toBe('Saved sales.csv\nWhat was there before is kept as sales.csv.bak.');
});
