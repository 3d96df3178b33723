import { describe, expect, it } from 'vitest';
import { draftFor, forgetDraft, keepDraft, LogDraft } from './log.svelte';
import { pastMoment } from './moment';
import { nextStepIn } from './work';

const opened = { kind: 'log-call', contact: { id: 6, name: 'Marguerite Fielding' } } as const;

describe('the log-call sheet', () => {
  it('is for the chosen card until its name is typed over', () => {
    const draft = new LogDraft(opened);
    expect(draft.request(null).contact_id).toBe(6);
    draft.typeWho('07700 900142');
    expect(draft.request(null)).toMatchObject({ contact_id: null, number: '07700 900142' });
    draft.typeWho('(022) 123 45 67');
    expect(draft.request(null).number).toBe('(022) 123 45 67');
  });

  it('keeps what was begun for a person when it is closed, and forgets it when it is saved', () => {
    const draft = draftFor(opened);
    draft.text = 'wants ivory';
    keepDraft(opened, draft);
    expect(draftFor(opened).text).toBe('wants ivory');
    expect(draftFor({ kind: 'log-call' }).text).toBe('');
    forgetDraft(opened);
    expect(draftFor(opened).text).toBe('');
  });

  it('keeps what was begun under the person it is for by then', () => {
    const draft = draftFor(opened);
    draft.text = 'wants ivory';
    draft.typeWho('Jo');
    draft.choose({ id: 9, name: 'Jo Hart' });
    keepDraft(opened, draft);
    expect(draftFor(opened).text).toBe('');
    expect(draftFor({ kind: 'log-call', contact: { id: 9, name: 'Jo Hart' } }).text).toBe('wants ivory');
    forgetDraft({ kind: 'log-call', contact: { id: 9, name: 'Jo Hart' } });
    const byNumber = { kind: 'log-call', number: '600 100 200' } as const;
    const ringing = draftFor(byNumber);
    ringing.text = 'rings again';
    ringing.choose({ id: 9, name: 'Jo Hart' });
    keepDraft(byNumber, ringing);
    expect(draftFor(byNumber).text).toBe('rings again');
    forgetDraft(byNumber);
  });

  it('returns no calls of one it is not for any more', () => {
    const draft = new LogDraft({ ...opened, returns: [3] });
    expect(draft.request(null).returns).toEqual([3]);
    draft.typeWho('07700 900142');
    expect(draft.request(null).returns).toEqual([]);
  });

  it('begins with the name that was typed elsewhere, and keeps what is begun for it apart', () => {
    const stranger = { kind: 'log-call', who: 'Zofia Nowa' } as const;
    const draft = draftFor(stranger);
    expect(draft.who).toBe('Zofia Nowa');
    draft.text = 'asks for oak';
    keepDraft(stranger, draft);
    expect(draftFor({ kind: 'log-call' }).text).toBe('');
    expect(draftFor(stranger).text).toBe('asks for oak');
    forgetDraft(stranger);
  });

  it('says no length for a missed call', () => {
    const draft = new LogDraft({ ...opened, direction: 'missed' });
    draft.minutes = '6';
    expect(draft.request(null).minutes).toBeNull();
  });
});

describe('a moment of the past', () => {
  const now = new Date('2026-11-12T11:00').getTime();
  const said = (day: string, time: string | null) => {
    const at = new Date(pastMoment(day, time, now));
    return [at.getMonth() + 1, at.getDate(), at.getHours()];
  };
  it('is taken at its word', () => expect(said('2026-11-11', '16:40')).toEqual([11, 11, 16]));
  it('is this morning’s for a time understood as tomorrow’s', () => expect(said('2026-11-13', '10:00')).toEqual([11, 12, 10]));
  it('is last week’s for a weekday to come', () => expect(said('2026-11-16', null)).toEqual([11, 9, 12]));
  it('is last year’s for a date without its year', () => {
    expect(new Date(pastMoment('2027-10-24', null, now)).getFullYear()).toBe(2026);
    expect(said('2027-10-24', null)).toEqual([10, 24, 12]);
  });
  it('is now for the whole of today', () => expect(pastMoment('2026-11-12', null, now)).toBe(now));
});

it('the line that begins with > is the next step', () => {
  expect(nextStepIn('wants 40\n> fri 10 call back')).toBe('fri 10 call back');
  expect(nextStepIn('a > b')).toBeNull();
});
