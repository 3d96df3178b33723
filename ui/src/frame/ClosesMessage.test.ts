import { fireEvent, render } from '@testing-library/svelte';
import { expect, it, vi } from 'vitest';
import { box } from '../../tests/box';
import { router } from '../state/router.svelte';
import { toasts } from '../state/toasts.svelte';
import Cards from '../views/Cards.svelte';
import ClosesMessage from './ClosesMessage.svelte';

it('closes the newest red message also once another screen has come', async () => {
  box({ contact_list: () => ({ total: 0, rows: [] }), contact_letters: () => ({ letters: [] }), contact_find: () => ({ total: 0, is_all: true, rows: [] }) });
  for (const message of ['first', 'second']) toasts.fail({ code: 'disk_full', message, field: null, details: null });
  render(ClosesMessage);
  router.go('cards', { find: 'ewa' });
  const { container } = render(Cards);
  const field = () => container.querySelector<HTMLInputElement>('search input');
  await vi.waitFor(() => expect(field()?.value).toBe('ewa'));
  for (const left of [['first'], []]) {
    await fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Escape' });
    expect(toasts.list.map(({ text }) => text)).toEqual(left);
    expect(field()?.value).toBe('ewa');
  }
});
