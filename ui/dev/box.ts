/** Answers commands from made-up data. */
import type {
  Commands, ContactCard, ContactRow, FindRow, FollowUp, LetterPlace, TimelineItem, WhenGuess,
} from '../src/ipc/bindings';
import { emptyDraft } from '../src/contact/draft';
import { localDay } from '../src/state/text.svelte';
import { CALLS, deskAnswers } from './desk';
import { people, type Person } from './people';

const DAY = 86_400_000;
const NOW = Date.now();
const LATIN = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ALPHABETS = { en: LATIN, pl: 'AĄBCĆDEĘFGHIJKLŁMNŃOÓPQRSŚTUVWXYZŹŻ', de: LATIN };
const LANGUAGES = ['en', 'pl', 'de'] as const;
const HABITS = {
  en: { region: 'GB', currency: 'GBP' },
  pl: { region: 'PL', currency: 'PLN' },
  de: { region: 'DE', currency: 'EUR' },
};

const day = (away: number) => localDay(NOW + away * DAY);
const letterOf = (person: Person) => person.family.slice(0, 1).toUpperCase();

function row(person: Person): ContactRow {
  return {
    id: person.id,
    list_name: `${person.family}, ${person.given}`,
    shown_name: `${person.given} ${person.family}`,
    organisation: person.organisation,
    letter: letterOf(person),
    kind: 'person',
    photo: null,
    last_contact_at: person.days === null ? null : NOW - person.days * DAY,
  };
}

function followUp(id: number, text: string, away: number, contact: Person | undefined): FollowUp {
  return {
    id,
    contact_id: contact?.id ?? null,
    contact_name: contact ? row(contact).shown_name : '',
    due_on: day(away),
    due_time: null,
    text,
    kind: 'task',
    place: '',
    minutes: null,
    repeat: null,
    repeat_text: '',
    missed: 0,
    snoozed_until: null,
    state: 'open',
    closed_at: null,
    number: '',
  };
}

function card(id: number): ContactCard {
  const person = people.find((one) => one.id === id) ?? people[0];
  if (!person) throw { code: 'not_found', message: 'That is not in the box any more.', field: null, details: null };
  const phones = [
    { value: '07700 900142', label: 'mobile', e164: '+447700900142' },
    { value: '0113 496 0117', label: 'work', e164: '+441134960117' },
  ];
  return {
    id: person.id, uid: `u${person.id}`, revision: 1, shown_name: row(person).shown_name, list_name: row(person).list_name,
    address_lines: [['4 Canal Wharf', 'Leeds', 'LS11 5PS']],
    draft: {
      ...emptyDraft(),
      name: { prefix: '', given: person.given, additional: '', family: person.family, suffix: '' },
      memberships: [{ organisation: person.organisation, organisation_id: 10, department: '', role: 'Events manager' }],
      phones: phones.map(({ value, label }) => ({ value, label })),
      emails: [{ value: 'marguerite@tinchapel.example', label: '' }],
      addresses: [{ label: '', po_box: '', extended: '', street: '4 Canal Wharf', city: 'Leeds', region: '', postal_code: 'LS11 5PS', country: '' }],
      links: [], birthday: { year: null, month: 3, day: 19 }, tags: ['Wholesale', 'Weddings'], custom_fields: [],
    },
    phones,
    relations: [{ id: 1, contact_id: 8, name: 'Ida Forsberg', label: 'Planner, sends work' }],
    members: [], photo: null,
    follow_ups: [
      followUp(1, 'Send sample swatches', 0, person),
      followUp(2, 'Ask about the January fair', 11, person),
    ],
    unknown: [], created_at: NOW - 400 * DAY, changed_at: NOW - DAY, trashed_at: null, last_contact_at: NOW - DAY,
    calls: { incoming: 12, outgoing: 7, missed: 3 },
    touch: { gap: { ideal: 14, longest: 30 }, tag: 'Wholesale', quiet: 'in_touch', days: 1 },
  };
}

function item(id: number, part: Partial<TimelineItem>, hours: number): TimelineItem {
  return {
    kind: 'call', id, at: NOW - hours * 3_600_000, contact_id: 6, contact_name: '', amount: null, direction: 'in',
    number: '', shown_number: '', minutes: null, outcome: '', subject: '', attachments: [], next: null, text: '', undoes: null, ...part,
  };
}

const ITEMS: TimelineItem[] = [
  item(1, { minutes: 6, text: 'Wants the ivory mounts again, 40 this time, for the January fair. Asked for swatches first.' }, 20),
  item(2, { kind: 'note', direction: null, text: 'Prefers oak over walnut.\nOpens at ten, closed on Mondays.\nThe back door is on the canal side.\nRing twice.\nAsk for Ruth if she is out.\nParking is behind the chapel.' }, 140),
  item(3, { direction: 'out', outcome: 'no answer', text: 'Left a message about the late delivery.' }, 300),
  item(4, { direction: 'missed', number: '07700 900142' }, 420),
  item(5, { kind: 'visit', direction: 'out', text: 'Measured the long wall. 32 mounts, 8 oak frames.' }, 900),
  item(6, { minutes: 12, text: 'Happy with the autumn set. Mentioned a sister venue in Otley.' }, 1200),
];

function find(text: string): FindRow[] {
  const wanted = text.toLowerCase();
  const digits = text.replace(/\D/g, '');
  return people.flatMap((person): FindRow[] => {
    const shown = row(person).list_name;
    const at = shown.toLowerCase().indexOf(wanted);
    const phones = ['07700 900142'];
    const base = { row: row(person), phones, emails: [], town: '' };
    if (at >= 0) return [{ ...base, matched: { field: 'name', text: shown, ranges: [[at, at + wanted.length]] } }];
    if (digits.length > 2 && person.id === 6) {
      return [{ ...base, matched: { field: 'phone', text: '07700 900142', ranges: [[9, 12]] } }];
    }
    if (wanted === 'ivory' && person.id === 6) {
      return [{ ...base, matched: { field: 'history', text: '…the ivory mounts again, 40', ranges: [[5, 10]] } }];
    }
    return [];
  });
}

function letters(language: keyof typeof ALPHABETS): LetterPlace[] {
  let from = 0;
  return [...ALPHABETS[language]].map((letter) => {
    const count = people.filter((person) => letterOf(person) === letter).length;
    const place = { letter, from, count };
    from += count;
    return place;
  });
}

function when(text: string): WhenGuess {
  const isDay = /tomorrow|fri|jutro|tue|mon|week|pt/i.test(text);
  return { due_on: isDay ? day(3) : null, due_time: /10/.test(text) ? '10:00' : null, repeat: null, repeat_text: '', rest: text.replace(/^\S+ ?(\d\S*)? ?/, ''), problem: null, day_off: '', other: null, is_without_year: false };
}

type Requests = { [K in keyof Commands]: Commands[K][0] };

/** The answer of the command `name`. */
export function answer(name: string, request: Requests[keyof Commands], params: URLSearchParams): unknown {
  const language = LANGUAGES.find((known) => known === params.get('language')) ?? 'en';
  const asked = request as Requests['contact_list'] & Requests['contact_find'] & Requests['contact_get'];
  const ordered = asked.order === 'recent' ? [...people].sort((a, b) => (a.days ?? 999) - (b.days ?? 999)) : people;
  const answers: Partial<Record<keyof Commands, () => unknown>> = {
    ...deskAnswers(request as never, params),
    settings_get: () => ({
      language, ...HABITS[language], theme: params.get('theme') ?? 'light',
      start_of_day: '09:00', end_of_day: '20:00', remind_on_days_off: true, leap_day: '02-28', notifications: true, call_commands: false, call_links: false, record_calls: false, kde_connect: false, fritz_box: '', hot_key: '', single_keys: true, density: 'comfortable', text_size: 100,
    }),
    status_get: () => ({
      contacts: people.length, due: people.length ? 5 : 0, overdue: 2, waiting: 2, wordless: 0, backup_at: new Date().setHours(9, 12),
      backup_problem: null, day_off: '', undo: null, redo: null, demo: null,
    }),
    contact_list: () => ({ total: people.length, rows: ordered.slice(asked.from, asked.from + asked.limit).map(row) }),
    contact_letters: () => ({ letters: letters(language) }),
    contact_place: () => ({ place: people.findIndex((one) => one.id === asked.id) }),
    contact_get: () => card(asked.id),
    contact_find: () => ({ total: find(asked.text).length, rows: find(asked.text).slice(asked.from, asked.from + asked.limit) }),
    contact_guess: () => ({ ...card(6).draft, tags: [], addresses: [], birthday: null, name: { ...card(6).draft.name, given: asked.text.split(' ')[0] ?? '', family: asked.text.split(' ')[1] ?? '' } }),
    timeline_page: () => ({ items: params.has('quiet') ? [] : ITEMS, next: null }),
    when_guess: () => when(asked.text),
    tag_list: () => ({ tags: [{ name: 'Wholesale', count: 38 }, { name: 'Weddings', count: 112 }] }),
    follow_up_list: () => {
      const rows = [-3, -1, 0, 0, 1, 4, 11].map((away, at) => followUp(at + 1, 'Send sample swatches', away, people[at]));
      return { total: rows.length, rows };
    },
    today_get: () => ({
      on: day(0),
      overdue: [followUp(1, 'Remind about invoice 1182', -3, people[3]), followUp(2, 'Call back about the frames', -1, people[5])],
      overdue_count: 2, due: [followUp(3, 'Send sample swatches', 0, people[6])], due_count: 1,
      upcoming: [followUp(4, 'Ask about the January fair', 2, people[7])], upcoming_count: 1,
      quiet: [], quiet_count: 0,
      birthdays: [{ contact_id: 8, name: 'Ida Forsberg', on: day(2), turns: 40 }],
      call_back: CALLS.filter((call) => call.direction === 'missed'), recent_calls: CALLS,
    }),
    interaction_log: () => ({ interaction: 9, contact: 6, follow_up: followUp(9, 'call back', 3, people[5]), operation: 1 }),
    note_create: () => ({ note: 1, follow_up: null, operation: 1 }),
    operation_undo: () => ({ operation: { id: 1, title: 'Note added: Marguerite Fielding' }, by: 2, kept: [] }),
  };
  return answers[name as keyof Commands]?.() ?? { id: 6, operation: 1 };
}
