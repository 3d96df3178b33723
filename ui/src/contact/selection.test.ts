import { describe, expect, it } from 'vitest';
import { Selection } from './selection.svelte';

describe('a selection', () => {
  it('holds cards by id', () => {
    const selection = new Selection(() => 10);
    selection.set([1, 2, 3]);
    selection.toggle(2);
    selection.toggle(7);
    expect([1, 2, 3, 7].map((id) => selection.has(id))).toEqual([true, false, true, true]);
    expect(selection.count).toBe(3);
    expect(selection.chosen).toEqual({ ids: [1, 3, 7], matching: null });
  });

  it('of all that a search finds names the search and not its cards', () => {
    const selection = new Selection(() => 100_000);
    selection.setAll('ann');
    selection.toggle(5);
    selection.toggle(6);
    selection.toggle(6);
    expect([selection.has(5), selection.has(6), selection.has(99_999)]).toEqual([false, true, true]);
    expect(selection.count).toBe(99_999);
    expect(selection.chosen).toEqual({ ids: [], matching: { find: 'ann', except: [5] } });
  });

  it('is empty again once cleared', () => {
    const selection = new Selection(() => 3);
    selection.setAll('');
    selection.clear();
    expect([selection.isEmpty, selection.has(1)]).toEqual([true, false]);
  });
});
