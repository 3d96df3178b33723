/** The way past the sidebar: the first stop of Tab leads to the screen. */
import { fireEvent, render, screen } from '@testing-library/svelte';
import { createRawSnippet } from 'svelte';
import { expect, it } from 'vitest';
import { box } from '../../tests/box';
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
