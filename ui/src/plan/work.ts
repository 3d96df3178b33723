/** What is done with plans and with the cards on them: one operation, and so one undo, each. */
import type { Enrolment, Plan, PlanStep } from '../ipc/bindings';
import { rpc } from '../ipc/rpc';
import { t } from '../state/text.svelte';
import { toasts } from '../state/toasts.svelte';

/** What a plan was, for a change of it. */
interface Before {
  /** The name it had. */
  name?: string;
  /** The steps it had: where it has others by now, the box refuses. */
  steps?: PlanStep[];
}

/** Keeps a plan as it now is and tells what was done. Refuses with what the box said. */
export async function savePlan(name: string, steps: PlanStep[], said: string, was: Before = {}): Promise<void> {
  const { operation } = await rpc('plan_save', { name, before: was.name ?? null, steps, was: was.steps ?? null });
  toasts.undo(said, operation);
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

/** Keeps other steps of a plan than it had and tells what was done; true when the box took them. */
export async function changeSteps({ name }: Plan, had: PlanStep[], steps: PlanStep[], said: string): Promise<boolean> {
  try {
    await savePlan(name, steps, said, { steps: had });
    return true;
  } catch (failure) {
    toasts.fail(failure);
    return false;
  }
}

const isSame = (one: PlanStep, other: PlanStep) =>
  one.kind === other.kind && one.days === other.days && one.counted === other.counted && one.text === other.text &&
  one.draft?.subject === other.draft?.subject && one.draft?.text === other.draft?.text;

/**
 * Keeps a step: in place of `old`, wherever that stands by now, else as one more. Refuses where
 * `old`, or the plan, is no longer there.
 */
export async function saveStep(plan: Plan | undefined, step: PlanStep, old?: { step: PlanStep; place: number }): Promise<void> {
  const steps = plan?.steps ?? [];
  const isIt = (one: PlanStep | undefined) => old !== undefined && one !== undefined && isSame(one, old.step);
  const at = !old ? steps.length : isIt(steps[old.place]) ? old.place : steps.findIndex(isIt);
  if (!plan || at < 0) throw { code: 'not_found', message: t('plan-step-gone'), field: null, details: null };
  const said = t(old ? 'plan-step-was-changed' : 'plan-step-was-added', { text: step.text });
  await savePlan(plan.name, [...steps.slice(0, at), step, ...steps.slice(at + 1)], said, { steps });
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
