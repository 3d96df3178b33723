import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import { version } from '../../package.json';
import AboutSection from './AboutSection.svelte';

const opened = (summary: string) => screen.getByText(summary).closest('details') as HTMLDetailsElement;

it('says which version this is, and under which licences', () => {
  render(AboutSection);
  expect(screen.getByText(`Version ${version}`)).toBeTruthy();
  expect(opened('Licence: MIT').textContent).toContain('Permission is hereby granted');
  expect(opened('Licence: Apache 2.0').textContent).toContain('Apache License');
  expect(opened('Licence: Inter').textContent).toContain('SIL OPEN FONT LICENSE');
});

it('reads what others wrote once that is opened', async () => {
  render(AboutSection);
  const third = opened('What others wrote and how they allow its use');
  const text = screen.getByRole('region', { name: 'What others wrote and how they allow its use', hidden: true });
  expect(text.textContent).toBe('');
  third.open = true;
  await fireEvent(third, new Event('toggle'));
  await expect.poll(() => text.textContent).toMatch(/^rusqlite [0-9.]+: MIT$/m);
});
