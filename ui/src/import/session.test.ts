import { beforeEach, expect, it, vi } from 'vitest';
import type { ImportedFile, ImportPreviewRequest } from '../ipc/bindings';
import type { RpcOptions } from '../ipc/rpc';

const rpc = vi.hoisted(() => vi.fn());
const chooseFiles = vi.hoisted(() => vi.fn());
vi.mock('../ipc/rpc', async (original) => ({ ...(await original<object>()), rpc }));
const chooseSave = vi.hoisted(() => vi.fn());
vi.mock('../ipc/files', () => ({ chooseFiles, chooseSave }));

const { KartotekaError } = await vi.importActual<typeof import('../ipc/rpc')>('../ipc/rpc');
const { ImportSession } = await import('./session.svelte');
const { toasts } = await import('../state/toasts.svelte');

const file = { table: null, added: 3, updated: 1, records: 6, problems: [], verdicts: [] } as unknown as ImportedFile;

beforeEach(() => {
  rpc.mockReset();
  chooseFiles.mockReset();
  chooseFiles.mockResolvedValue([{ handle: 4, name: 'phone.vcf' }]);
  rpc.mockResolvedValue({ operation: 7, files: [file] });
});

it('looks into the chosen files and writes nothing', async () => {
  const session = new ImportSession();
  await session.choose();
  expect(session.step).toBe('look');
  expect(session.takes).toBe(4);
  expect(rpc.mock.calls.map(([name]) => name)).toEqual(['import_preview']);
});

it('stays where it is when the dialog was closed', async () => {
  chooseFiles.mockResolvedValue([]);
  const session = new ImportSession();
  await session.choose();
  expect(session.step).toBe('choose');
  expect(rpc).not.toHaveBeenCalled();
});

it('brings in what was looked at, by the same choices', async () => {
  const session = new ImportSession();
  await session.choose();
  session.onMatch = 'skip';
  session.encoding = 'windows-1250';
  await session.run();
  const request: ImportPreviewRequest = {
    files: [4],
    on_match: 'skip',
    known: [],
    encoding: 'windows-1250',
    format: null,
    tables: [],
    all_verdicts: false,
  };
  expect(rpc.mock.calls.at(-1)?.slice(0, 2)).toEqual(['import_run', request]);
  expect(session.step).toBe('done');
});

it('saves what could not be read of one file, as it was looked at', async () => {
  const session = new ImportSession();
  await session.choose();
  chooseSave.mockResolvedValue({ handle: 9, name: 'mend.vcf' });
  rpc.mockResolvedValue({ path: '/mend.vcf', kept: 'mend.vcf.bak', records: 2 });
  await session.saveUnread(0);
  expect(chooseSave.mock.calls[0]?.[0]).toMatch(/^phone .*\.vcf$/);
  const [name, request] = rpc.mock.calls.at(-1) ?? [];
  expect(name).toBe('import_unread');
  expect(request).toMatchObject({ what: { files: [4], on_match: 'update' }, to: 9, overwrite: true });
  expect(toasts.list[0]?.text).toContain('What was there before is kept as mend.vcf.bak.');
});

it('saves nothing when the dialog for it was closed', async () => {
  const session = new ImportSession();
  await session.choose();
  rpc.mockClear();
  chooseSave.mockResolvedValue(null);
  await session.saveUnread(0);
  expect(rpc).not.toHaveBeenCalled();
});

it('tells how it gets on', async () => {
  let finish = () => {};
  rpc.mockImplementation(
    (_name: string, _request: unknown, options: RpcOptions) =>
      new Promise((resolve) => {
        options.onProgress?.({ done: 5, total: 10, stage: 'reading' });
        finish = () => resolve({ files: [file] });
      }),
  );
  const session = new ImportSession();
  const taken = session.take([{ handle: 1, name: 'a.vcf' }]);
  expect(session.progress).toMatchObject({ done: 5, total: 10 });
  finish();
  await taken;
  expect(session.isBusy).toBe(false);
});

it('goes back to the look when the writing was cancelled', async () => {
  const session = new ImportSession();
  await session.choose();
  rpc.mockImplementation(
    (_name: string, _request: unknown, { signal }: RpcOptions) =>
      new Promise((_, refuse) => {
        const failure = { code: 'cancelled', message: '', field: null, details: null } as const;
        signal?.addEventListener('abort', () => refuse(new KartotekaError(failure)));
      }),
  );
  const running = session.run();
  session.stop();
  await running;
  expect(session.step).toBe('look');
  expect(session.error).toBeNull();
  expect(session.isBusy).toBe(false);
});

it('keeps what went wrong for the screen', async () => {
  const failure = { code: 'file_unreadable', message: 'Not a vCard.', field: null, details: null } as const;
  rpc.mockRejectedValue(new KartotekaError(failure));
  const session = new ImportSession();
  await session.choose();
  expect(session.step).toBe('choose');
  expect(session.error?.message).toBe('Not a vCard.');
});

it('lets a newer file take the place of one still being read', async () => {
  let first = (_answer: unknown) => {};
  rpc.mockImplementationOnce(() => new Promise((resolve) => (first = resolve)));
  const session = new ImportSession();
  const old = session.take([{ handle: 1, name: 'old.vcf' }]);
  await session.take([{ handle: 2, name: 'new.vcf' }]);
  first({ files: [] });
  await old;
  expect(session.files[0]?.name).toBe('new.vcf');
  expect(session.preview?.files).toHaveLength(1);
});

it('takes the whole import back', async () => {
  const session = new ImportSession();
  await session.choose();
  await session.run();
  rpc.mockReset();
  rpc.mockResolvedValue({ operation: { title: 'Import' }, by: 8, kept: ['Ewa Kot'] });
  await Promise.all([session.undo(), session.undo()]);
  expect(rpc.mock.calls).toEqual([['operation_undo', { id: 7 }]]);
  expect(session.isUndone).toBe(true);
  expect(toasts.list[0]?.text).toContain('Ewa Kot');
});

it('is not disturbed by files dropped while the box is written', async () => {
  const session = new ImportSession();
  await session.choose();
  let finish = (_answer: unknown) => {};
  rpc.mockImplementationOnce(() => new Promise((resolve) => (finish = resolve)));
  const running = session.run();
  await session.take([{ handle: 9, name: 'late.vcf' }]);
  finish({ operation: 7, files: [file] });
  await running;
  expect(session.step).toBe('done');
  expect(session.files[0]?.name).toBe('phone.vcf');
});

it('asks for the columns of known calls once the owner wants to say them, and goes back when not', async () => {
  const known = { ...file, format: 'fritz_box', content: 'calls' };
  const mapped = { ...known, format: 'calls_csv', table: { columns: [], ways: [], is_day_order_open: true, is_day_first: true } };
  rpc.mockResolvedValue({ files: [known] });
  const session = new ImportSession();
  await session.choose();
  expect(session.step).toBe('look');
  rpc.mockResolvedValue({ files: [mapped] });
  await session.mapCalls(0);
  expect([session.step, rpc.mock.calls.at(-1)?.[1].tables[0].reading.content]).toEqual(['columns', 'calls']);
  expect(session.readingOf(0).is_day_first).toBeNull();
  await session.read(0, { is_day_first: true });
  expect(session.readingOf(0).is_day_first).toBe(true);
  rpc.mockResolvedValue({ files: [known] });
  await session.holdFor(0, 'cards');
  expect(session.step).toBe('look');
});

it('asks what becomes of cards that look familiar before it brings them in, and is asked anew by other files', async () => {
  const verdicts = [
    { record: 1, verdict: 'new', contact: null },
    { record: 2, verdict: 'update', contact: 12 },
    { record: 3, verdict: 'conflict', contact: 13 },
    // The same card of this import once more.
    { record: 4, verdict: 'update', contact: null },
  ];
  const changed = { ...file, content: 'cards', path: 'phone.vcf', updated: 3, conflicts: 1, verdicts };
  rpc.mockResolvedValue({ operation: 7, files: [changed] });
  const session = new ImportSession();
  await session.choose();
  expect([session.step, session.hasNext, session.familiarCount]).toEqual(['look', true, 2]);
  session.next();
  expect([session.step, session.familiar.map(({ contact }) => contact)]).toEqual(['known', [12, 13]]);
  rpc.mockResolvedValue({ operation: 7, files: [{ ...changed, updated: 0, conflicts: 0 }] });
  await session.wish(13, 'new');
  expect(rpc.mock.calls.at(-1)?.[1]).toMatchObject({ on_match: 'update', known: [{ contact: 13, on_match: 'new' }] });
  expect([session.wishFor(12), session.wishFor(13)]).toEqual(['update', 'new']);
  await session.wishAll('skip');
  expect([session.familiarCount, session.wishFor(13)]).toEqual([2, 'skip']);
  session.back();
  expect(session.step).toBe('look');
  session.next();
  session.next();
  await vi.waitFor(() => expect(session.step).toBe('done'));
  expect(rpc.mock.calls.at(-1)?.[1]).toMatchObject({ on_match: 'skip', known: [] });
  await session.choose();
  expect([session.onMatch, session.hasNext]).toEqual(['update', false]);
});
