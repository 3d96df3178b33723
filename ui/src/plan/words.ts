/** How plans, their steps and the cards on them are said. */
import { KINDS } from '../follow_up/kinds';
import type { Enrolment, EnrolmentState, Plan, PlanStep } from '../ipc/bindings';
import { dayWithin, joined, localDay, t, type MessageId } from '../state/text.svelte';

/** The most days of a step, as the box has it. */
export const MOST_DAYS = 3650;

/** "4 steps · 7 on it". */
export function sizeOf({ steps, cards }: Plan): string {
  return joined([t('plan-size', { steps: steps.length }), t('plan-on', { count: cards })], ' · ');
}

/** "Day 0 · 3 · 10 · 30"; days counted from the step before stand behind a plus. */
export function daysOf(steps: PlanStep[]): string {
  const days = steps.map(({ counted, days }, place) => (counted === 'from_before' && place > 0 ? `+${days}` : String(days)));
  return t('plan-days', { days: joined(days, ' · ') });
}

/** "Day 3", "7 days after the step before is done"; the first step has none before it. */
export function dayOf({ counted, days }: PlanStep, place: number): string {
  return counted === 'from_before' && place > 0 ? t('plan-days-after', { days }) : t('plan-days', { days: String(days) });
}

/** "Call: say hello". */
export function stepWords({ kind, text }: PlanStep): string {
  const label = KINDS.find(({ value }) => value === kind)?.label;
  return label ? t('plan-step-words', { kind: t(label), text }) : text;
}

/** The days that words mean; null where they are none that a step can have. */
export function readDays(words: string): number | null {
  const days = /^\d{1,4}$/.test(words.trim()) ? Number(words) : null;
  return days !== null && days <= MOST_DAYS ? days : null;
}

const ENDED: Record<Exclude<EnrolmentState, 'running' | 'paused'>, MessageId> = {
  done: 'enrolment-ended-done',
  stopped: 'enrolment-ended-stopped',
  won: 'enrolment-ended-won',
  lost: 'enrolment-ended-lost',
};

export function isOn({ state }: Enrolment): boolean {
  return state === 'running' || state === 'paused';
}

/** Where a card's plan stands: "New customer, step 2 of 4". */
export function enrolmentWords(one: Enrolment): string {
  const { plan, state, steps, closed, next_step, ended_at } = one;
  if (state !== 'running' && state !== 'paused') {
    return t(ENDED[state], { plan, when: ended_at === null ? '' : dayWithin(localDay(ended_at)) });
  }
  const step = Math.min((next_step ?? closed) + 1, steps.length);
  return t(state === 'paused' ? 'enrolment-rests' : 'enrolment-step', { plan, step, count: steps.length });
}

/** The plans to tell on a card: those it is on, else the one that ended last. */
export function toTell(all: Enrolment[]): Enrolment[] {
  const on = all.filter(isOn);
  if (on.length) return on;
  const last = [...all].sort((a, b) => (b.ended_at ?? 0) - (a.ended_at ?? 0))[0];
  return last ? [last] : [];
}
