import { render, screen } from '@testing-library/svelte';
import { createRawSnippet, tick } from 'svelte';
import { beforeEach, expect, it, vi } from 'vitest';
import ListWindow from './ListWindow.svelte';

const ROW = 56;
/** How high the view is, in px; jsdom lays nothing out. */
let height = 560;
/** Tells the page of another height. */
let told: () => void;

class Observer {
  readonly #seen = new Set<Element>();
  constructor(tell: (entries: unknown[]) => void) {
    told = () => tell([...this.#seen].map((target) => ({ target })));
  }
  observe = (target: Element) => void this.#seen.add(target);
  unobserve = (target: Element) => void this.#seen.delete(target);
  disconnect = () => this.#seen.clear();
}
vi.stubGlobal('ResizeObserver', Observer);

async function resize(to: number): Promise<void> {
  height = to;
  told();
  await tick();
}

/** A list with its tenth row held, scrolled so far. */
async function scrolled(top: number): Promise<HTMLElement> {
  const row = createRawSnippet(() => ({ render: () => '<p>a card</p>' }));
  render(ListWindow, {
    total: 100, rows: [], from: 0, rowHeight: ROW, onwindow: () => {}, row, role: 'list',
    held: { start: 9 * ROW, end: 10 * ROW },
  });
  const list = screen.getByRole('list');
  list.scrollTop = top;
  await resize(560);
  return list;
}

beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockImplementation(() => height);
});

it('keeps a row in view that was, when the view becomes lower', async () => {
  const list = await scrolled(0);
  await resize(300);
  expect(list.scrollTop).toBe(10 * ROW - 300);
  await resize(200);
  expect(list.scrollTop).toBe(10 * ROW - 200);
  await resize(560);
  expect(list.scrollTop).toBe(10 * ROW - 200);
});

it('does so too after it was not laid out for a while', async () => {
  const list = await scrolled(0);
  await resize(0);
  expect(list.scrollTop).toBe(0);
  await resize(300);
  expect(list.scrollTop).toBe(10 * ROW - 300);
});

it('stays where the owner scrolled to, away from the row', async () => {
  const list = await scrolled(50 * ROW);
  await resize(300);
  expect(list.scrollTop).toBe(50 * ROW);
});
