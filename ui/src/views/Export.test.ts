import { fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { box, requests } from '../../tests/box';
import { ExportChoice } from '../export/choice.svelte';
import type { ExportPreset, ExportPreview, ExportWhat } from '../ipc/bindings';
import { actions } from '../state/actions.svelte';
import { router } from '../state/router.svelte';
import Export from './Export.svelte';

const ALL = ['name', 'phone', 'note'];
const WHAT: ExportWhat = new ExportChoice().what;

const preset = (title: string, what: Partial<ExportWhat>, is_built_in = true): ExportPreset =>
  ({ name: title.toLowerCase(), title, is_built_in, what: { ...WHAT, ...what } });

const PRESETS = [
  preset('Everything', {}),
  preset('Month', { content: 'interactions', period: 'last_month' }),
  preset('Fair', { format: 'csv', columns: ['phone'], find: 'vip' }, false),
];

/** A box with these presets; saving one puts it there. */
function open(presets: ExportPreset[] = PRESETS, more: Partial<ExportPreview> = {}) {
  const kept = [...presets];
  return box({
    export_preset_list: () => ({ presets: kept }),
    export_preset_save: ({ name, what, before, replace }) => {
      const at = kept.findIndex((one) => one.name === name);
      if (at >= 0 && before !== name && !replace) {
        throw { code: 'invalid', message: `You have ${name}.`, field: 'replace', details: null };
      }
      kept.splice(0, kept.length, ...kept.filter((one) => one.name !== name && one.name !== before));
      kept.push({ name, title: name, is_built_in: false, what });
      return { operation: 7 };
    },
    export_preset_delete: () => ({ operation: 8 }),
    export_preview: ({ columns, format }) => {
      const chosen = columns.length ? columns : ALL;
      const rest = ALL.filter((name) => !chosen.includes(name));
      return {
        records: 40,
        columns: [...chosen, ...rest].map((name) => ({
          name, heading: name.toUpperCase(), is_chosen: chosen.includes(name),
        })),
        rows: [chosen.map((name) => `a ${name}`)],
        file_name: 'cards.csv',
        bytes: format === 'csv' ? 18_000 : null,
        csv: null,
        ...more,
      };
    },
  });
}

afterEach(() => void router.takeHanded());

const headings = () => screen.queryAllByRole('columnheader').map((one) => one.textContent);
const option = (name: RegExp) => screen.findByRole('option', { name });
const last = (asked: ReturnType<typeof open>) => requests(asked, 'export_preview').at(-1);

it('shows the first rows under the columns that go out', async () => {
  open();
  render(Export);
  await vi.waitFor(() => expect(headings()).toEqual(['NAME', 'PHONE', 'NOTE']));
  expect(screen.getByRole('cell', { name: 'a phone' })).toBeTruthy();
});

it('has what saves below what scrolls, not over it', async () => {
  open();
  render(Export);
  const save = await screen.findByRole('button', { name: /^Save file/ });
  expect(save.closest('.page')).toBeNull();
  expect(screen.getByRole('heading', { name: 'Preview' }).closest('.page')).not.toBeNull();
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
  expect(screen.getByRole<HTMLButtonElement>('button', { name: /Save file…/ }).disabled).toBe(true);
  expect(requests(asked, 'export_preview')).toHaveLength(before);
});

describe('the presets', () => {
  it('are a list box with one stop of Tab, which begins with the first and has the focus', async () => {
    open();
    render(Export);
    const first = await option(/^Everything/);
    expect(screen.getByRole('listbox', { name: 'Presets' })).toBeTruthy();
    await vi.waitFor(() => expect(document.activeElement).toBe(first));
    const stops = screen.getAllByRole('option').filter((one) => one.tabIndex === 0);
    expect(stops.map((one) => one.getAttribute('aria-selected'))).toEqual(['true']);
  });

  it('are chosen by arrows, Home and End, and taken at once', async () => {
    const asked = open();
    render(Export);
    await fireEvent.keyDown(await option(/^Everything/), { key: 'End' });
    await vi.waitFor(() => expect(headings()).toEqual(['PHONE']));
    expect(last(asked)).toMatchObject({ format: 'csv', find: 'vip' });
    expect(document.activeElement).toBe(await option(/^Fair/));
    expect(screen.getByRole('textbox', { name: 'Only cards with' })).toHaveProperty('value', 'vip');
    expect(screen.getByText('40 cards, 18 kB')).toBeTruthy();
    await fireEvent.keyDown(await option(/^Fair/), { key: 'ArrowUp' });
    await vi.waitFor(() => expect(last(asked)).toMatchObject({ content: 'interactions', period: 'last_month' }));
    expect(screen.getByRole('combobox', { name: 'Period' })).toHaveProperty('value', 'last_month');
    expect(await screen.findByText('40 rows')).toBeTruthy();
    await fireEvent.keyDown(await option(/^Month/), { key: 'Home' });
    await vi.waitFor(() => expect(last(asked)).toMatchObject({ content: 'cards', find: '' }));
  });

  it('say that something else is chosen, and can be gone back to', async () => {
    open();
    render(Export);
    await fireEvent.click(await option(/^Month/));
    expect(screen.queryByText('changed')).toBeNull();
    const period = screen.getByRole('combobox', { name: 'Period' });
    await fireEvent.change(period, { target: { value: 'this_year' } });
    expect(await option(/Month.*changed/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Save changes' })).toBeNull();
    await fireEvent.click(screen.getByRole('button', { name: 'Back to the preset' }));
    await vi.waitFor(() => expect(screen.queryByText('changed')).toBeNull());
    expect(period).toHaveProperty('value', 'last_month');
  });

  it('of the owner’s own take the change', async () => {
    const asked = open();
    render(Export);
    await fireEvent.click(await option(/^Fair/));
    await fireEvent.click(screen.getByRole('radio', { name: 'Excel' }));
    await fireEvent.click(await screen.findByRole('button', { name: 'Save changes' }));
    expect(requests(asked, 'export_preset_save')).toEqual([
      { name: 'fair', before: null, replace: true, what: { ...PRESETS[2]?.what, format: 'xlsx' } },
    ]);
  });

  it('are kept under a name, in place of another one only when that is said', async () => {
    const asked = open();
    render(Export);
    await fireEvent.click(await option(/^Month/));
    await fireEvent.click(screen.getByRole('button', { name: 'Save as preset…' }));
    const field = await screen.findByRole('textbox', { name: 'Name of the preset' });
    await fireEvent.input(field, { target: { value: 'fair' } });
    await fireEvent.click(screen.getByRole('button', { name: /^Save$|^Save Ctrl/ }));
    expect(await screen.findByText('You have fair.')).toBeTruthy();
    await fireEvent.click(screen.getByRole('button', { name: /^Replace it/ }));
    await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const said = requests(asked, 'export_preset_save').map(({ name, replace }) => [name, replace]);
    expect(said).toEqual([['fair', false], ['fair', true]]);
  });

  it('are renamed and deleted by keys where they are the owner’s own', async () => {
    const asked = open();
    render(Export);
    const press = (key: string, from: Element) => fireEvent.keyDown(from, { key });
    await fireEvent.click(await option(/^Month/));
    await press('Delete', await option(/^Month/));
    await press('r', await option(/^Month/));
    expect(screen.queryByRole('dialog')).toBeNull();
    await fireEvent.click(await option(/^Fair/));
    await press('r', await option(/^Fair/));
    const field = await screen.findByRole('textbox', { name: 'Name of the preset' });
    expect(field).toHaveProperty('value', 'fair');
    await fireEvent.input(field, { target: { value: 'spring' } });
    await fireEvent.submit(field.closest('form') ?? field);
    await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(requests(asked, 'export_preset_save')).toMatchObject([{ name: 'spring', before: 'fair' }]);
    await press('Delete', await option(/^Fair|^spring/));
    await vi.waitFor(() => expect(requests(asked, 'export_preset_delete')).toEqual([{ name: 'spring' }]));
  });

  it('can be asked for by another screen', async () => {
    open();
    router.go('export', { preset: 'month' });
    render(Export);
    expect((await option(/^Month/)).getAttribute('aria-selected')).toBe('true');
    router.go('export', { preset: 'fair' });
    await vi.waitFor(async () => expect((await option(/^Fair/)).getAttribute('aria-selected')).toBe('true'));
  });

  it('that cannot be read leave the rest of the screen', async () => {
    box({ export_preview: () => ({ records: 0, columns: [], rows: [], file_name: 'a.xlsx', bytes: null, csv: null }) });
    render(Export);
    expect(await screen.findByText('No card to export.')).toBeTruthy();
    expect(screen.getByRole('alert')).toBeTruthy();
  });
});

it('says what a spreadsheet would run, and what an old encoding lacks and where', async () => {
  const place = { row: 3, column: 'Name', character: '漢', instead: '?', times: 2 };
  const lost = { count: 5, places: [place, { ...place, row: 0, instead: '', times: 1 }] };
  open([preset('Old', { format: 'csv', encoding: 'windows-1250' })], {
    csv: { delimiter: ';', decimal: ',', formulas: 1, numbers: 2, lost },
  });
  render(Export);
  expect(await screen.findByText('Between cells: Semicolon. Decimal sign: Comma.')).toBeTruthy();
  expect(screen.getByText(/^1 text that a spreadsheet would run/)).toBeTruthy();
  expect(screen.getByText(/^2 numbers get a tab/)).toBeTruthy();
  expect(screen.getByText('5 characters that Windows-1250 does not have are replaced.')).toBeTruthy();
  expect(screen.getByText('Row 3, Name: “漢” becomes “?”')).toBeTruthy();
  expect(screen.getByText('Heading Name: a character that is not seen is left out')).toBeTruthy();
  expect(screen.getByText('and 2 more')).toBeTruthy();
});

it('lists its actions for the palette', async () => {
  open();
  render(Export);
  await option(/^Everything/);
  const ids = actions.possible.map(({ id }) => id);
  expect(ids).toContain('preset-save-as');
  expect(ids).not.toContain('preset-rename');
});
