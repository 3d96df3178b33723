/** How large the window draws everything, in percent of its usual size. */
import { settings } from '../state/settings.svelte';
import { change } from './change';

export const SMALLEST = 80;
export const USUAL = 100;
export const LARGEST = 200;

/** The sizes that keys and the setting go through. */
export const TEXT_SIZES = [SMALLEST, 90, USUAL, 110, 125, 150, 175, LARGEST];

/** The size after `now`, or before it; the last one stays. */
export function nextSize(now: number, step: 1 | -1): number {
  if (step === 1) return TEXT_SIZES.find((size) => size > now) ?? LARGEST;
  return TEXT_SIZES.findLast((size) => size < now) ?? SMALLEST;
}

/** The size asked for last, until the settings say it. */
let asked: number | null = null;

/** Draws everything one step larger or smaller, counted from the size asked for last. */
export async function stepTextSize(step: 1 | -1): Promise<void> {
  const size = nextSize(asked ?? settings.current.text_size, step);
  asked = size;
  await change('text_size', size);
  if (asked === size) asked = null;
}
