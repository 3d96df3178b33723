/** What stands over a call: nothing is said to go on of which nobody has told for too long. */
import { beforeAll, expect, it } from 'vitest';
import type { PopCall, TimelineItem } from '../ipc/bindings';
import { MINUTE } from '../state/clock.svelte';
import { formatTime } from '../state/text.svelte';
import { bandOf, callFacts } from './words';

const AT = Date.UTC(2026, 10, 12, 9);
const call = (more: Partial<PopCall>) =>
  ({ is_asked: false, direction: 'in', at: AT, talking_at: null, ended_at: null, rests_at: null, ...more }) as PopCall;
const said = (more: Partial<PopCall>, minutes: number) => bandOf(call(more), AT + minutes * MINUTE).words;

let time = '';
beforeAll(() => {
  time = formatTime(AT);
});

it.each<[Partial<PopCall>, string, () => string]>([
  [{ phase: 'ringing' }, 'Calling now', () => `Called at ${time}`],
  [{ phase: 'ringing', direction: 'out' }, 'Calling out', () => `Called out at ${time}`],
  [{ phase: 'talking', talking_at: AT }, 'Talking, 1:00', () => `Since ${time}, end unknown`],
  [{ phase: 'talking', talking_at: AT, direction: 'out' }, 'Talking, 1:00', () => `Since ${time}, end unknown`],
])('%o rests once nobody can say any more that it goes on', (more, before, after) => {
  const rests = { ...more, rests_at: AT + 2 * MINUTE };
  expect(said(rests, 1)).toBe(before);
  expect(bandOf(call(rests), AT + MINUTE).tone).toBe('good');
  for (const minutes of [2, 192]) {
    expect(said(rests, minutes)).toBe(after());
    expect(bandOf(call(rests), AT + minutes * MINUTE).tone).toBe('plain');
  }
});

it('says how long a call was only where both ends were told', () => {
  const ended_at = AT + 3 * MINUTE;
  expect(said({ phase: 'ended', talking_at: AT, ended_at }, 9)).toBe('Call ended, 3:00');
  expect(said({ phase: 'ended', ended_at }, 9)).toBe('Call ended');
});

it('names the number of a call in its groups where it is another than the one that calls', () => {
  const item = { kind: 'call', number: '0048221234567', shown_number: '0048 22 123 45 67', minutes: null, next: null };
  const facts = (more: Partial<TimelineItem>, calling: string) => callFacts({ ...item, ...more } as TimelineItem, calling);
  expect(facts({}, '602 123 456')).toContain('0048 22 123 45 67');
  expect(facts({ number: '22 123 45 67', shown_number: '' }, '602 123 456')).toContain('22 123 45 67');
  expect(facts({}, '+48 22 123 45 67')).toBe('');
});
