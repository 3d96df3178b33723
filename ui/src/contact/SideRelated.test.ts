import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, it, vi } from 'vitest';
import { box } from '../../tests/box';
import type { ContactCard } from '../ipc/bindings';
import SideRelated from './SideRelated.svelte';

const card = (part: Partial<ContactCard>) => ({ id: 3, members: [], relations: [], ...part }) as unknown as ContactCard;

it('names a member once for each role at the organisation', () => {
  box({});
  const members = ['Director', 'Accountant'].map((role) => ({ contact_id: 5, name: 'Ewa Kot', role }));
  render(SideRelated, { card: card({ members }) });
  expect([screen.getByText('Director'), screen.getByText('Accountant')]).toHaveLength(2);
});

it('gives the focus back to [Add] when the form closes', async () => {
  box({});
  render(SideRelated, { card: card({}) });
  const add = screen.getByRole('button', { name: 'Add a relation' });
  await fireEvent.click(add);
  await fireEvent.click(screen.getByText('Cancel'));
  await vi.waitFor(() => expect(document.activeElement).toBe(add));
});
