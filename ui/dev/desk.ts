/** The made-up box's day, files and keeping: what Today, Import, Export, History and Settings ask. */
import type {
  Backup, Commands, ExportPreview, ImportedFile, Operation, ListedCall, Verdict,
} from '../src/ipc/bindings';
import { people } from './people';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = Date.now();
type Answers = Partial<Record<keyof Commands, () => unknown>>;
type Asked = Commands['export_preview'][0] & Commands['history_page'][0] & Commands['when_guess'][0];

const named = (at: number) => people[at % Math.max(people.length, 1)];
const nameOf = (at: number) => [named(at)?.given, named(at)?.family].filter(Boolean).join(' ');

const call = (id: number, days: number, part: Partial<ListedCall>): ListedCall => ({
  id, contact_id: id, name: nameOf(id), number: '07700 900142', shown_number: '07700 900142', next: null, others: [], direction: 'in', at: NOW - days * DAY, minutes: null, ...part,
});
export const CALLS: ListedCall[] = [
  call(1, 1, { minutes: 6 }),
  call(2, 1, { contact_id: null, name: '', number: '0113 496 0188', direction: 'missed' }),
  call(3, 2, { direction: 'out', minutes: 2 }),
  call(4, 13, { minutes: 11 }),
];

const VERDICTS: [Verdict, string][] = [
  ['new', 'No card has this name and number.'],
  ['same', 'Nothing differs.'],
  ['update', 'The number is another one.'],
  ['conflict', 'The note was changed here too; yours stays.'],
  ['skipped', 'This card is in the trash.'],
];

const file = (encoding: string | null): ImportedFile => ({
  path: 'phone.vcf', format: 'vcard', table: null, has_assumed_columns: false, content: 'cards', encoding, records: 1204,
  added: 1100, updated: 12, unchanged: 80, skipped: 12, waiting: 0, conflicts: 3, refusal: null, problem_count: 2,
  problems: [
    { line: 812, record: 51, severity: 'note', message: 'The birthday “31.02.1980” is not a date. Kept as a note.' },
    { line: 2044, record: 120, severity: 'error', message: 'The card ends before its END line. What could be read came in.' },
  ],
  verdicts: Array.from({ length: 200 }, (_, at) => {
    const [verdict, reason] = VERDICTS[at % VERDICTS.length] ?? ['new', ''];
    return { record: at + 1, verdict, reason, contact: null, name: nameOf(at), phone: '07700 900142', email: '', dealing: null, due: null };
  }),
});

const HEADINGS = ['Name', 'Organisation', 'Phone', 'Email', 'Town', 'Birthday', 'Tags', 'Note'];

function exported({ format, columns }: Commands['export_preview'][0]): ExportPreview {
  if (format === 'vcf') {
    const rows = [[`BEGIN:VCARD\r\nVERSION:3.0\r\nFN:${nameOf(0)}\r\nEND:VCARD`]];
    return { records: people.length, columns: [], rows, file_name: 'cards.vcf', bytes: null, csv: null };
  }
  const chosen = columns.length ? columns : HEADINGS.slice(0, 6);
  const others = HEADINGS.filter((name) => !chosen.includes(name));
  return {
    records: people.length,
    columns: [...chosen, ...others].map((name) => ({ name, heading: name, is_chosen: chosen.includes(name) })),
    rows: people.slice(0, 20).map((_, at) => chosen.map((name) => (name === 'Name' ? nameOf(at) : `${name} ${at + 1}`))),
    file_name: `cards.${format === 'xlsx' ? 'xlsx' : 'csv'}`,
    bytes: null,
    csv: null,
  };
}

const operation = (id: number, hours: number, title: string, part: Partial<Operation> = {}): Operation => ({
  id, kind: 'contact_save', title, at: NOW - hours * HOUR, origin: 'person', is_undone: false, reverts: null, meant: null, meant_at: null, can_undo: true, ...part,
});
const OPERATIONS = [
  operation(4, 1, 'Card changed: Ewa Głowacka'),
  operation(3, 4, 'Follow-up done: Send sample swatches', { is_undone: true }),
  operation(2, 26, 'Imported: phone.vcf'),
  operation(1, 50, 'Written down: 0113 496 0188', { origin: 'hook' }),
];

const backup = (days: number, reason: string, is_verified = true): Backup => ({
  name: `box-${days}.db`, at: NOW - days * DAY, reason, bytes: 1_240_000, is_verified, contacts: 1248,
});
const BACKUPS = [
  backup(0, 'daily'), backup(1, 'quit'), backup(2, 'import'), backup(5, 'asked'),
  backup(9, 'daily', false), backup(20, 'migration'),
];

/** The answers to what these screens ask; `?encoding` brings a file that doesn't say its own. */
export function deskAnswers(asked: Asked, params: URLSearchParams): Answers {
  const files = () => [file(params.get('encoding'))];
  return {
    import_preview: () => ({ files: files() }),
    import_run: () => ({ operation: 2, files: files() }),
    export_preview: () => exported(asked),
    export_run: () => ({ path: '/home/ewa/cards.csv', records: people.length, plainly_written: 0 }),
    history_page: () => ({ operations: OPERATIONS.filter(({ id }) => !asked.before || id < asked.before) }),
    trash_list: () => ({
      total: 3,
      rows: people.slice(0, 3).map((_, at) => ({ id: at + 1, shown_name: nameOf(at), trashed_at: NOW - at * DAY })),
    }),
    backup_list: () => ({ folder: '/home/ewa/.local/share/kartoteka/backups', backups: BACKUPS }),
    backup_create: () => ({ backup: backup(0, 'asked'), path: '' }),
    restore_run: () => ({ backup: backup(0, 'restore'), path: '' }),
    restore_preview: () => ({
      at: NOW - DAY,
      is_verified: true,
      counts: ['contact', 'interaction', 'note', 'follow_up'].map((table) => ({ table, now: 60, then: 58, comes_back: 1, goes: 3 })),
    }),
    box_check: () => ({ ok: true, findings: [] }),
    call_returned: () => ({ operation: 3 }),
  };
}
