import { describe, expect, it } from 'vitest';
import { once } from '../../tests/follow_up';
import type { FollowUp } from '../ipc/bindings';
import { compareDue, groupsOfAgenda, groupsOfToday } from './groups';

function due(id: number, due_on: string, due_time: string | null = null): FollowUp {
  return { id, due_on, due_time, contact_id: null, contact_name: '', text: `task ${id}`, ...once, state: 'open', closed_at: null };
}

describe('the headings of follow-ups', () => {
  const rows = [
    due(1, '2026-11-09'),
    due(2, '2026-11-12'),
    due(3, '2026-11-13'),
    due(4, '2026-11-16'),
    due(5, '2026-11-16', '10:00'),
    due(6, '2026-11-18'),
  ];

  it('on Today gather everything after tomorrow under this week', () => {
    const groups = groupsOfToday(rows, '2026-11-12');
    expect(groups.map((group) => [group.kind, group.rows.length])).toEqual([
      ['late', 1], ['today', 1], ['tomorrow', 1], ['week', 3],
    ]);
  });

  it('in the agenda give every day ahead its own heading', () => {
    const groups = groupsOfAgenda(rows, '2026-11-12');
    expect(groups.map((group) => `${group.kind} ${group.day}`.trim())).toEqual([
      'late', 'today', 'tomorrow', 'day 2026-11-16', 'day 2026-11-18',
    ]);
  });

  it('reckon days across the change of the clocks', () => {
    const groups = groupsOfToday([due(1, '2026-10-26')], '2026-10-25');
    expect(groups.map((group) => group.kind)).toEqual(['tomorrow']);
  });
});

describe('the order of follow-ups', () => {
  it('sets whole days before times of the same day', () => {
    const rows = [due(3, '2026-11-12', '14:00'), due(2, '2026-11-12'), due(1, '2026-11-13')];
    expect(rows.sort(compareDue).map((row) => row.id)).toEqual([2, 3, 1]);
  });
});
