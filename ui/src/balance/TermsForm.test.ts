import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { expect, it } from 'vitest';
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
