/** J and K over the rows of the screen whose rows are buttons of a list. */
import { useActions } from './actions.svelte';

/** Registers the keys while the calling component lives. */
export function useRowKeys(): void {
  useActions([
    { id: 'rows-next', when: () => buttons().length > 0, run: () => step(1) },
    { id: 'rows-previous', when: () => buttons().length > 0, run: () => step(-1) },
  ]);
}

/** The button of each row that is marked as its own, else its first. */
function buttons(): HTMLButtonElement[] {
  const rows = [...document.querySelectorAll('#main li')];
  return rows.flatMap((row) => row.querySelector<HTMLButtonElement>('button[data-row]') ?? row.querySelector('button') ?? []);
}

function step(by: 1 | -1): void {
  const all = buttons();
  const active = document.activeElement;
  const at = all.findIndex((button) => button === active);
  all[Math.min(all.length - 1, Math.max(0, at + by))]?.focus();
}
