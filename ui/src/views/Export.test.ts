import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, it, vi } from 'vitest';
import { box, requests } from '../../tests/box';
import Export from './Export.svelte';

const ALL = ['name', 'phone', 'note'];

function open() {
  return box({
    export_preview: ({ columns }) => {
      const chosen = columns.length ? columns : ALL;
      const rest = ALL.filter((name) => !chosen.includes(name));
      return {
        records: 40,
        columns: [...chosen, ...rest].map((name) => ({
          name, heading: name.toUpperCase(), is_chosen: chosen.includes(name),
        })),
        rows: [chosen.map((name) => `a ${name}`)],
        file_name: 'cards.csv',
      };
    },
  });
}

const headings = () => screen.getAllByRole('columnheader').map((one) => one.textContent);

it('shows the first rows under the columns that go out', async () => {
  open();
  render(Export);
  await vi.waitFor(() => expect(headings()).toEqual(['NAME', 'PHONE', 'NOTE']));
  expect(screen.getByRole('cell', { name: 'a phone' })).toBeTruthy();
});

it('moves a column by Alt and an arrow, and keeps the focus on it', async () => {
  open();
  render(Export);
  const note = await screen.findByRole('checkbox', { name: 'NOTE' });
  note.focus();
  await fireEvent.keyDown(note, { key: 'ArrowUp', altKey: true });
  await vi.waitFor(() => expect(headings()).toEqual(['NAME', 'NOTE', 'PHONE']));
  expect(document.activeElement?.getAttribute('data-column')).toBe('note');
});

it('asks for no preview and saves nothing while no column is ticked', async () => {
  const asked = open();
  render(Export);
  await fireEvent.click(await screen.findByRole('checkbox', { name: 'All' }));
  const before = requests(asked, 'export_preview').length;
  expect(screen.getByText('Tick at least one column.')).toBeTruthy();
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Save file…' }).disabled).toBe(true);
  expect(requests(asked, 'export_preview')).toHaveLength(before);
});
