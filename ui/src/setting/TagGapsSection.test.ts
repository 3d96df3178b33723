import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, it, vi } from 'vitest';
import { box, requests } from '../../tests/box';
import { emit } from '../ipc/events';
import TagGapsSection from './TagGapsSection.svelte';

it('keeps the chosen tag and the days typed while the box is asked again', async () => {
  const asked = box({
    tag_gap_list: () => ({ gaps: [] }),
    tag_list: () => ({ tags: ['friend', 'vip'].map((name) => ({ name, count: 1 })) }) as never,
    tag_gap_set: () => ({ operation: 3 }) as never,
  });
  render(TagGapsSection);
  const tag = await screen.findByRole<HTMLSelectElement>('combobox');
  await fireEvent.change(tag, { target: { value: 'vip' } });
  await fireEvent.input(screen.getByLabelText('Ideal, days'), { target: { value: '14' } });
  emit('changed', { operation: 1, tables: ['tag', 'contact_tag', 'contact'] });
  await vi.waitFor(() => expect(requests(asked, 'tag_list')).toHaveLength(2));
  await new Promise((answered) => setTimeout(answered));
  expect(tag.value).toBe('vip');
  await fireEvent.input(screen.getByLabelText('Longest, days'), { target: { value: '30' } });
  await fireEvent.click(screen.getByRole('button', { name: 'Set' }));
  await vi.waitFor(() => expect(requests(asked, 'tag_gap_set')[0]?.tag).toBe('vip'));
});
