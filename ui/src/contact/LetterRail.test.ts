/** The letters beside the list of cards: which of them are buttons, and the way along them by keys. */
import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { expect, it, vi } from 'vitest';
import type { LetterPlace } from '../ipc/bindings';
import LetterRail from './LetterRail.svelte';

const ALPHABET = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** Every letter with two cards, but those that have none. */
function lettersBut(...without: string[]): LetterPlace[] {
  let from = 0;
  return ALPHABET.map((letter) => {
    const place = { letter, from, count: without.includes(letter) ? 0 : 2 };
    from += place.count;
    return place;
  });
}

/** The rail, so many px high, beside a list that stands at `current`. */
function railed(height: number, current: string, ...without: string[]) {
  // jsdom lays nothing out.
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(height);
  const onjump = vi.fn();
  render(LetterRail, { letters: lettersBut(...without), current, onjump });
  return { onjump };
}

const rail = () => screen.getByRole('navigation', { name: 'Jump to letter' });
const buttons = () => within(rail()).getAllByRole('button');
const shown = () => [...rail().children].map((one) => one.textContent?.trim());
const stops = () => buttons().filter((one) => one.tabIndex === 0).map((one) => one.textContent?.trim());
const focused = () => document.activeElement as HTMLElement;
const press = (key: string) => fireEvent.keyDown(focused(), { key });

it('a letter without cards is shown, and is no button', () => {
  railed(700, 'A', 'Q', 'X');
  expect(shown()).toEqual(ALPHABET);
  expect(buttons().map((one) => one.textContent?.trim())).toEqual(ALPHABET.filter((letter) => !'QX'.includes(letter)));
});

it('is one stop of Tab, at the letter that the list stands at, and then at the one gone to', async () => {
  railed(700, 'D');
  expect(stops()).toEqual(['D']);
  within(rail()).getByRole('button', { name: 'D' }).focus();
  await press('ArrowDown');
  expect(stops()).toEqual(['E']);
});

it('arrows go past letters without cards, Home and End to the ends, and nothing jumps yet', async () => {
  const { onjump } = railed(700, 'D', 'E', 'F', 'Z');
  within(rail()).getByRole('button', { name: 'D' }).focus();
  const gone: (string | undefined)[] = [];
  for (const key of ['ArrowDown', 'ArrowUp', 'End', 'ArrowDown', 'Home', 'ArrowUp']) {
    await press(key);
    await vi.waitFor(() => expect(focused().tabIndex).toBe(0));
    gone.push(focused().dataset['letter']);
  }
  expect(gone).toEqual(['G', 'D', 'Y', 'Y', 'A', 'A']);
  expect(onjump).not.toHaveBeenCalled();
});

it('Enter is left to the letter that has the focus, a button that jumps', async () => {
  const { onjump } = railed(700, 'A', 'B');
  within(rail()).getByRole('button', { name: 'A' }).focus();
  await press('ArrowDown');
  expect(focused().matches('button[type=button][data-letter=C]')).toBe(true);
  expect(await press('Enter'), 'the key is the button’s').toBe(true);
  await fireEvent.click(focused());
  expect(onjump.mock.calls).toEqual([[{ letter: 'C', from: 2, count: 2 }]]);
});

it('in a low window every second letter shows, and always the current one and the one gone to', async () => {
  railed(500, 'D');
  const second = ALPHABET.filter((_, at) => at % 2 === 0);
  expect(shown()).toEqual([...second, 'D'].sort());
  within(rail()).getByRole('button', { name: 'D' }).focus();
  for (const letter of ['E', 'F']) {
    await press('ArrowDown');
    await vi.waitFor(() => expect(focused().dataset['letter']).toBe(letter));
  }
  expect(shown()).toEqual([...second, 'D', 'F'].sort());
});
