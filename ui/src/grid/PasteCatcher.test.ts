import { render } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import PasteCatcher from './PasteCatcher.svelte';

it('takes the focus for a paste, and lets a key that is held paste no more', () => {
  const { component, container } = render(PasteCatcher, { isInside: () => true, oncaught: () => {}, onpaste: () => {} });
  const press = (repeat: boolean) => {
    const event = new KeyboardEvent('keydown', { key: 'v', ctrlKey: true, repeat, cancelable: true });
    component.onkeydown(event);
    return event.defaultPrevented;
  };
  expect(press(false)).toBe(false);
  expect(document.activeElement).toBe(container.querySelector('textarea'));
  expect(press(true)).toBe(true);
});
