import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, it, vi } from 'vitest';
import { t } from '../state/text.svelte';
import ReadFailure from './ReadFailure.svelte';

const HELD = { message: 'Another program holds the box.', details: 'SQLITE_BUSY_RECOVERY' };

it('says nothing while nothing failed', () => {
  render(ReadFailure, { error: null });
  expect(screen.queryByRole('alert')).toBeNull();
});

it('says what happened, keeps the technical text behind Details, and copies it', async () => {
  const writeText = vi.fn(() => Promise.resolve());
  vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText } });
  render(ReadFailure, { error: HELD });
  expect(screen.getByRole('alert').querySelector('p')?.textContent).toBe(HELD.message);
  const details = screen.getByRole('alert').querySelector('details');
  expect(details?.open).toBe(false);
  expect(details?.querySelector('pre')?.textContent).toBe(HELD.details);
  await fireEvent.click(screen.getByRole('button', { name: t('frame-copy'), hidden: true }));
  expect(writeText).toHaveBeenCalledWith(HELD.details);
  vi.unstubAllGlobals();
});

it('has a sentence where the failure has none, never a code alone', () => {
  render(ReadFailure, { error: { message: '', details: null } });
  expect(screen.getByRole('alert').textContent?.trim()).toBe(t('cards-error'));
});

it('can be tried again where that helps', async () => {
  const onretry = vi.fn();
  render(ReadFailure, { error: HELD, onretry });
  await fireEvent.click(screen.getByRole('button', { name: t('frame-try-again') }));
  expect(onretry).toHaveBeenCalledOnce();
});
