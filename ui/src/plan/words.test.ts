import { describe, expect, it } from 'vitest';
import type { Enrolment, PlanStep } from '../ipc/bindings';
import { dayOf, daysOf, enrolmentWords, readDays, sizeOf, stepWords, toTell } from './words';
import { moved } from './work';

const step = (days: number, text: string, counted: PlanStep['counted'] = 'from_start'): PlanStep => ({
  kind: 'call', days, counted, text, draft: null,
});
const steps = [step(0, 'Say hello'), step(3, 'Prices'), step(10, 'Questions?'), step(30, 'Decide')];

function enrolment(part: Partial<Enrolment>): Enrolment {
  return {
    id: 1, contact_id: 1, plan: 'New customer', started_on: '2026-11-06', state: 'running', ended_at: null,
    steps, closed: 0, next_step: 0, next: null, ...part,
  };
}

describe('a plan', () => {
  it('is told by its size and its line of days', () => {
    expect(sizeOf({ name: 'New customer', is_built_in: true, steps, cards: 7 })).toBe('4 steps · 7 on it');
    expect(sizeOf({ name: 'Short', is_built_in: false, steps: steps.slice(0, 1), cards: 0 })).toBe('1 step · nobody on it');
    expect(daysOf(steps)).toBe('Day 0 · 3 · 10 · 30');
    expect(daysOf([step(0, 'a'), step(7, 'b', 'from_before')])).toBe('Day 0 · +7');
    expect(daysOf([step(7, 'b', 'from_before'), step(0, 'a')])).toBe('Day 7 · 0');
  });

  it('says when a step comes and what it is', () => {
    expect(dayOf(step(3, 'Prices'), 1)).toBe('Day 3');
    expect(dayOf(step(1, 'Prices', 'from_before'), 1)).toBe('1 day after the step before is done');
    expect(dayOf(step(7, 'Prices', 'from_before'), 0)).toBe('Day 7');
    expect(stepWords(step(3, 'Prices'))).toBe('Call: Prices');
  });

  it.each([['3', 3], [' 0 ', 0], ['3650', 3650], ['3651', null], ['-1', null], ['1.5', null], ['', null], ['soon', null]])(
    'reads %j as %j days',
    (words, days) => expect(readDays(words)).toBe(days),
  );

  it('has its steps moved by one place or to an end', () => {
    const texts = (from: number, to: number) => moved(steps, from, to).map(({ text }) => text);
    expect(texts(0, 1)).toEqual(['Prices', 'Say hello', 'Questions?', 'Decide']);
    expect(texts(3, 0)).toEqual(['Decide', 'Say hello', 'Prices', 'Questions?']);
  });
});

describe('a card on a plan', () => {
  it('says which step is next, and that it rests', () => {
    expect(enrolmentWords(enrolment({ next_step: 1, closed: 1 }))).toBe('New customer, step 2 of 4');
    expect(enrolmentWords(enrolment({ state: 'paused', next_step: null, closed: 3 }))).toBe('New customer, step 4 of 4, paused');
  });

  it.each([
    ['won', 'New customer: ended by an order, today'],
    ['lost', 'New customer: ended, not interested, today'],
    ['stopped', 'New customer: stopped, today'],
    ['done', 'New customer: all steps done, today'],
  ] as const)('says how it ended when %s', (state, words) => {
    expect(enrolmentWords(enrolment({ state, ended_at: Date.now() }))).toBe(words);
  });

  it('tells the plans it is on, else the one that ended last', () => {
    const [old, newer] = [enrolment({ id: 1, state: 'won', ended_at: 5 }), enrolment({ id: 2, state: 'done', ended_at: 9 })];
    expect(toTell([newer, old])).toEqual([newer]);
    const on = enrolment({ id: 3, state: 'paused' });
    expect(toTell([old, on, newer])).toEqual([on]);
    expect(toTell([])).toEqual([]);
  });
});
