/** The way past the sidebar: the first stop of Tab leads to the screen. */
import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { createRawSnippet } from 'svelte';
import { expect, it } from 'vitest';
import { box } from '../../tests/box';
import { toasts } from '../state/toasts.svelte';
import Frame from './Frame.svelte';

it('the first stop of Tab skips to the screen and gives it the focus', async () => {
  box({ status_get: () => new Promise(() => {}) });
  render(Frame, { children: createRawSnippet(() => ({ render: () => '<h1>Cards</h1>' })) });
  const stops = [...document.querySelectorAll<HTMLElement>('a[href], button, input, [tabindex]')].filter((one) => one.tabIndex >= 0);
  const skip = screen.getByRole('link', { name: 'Skip to the screen' });
  expect(stops[0]).toBe(skip);
  expect(stops.length).toBeGreaterThan(5);
  skip.focus();
  // Enter on a link is a click.
  await fireEvent.click(skip);
  expect(document.activeElement).toBe(screen.getByRole('main'));
  expect(screen.getByRole('main').textContent).toBe('Cards');
});

it('does what may come next by its button and by its keys, as long as that is said', async () => {
  box({ status_get: () => new Promise(() => {}) });
  render(Frame, { children: createRawSnippet(() => ({ render: () => '<h1>Cards</h1>' })) });
  let times = 0;
  toasts.undo('Ticket 1 saved', 3, { label: 'Slip', as: 'print', run: () => void times++ });
  await fireEvent.click(await screen.findByRole('button', { name: 'Slip' }));
  expect(screen.getByRole('button', { name: 'Undo' })).toBeTruthy();
  const print = () => fireEvent.keyDown(document.body, { key: 'p', ctrlKey: true });
  await print();
  expect(times).toBe(2);
  for (const { id } of toasts.list) toasts.close(id);
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Slip' })).toBeNull());
  await print();
  expect(times).toBe(2);
});
