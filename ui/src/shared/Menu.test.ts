import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, it, vi } from 'vitest';
import Menu from './Menu.svelte';

it('goes to the entry that begins with a letter, and lets no key of the screen act', async () => {
  const run = vi.fn();
  const items = ['Duplicate', 'Łódź', 'Deceased', 'Print'].map((label) => ({ label, run }));
  render(Menu, { label: 'More', icon: 'more', items });
  const entry = (name: string) => screen.getByText(name).closest('button');
  entry('Duplicate')?.focus();
  for (const [key, name] of [['d', 'Deceased'], ['d', 'Duplicate'], ['l', 'Łódź'], ['x', 'Łódź'], ['P', 'Print']] as const) {
    const isLeft = await fireEvent.keyDown(document.activeElement ?? document.body, { key });
    expect([isLeft, document.activeElement]).toEqual([false, entry(name)]);
  }
  expect(await fireEvent.keyDown(document.activeElement ?? document.body, { key: 'k', ctrlKey: true })).toBe(true);
  expect(run).not.toHaveBeenCalled();
});
