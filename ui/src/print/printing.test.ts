import { render } from '@testing-library/svelte';
import { beforeEach, expect, it, vi } from 'vitest';
import { answer } from '../../dev/box';
import { rpc } from '../ipc/rpc';
import { MOST_PRINTED, printing } from './printing.svelte';
import PrintedPage from './PrintedPage.svelte';

vi.mock('../ipc/rpc', async (original) => ({ ...(await original<object>()), rpc: vi.fn() }));

/** What stood on the paper when the printer was asked. */
let paper: string[] = [];

beforeEach(() => {
  vi.mocked(rpc).mockImplementation((name, request) =>
    Promise.resolve(answer(name, request as never, new URLSearchParams()) as never),
  );
  paper = [];
  window.print = () => paper.push(document.querySelector('.printed')?.textContent ?? '');
  printing.page = null;
});

it('prints a card with its numbers, follow-ups and last contacts, and keeps it for the printer', async () => {
  render(PrintedPage);
  await printing.card(6);
  expect(paper).toHaveLength(1);
  for (const words of ['07700 900142', 'Send sample swatches', '4 Canal Wharf']) expect(paper[0]).toContain(words);
  expect(document.querySelector('.printed')).not.toBeNull();
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'j' }));
  expect(document.querySelector('.printed')).not.toBeNull();
});

it('prints a list in its order, each name as the list shows it, and says how many it holds', async () => {
  render(PrintedPage);
  await printing.list('Cards', () => Promise.resolve([8, 6]));
  const names = [...document.querySelectorAll('tbody th')].map((name) => name.textContent);
  expect(names).toEqual(['Forsberg, Ida', 'Fielding, Marguerite']);
  expect(printing.page).toMatchObject({ kind: 'list', total: 2, rows: [{ id: 8 }, { id: 6 }] });
  expect(paper[0]).toContain('0113 496 0117');
});

it('repeats the head of a list on every page', async () => {
  render(PrintedPage);
  await printing.list('Cards', () => Promise.resolve(Array.from({ length: 90 }, () => 6)));
  const pages = [...document.querySelectorAll('table')];
  expect(pages.length).toBeGreaterThan(1);
  for (const page of pages) expect(page.querySelectorAll('thead th')).toHaveLength(3);
  expect(document.querySelectorAll('tbody tr')).toHaveLength(90);
});

it('prints no more than some thousand rows and keeps the count of all', async () => {
  await printing.list('Cards', () => Promise.resolve(Array.from({ length: MOST_PRINTED + 5 }, () => 6)));
  expect(printing.page).toMatchObject({ total: MOST_PRINTED + 5 });
  expect(printing.page?.kind === 'list' && printing.page.rows.length).toBe(MOST_PRINTED);
});
