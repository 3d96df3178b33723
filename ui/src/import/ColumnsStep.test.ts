import { mount, tick, unmount } from 'svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ImportedColumn, ImportedFile, ImportedTable, ImportPreviewRequest } from '../ipc/bindings';

const rpc = vi.hoisted(() => vi.fn());
vi.mock('../ipc/rpc', async (original) => ({ ...(await original<object>()), rpc }));
vi.mock('../ipc/events', () => ({ on: () => () => {} }));

const { ImportSession } = await import('./session.svelte');
const { default: ColumnsStep } = await import('./ColumnsStep.svelte');

const column = (heading: string, field: string, ground: ImportedColumn['ground']): ImportedColumn => ({
  heading, field, ground, samples: ['one', 'two', 'three'],
});
const table = (part: Partial<ImportedTable>): ImportedTable => ({
  encoding: 'UTF-8', is_encoding_guessed: false, delimiter: ';', has_literal_quotes: false, has_headings: true,
  is_day_first: true, is_day_order_open: false, names_somebody: true, blank_rows: 0, profile: null, content: 'cards', ways: [], length_unit: null,
  columns: [column('Kto', 'formatted_name', 'heading'), column('Nr', 'keep', 'none')], ...part,
});
const file = (part: Partial<ImportedFile>): ImportedFile => ({
  path: 'list.csv', format: 'csv', content: 'cards', waiting: 0, table: table({}), has_assumed_columns: false, encoding: null, records: 2, added: 2, updated: 0, unchanged: 0,
  skipped: 0, conflicts: 0, refusal: null, problems: [], problem_count: 0, verdicts: [], ...part,
});

let files: ImportedFile[];
let mounted: Record<string, unknown> | undefined;

/** What was asked of `import_preview` last. */
const asked = () =>
  rpc.mock.calls.filter(([name]) => name === 'import_preview').at(-1)?.[1] as ImportPreviewRequest;

beforeEach(() => {
  rpc.mockReset();
  files = [file({})];
  rpc.mockImplementation((name: string) =>
    Promise.resolve(name === 'import_profile_list' ? { profiles: [{ name: 'Shop', reading: {} }] } : { files }),
  );
});

afterEach(async () => {
  if (mounted) await unmount(mounted);
  mounted = undefined;
  document.body.replaceChildren();
});

async function shown() {
  const session = new ImportSession();
  await session.take([{ handle: 7, name: 'list.csv' }]);
  mounted = mount(ColumnsStep, { target: document.body, props: { session } });
  await tick();
  await vi.waitFor(() => expect(selectNamed('Read by profile')).toBeTruthy());
  return session;
}

function selectNamed(label: string): HTMLSelectElement | undefined {
  const named = [...document.querySelectorAll('label')].find((one) => one.textContent?.trim() === label);
  return (named && document.getElementById(named.htmlFor)) as HTMLSelectElement | undefined;
}

function choose(select: HTMLSelectElement | undefined, value: string): void {
  if (!select) throw new Error('no such choice');
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

it('shows a table its columns before what becomes of its rows, our own tables and cards not', async () => {
  const session = await shown();
  expect(session.step).toBe('columns');
  expect(document.body.textContent).toContain('Guessed from the heading');
  expect([...document.querySelectorAll('tbody th')].map((one) => one.textContent)).toEqual(['Kto', 'Nr']);
  session.next();
  expect(session.step).toBe('look');
  session.back();
  expect(session.step).toBe('columns');
  files = [file({ format: 'csv-kartoteka' }), file({ table: null })];
  await session.take([{ handle: 8, name: 'a.csv' }, { handle: 9, name: 'b.vcf' }]);
  expect(session.step).toBe('look');
});

it('takes a column for what the owner says, by its number', async () => {
  await shown();
  choose(document.querySelectorAll<HTMLSelectElement>('tbody select')[1], 'phone:work');
  await tick();
  expect(asked().tables).toMatchObject([
    { file: 7, profile: null, reading: { columns: [{ heading: '2', field: 'phone:work' }] } },
  ]);
});

it('reads by another delimiter, and forgets the columns that it parts otherwise', async () => {
  const session = await shown();
  await session.takeColumn(0, 1, 'email');
  choose(selectNamed('Between cells'), 'tab');
  await tick();
  expect(asked().tables[0]?.reading).toMatchObject({ delimiter: 'tab', columns: [] });
});

it('goes on only once somebody is named', async () => {
  files = [file({ records: 0, table: table({ names_somebody: false }) })];
  const session = await shown();
  const next = [...document.querySelectorAll('button')].at(-1);
  expect(next?.disabled).toBe(true);
  expect(document.body.textContent).toContain('No column says whose card a row is');
  session.next();
  expect(session.step).toBe('columns');
});

it('keeps a reading as a profile, and reads by one', async () => {
  await shown();
  const name = document.querySelector<HTMLInputElement>('form input');
  if (!name) throw new Error('no field');
  name.value = ' Shop 2 ';
  name.dispatchEvent(new Event('input', { bubbles: true }));
  await tick();
  document.querySelector('form')?.requestSubmit();
  await tick();
  expect(rpc).toHaveBeenCalledWith('import_profile_save', {
    name: 'Shop 2',
    reading: {
      encoding: null, delimiter: ';', has_literal_quotes: false, has_headings: true, is_day_first: true,
      columns: [{ heading: 'Kto', field: 'formatted_name' }, { heading: 'Nr', field: 'keep' }],
      content: 'cards', ways: [], length_unit: null,
    },
  });
  choose(selectNamed('Read by profile'), 'Shop');
  await tick();
  expect(asked().tables).toMatchObject([{ file: 7, profile: 'Shop', reading: { columns: [] } }]);
});

function press(label: string): void {
  const named = [...document.querySelectorAll<HTMLButtonElement>('[role="radio"]')];
  named.find((one) => one.textContent?.trim() === label)?.click();
}

it('takes rows for calls, says which way their words mean and in what lengths are told', async () => {
  const session = await shown();
  press('A call');
  await tick();
  const said = () => asked().tables[0]?.reading;
  expect(said()).toMatchObject({ content: 'calls', columns: [] });
  const ways = [{ word: 'we', way: 'in', is_chosen: false } as const, { word: '', way: null, is_chosen: true } as const];
  files = [file({ content: 'calls', table: table({ content: 'calls', ways: [...ways], length_unit: 'seconds',
    columns: [column('Nr', 'call_number', 'heading')] }) })];
  await session.look();
  await tick();
  expect(document.querySelectorAll('tbody .guess')).toHaveLength(2);
  choose(selectNamed('“we” means'), 'missed');
  expect(said()).toMatchObject({ content: 'calls', ways: [{ word: 'we', way: 'missed' }] });
  await vi.waitFor(() => expect(session.isBusy).toBe(false));
  press('Count minutes');
  expect(said()).toMatchObject({ length_unit: 'minutes', ways: [{ word: 'we', way: 'missed' }] });
  choose(selectNamed('“Nr” is'), 'skip');
  expect(said()?.columns).toEqual([{ heading: '1', field: 'skip' }]);
});

it('has a guess by the values confirmed where nothing else names anybody', async () => {
  const columns = [column('Wo', 'keep', 'none'), column('Kontakt', 'phone:mobile', 'values')];
  files = [file({ records: 0, table: table({ names_somebody: false, columns }) })];
  await shown();
  expect(document.body.textContent).toContain('Confirm one of the guesses');
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('tbody button')];
  expect(buttons.map((one) => one.getAttribute('aria-label'))).toEqual(['Confirm: Kontakt is Phone (Mobile)']);
  buttons[0]?.click();
  await tick();
  expect(asked().tables[0]?.reading.columns).toEqual([{ heading: '2', field: 'phone:mobile' }]);
});
