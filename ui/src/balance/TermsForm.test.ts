import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { expect, it, vi } from 'vitest';
import { box, requests } from '../../tests/box';
import TermsForm from './TermsForm.svelte';

const agreed = { side: 'sale' as const, revision: 3, days: 14, credit_limit: { minor: 50_050, currency: 'GBP' } };

it('keeps the limit while the days change, and empties both where both are emptied', async () => {
  const asked = box({ terms_set: () => ({ operation: 1 }) });
  render(TermsForm, { contact: 3, terms: agreed, onclose: () => {} });
  const days = screen.getByRole('textbox', { name: 'Pays within, days' });
  expect((days as HTMLInputElement).value).toBe('14');
  await fireEvent.input(days, { target: { value: '30' } });
  await fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(requests(asked, 'terms_set')).toHaveLength(1));
  await fireEvent.input(days, { target: { value: '' } });
  await fireEvent.input(screen.getByRole('textbox', { name: 'May owe at most' }), { target: { value: '' } });
  await fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(requests(asked, 'terms_set')).toHaveLength(2));
  const common = { contact_id: 3, side: 'sale', revision: 3, currency: 'GBP' };
  expect(requests(asked, 'terms_set')).toEqual([
    { ...common, days: 30, credit_limit: '500.50' },
    { ...common, days: null, credit_limit: '' },
  ]);
});

const days = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Pays within, days' });
const limit = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'May owe at most' });

function form(terms = agreed, contact = 3) {
  const onclose = vi.fn();
  const { unmount } = render(TermsForm, { contact, terms, onclose });
  return { onclose, unmount };
}

it('keeps what is begun when Escape closes it, from any of its fields, and forgets what is cancelled', async () => {
  box({ begun_keep: () => ({}) });
  const first = form();
  await fireEvent.input(days(), { target: { value: '21' } });
  await fireEvent.keyDown(limit(), { key: 'Escape' });
  expect(first.onclose).toHaveBeenCalledTimes(1);
  first.unmount();
  form(agreed, 4).unmount();
  const again = form();
  expect([days().value, limit().value]).toEqual(['21', '500.50']);
  expect(screen.queryByText(/were changed since you began/)).toBeNull();
  again.unmount();

  // Other terms were agreed on meanwhile: that is said.
  const newer = form({ ...agreed, revision: 4, days: 7 });
  expect([days().value, screen.getByText(/were changed since you began/) !== null]).toEqual(['21', true]);
  await fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(newer.onclose).toHaveBeenCalledTimes(1);
  newer.unmount();
  form();
  expect(days().value).toBe('14');
});
