/** What is done with plans and with the cards on them: one operation, and so one undo, each. */
import type { Enrolment, Plan, PlanStep } from '../ipc/bindings';
import { rpc } from '../ipc/rpc';
import { t } from '../state/text.svelte';
import { toasts } from '../state/toasts.svelte';

/**
 * Keeps a plan as it now is and tells `said`, else that it is kept; `before` is the name it had.
 * Refuses with what the box said.
 */
export async function savePlan(name: string, steps: PlanStep[], before: string | null = null, said?: string): Promise<void> {
  const { operation } = await rpc('plan_save', { name, before, steps });
  toasts.undo(said ?? t('plan-was-saved', { plan: name }), operation);
}

/** Removes a plan; true when the box did. */
export async function deletePlan({ name }: Plan): Promise<boolean> {
  try {
    const { operation } = await rpc('plan_delete', { name });
    toasts.undo(t('plan-was-deleted', { plan: name }), operation);
    return true;
  } catch (failure) {
    toasts.fail(failure);
    return false;
  }
}

/** Keeps other steps of a plan and tells what was done; true when the box took them. */
export async function changeSteps({ name }: Plan, steps: PlanStep[], said: string): Promise<boolean> {
  try {
    await savePlan(name, steps, null, said);
    return true;
  } catch (failure) {
    toasts.fail(failure);
    return false;
  }
}

/** The steps with that at `from` at `to`. */
export function moved(steps: PlanStep[], from: number, to: number): PlanStep[] {
  const rest = steps.filter((_, place) => place !== from);
  return [...rest.slice(0, to), ...steps.slice(from, from + 1), ...rest.slice(to)];
}

const CHANGES = {
  pause: ['enrolment_pause', 'enrolment-was-paused'],
  resume: ['enrolment_resume', 'enrolment-was-resumed'],
  skip: ['enrolment_skip', 'enrolment-was-skipped'],
  stop: ['enrolment_stop', 'enrolment-was-stopped'],
} as const;

export type EnrolmentChange = keyof typeof CHANGES;

/** Pauses a card's plan, lets it go on, leaves out its next step, or ends it; true when the box did. */
export async function changeEnrolment({ id, plan }: Enrolment, change: EnrolmentChange): Promise<boolean> {
  const [command, said] = CHANGES[change];
  try {
    const { operation } = await rpc(command, { id });
    toasts.undo(t(said, { plan }), operation);
    return true;
  } catch (failure) {
    toasts.fail(failure);
    return false;
  }
}
