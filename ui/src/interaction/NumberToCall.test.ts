import { fireEvent, render, screen } from '@testing-library/svelte';
import { beforeEach, expect, it, vi } from 'vitest';
import * as program from '../ipc/program';
import { settings } from '../state/settings.svelte';
import { callOut } from './call_out.svelte';
import NumberToCall from './NumberToCall.svelte';

const NUMBER = '602 111 222';
const shown = (number = NUMBER) => render(NumberToCall, { number, name: 'Ewa' });
const button = (name: string) => screen.queryByRole('button', { name });

beforeEach(() => {
  settings.adopt({ ...settings.current, call_out: 'kde_connect' });
});

it('offers no call where the owner dials by hand', () => {
  settings.adopt({ ...settings.current, call_out: 'shown' });
  shown();
  expect(button('Call')).toBeNull();
});

it('says what became of the call that was begun, and only of that one', async () => {
  const dialled = vi.spyOn(program, 'dial').mockResolvedValue(true);
  callOut.begin(NUMBER, { id: 1, name: 'Ewa' });
  const { unmount } = shown();
  await vi.waitFor(() => expect(screen.getByRole('status').textContent).toContain('on the phone now'));
  expect(dialled).toHaveBeenCalledWith(NUMBER);
  unmount();
  // The same number on a sheet that was opened to write a call down.
  shown();
  expect(screen.getByRole('status').textContent).toBe('');
  expect(button('Call')).not.toBeNull();
});

it('lets the owner try again, and keeps the button under the focus', async () => {
  const dialled = vi.spyOn(program, 'dial').mockRejectedValueOnce(
    { code: 'invalid', message: 'No phone could be reached.', field: 'number', details: null },
  );
  shown();
  const call = screen.getByRole('button', { name: 'Call' });
  call.focus();
  await fireEvent.click(call);
  await vi.waitFor(() => expect(screen.getByRole('status').textContent).toBe('No phone could be reached.'));
  expect(document.activeElement).toBe(button('Call again'));
  dialled.mockResolvedValueOnce(true);
  await fireEvent.click(call);
  await vi.waitFor(() => expect(screen.getByRole('status').textContent).toContain('on the phone now'));
});

it('forgets the answer to an attempt that another has overtaken', async () => {
  const answers: ((isHanded: boolean) => void)[] = [];
  vi.spyOn(program, 'dial').mockImplementation(() => new Promise((resolve) => answers.push(resolve)));
  shown();
  await fireEvent.click(screen.getByRole('button', { name: 'Call' }));
  await fireEvent.click(screen.getByRole('button', { name: 'Call again' }));
  answers[0]?.(true);
  await Promise.resolve();
  expect(screen.getByRole('status').textContent).toBe('');
  answers[1]?.(true);
  await vi.waitFor(() => expect(screen.getByRole('status').textContent).toContain('on the phone now'));
});
