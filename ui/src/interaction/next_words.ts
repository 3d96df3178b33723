/** How it is said what came of a call. */
import type { NextStep } from '../ipc/bindings';
import { dayWithin, t } from '../state/text.svelte';

/** "Then Fri 13 Nov 10:00: call back", "Done: call back". */
export function nextWords({ state, due_on, due_time, text }: NextStep): string {
  return t(`log-next-${state}`, { when: dayWithin(due_on, due_time), text });
}
