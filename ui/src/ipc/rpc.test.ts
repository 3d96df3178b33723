import { clearMocks, mockIPC } from '@tauri-apps/api/mocks';
import { afterEach, expect, it } from 'vitest';
import { asKartotekaError, KartotekaError, rpc } from './rpc';

afterEach(clearMocks);

it('sends the command with a request id of its own each time', async () => {
  const sent: Record<string, unknown>[] = [];
  mockIPC((_, payload) => {
    sent.push(payload as Record<string, unknown>);
    return { place: 3 };
  });
  expect(await rpc('contact_place', { id: 6 })).toEqual({ place: 3 });
  await rpc('contact_place', { id: 7 });
  expect(sent[0]).toMatchObject({ name: 'contact_place', request: { id: 6 } });
  expect(typeof sent[0]?.requestId).toBe('string');
  expect(sent[0]?.requestId).not.toBe(sent[1]?.requestId);
});

it('refuses with the failure the program told, and with nothing else', async () => {
  mockIPC(() => {
    throw { code: 'disk_full', message: 'No room to save.', field: null, details: 'SQLITE_FULL' };
  });
  const failure = await rpc('backup_list', {}).catch((thrown: unknown) => thrown);
  expect(failure).toBeInstanceOf(KartotekaError);
  expect(failure).toMatchObject({ code: 'disk_full', details: 'SQLITE_FULL' });
  expect(asKartotekaError(new TypeError('no shell')).code).toBe('internal');
});

it('cancels the very request that runs', async () => {
  let running: unknown;
  const cancelled: unknown[] = [];
  let end: (value: unknown) => void = () => {};
  mockIPC((command, payload) => {
    const { requestId } = payload as { requestId: string };
    if (command === 'cancel') return void cancelled.push(requestId);
    running = requestId;
    return new Promise((resolve) => (end = resolve));
  });
  const abort = new AbortController();
  const answer = rpc('box_check', {}, { signal: abort.signal });
  abort.abort();
  end({ ok: true, findings: [] });
  await answer;
  expect(cancelled).toEqual([running]);
});
