import { expect, test } from 'vitest';
import { gapOf, quietWords, touchWords } from './words';

test('two fields say a gap, and the longest may be left to be twice the ideal', () => {
  expect(gapOf('14', '30')).toEqual({ ideal: 14, longest: 30 });
  expect(gapOf(' 14 ', '')).toEqual({ ideal: 14, longest: 28 });
  expect(gapOf('3000', '')).toEqual({ ideal: 3000, longest: 3650 });
  for (const [ideal, longest] of [['', ''], ['0', '5'], ['30', '14'], ['1', '3651'], ['often', ''], ['1.5', '2']]) {
    expect(gapOf(ideal ?? '', longest ?? '')).toBeNull();
  }
});

test('how it stands is said in words, with the tag that asks for it', () => {
  const gap = { ideal: 14, longest: 30 };
  expect(touchWords({ gap, tag: null, quiet: 'going_quiet', days: 20 })).toBe('Going quiet: best every 14 days, now 20 days');
  expect(touchWords({ gap, tag: 'VIP', quiet: 'in_touch', days: 1 })).toBe('In touch: best every 14 days, now 1 day (VIP)');
  const row = { contact_id: 1, name: 'Ewa', organisation: '', gap, days: 40, last_contact_at: null, months: [] };
  expect(quietWords({ ...row, quiet: 'too_long' })).toContain('30 days');
  expect(quietWords({ ...row, quiet: 'going_quiet' })).toContain('14 days');
});
