import { beforeEach, expect, it, vi } from 'vitest';
import { Begun, keepBegun, loadBegun } from './begun';

const box = new Map<string, string>();
vi.mock('../ipc/rpc', () => ({
  rpc: async (name: string, request: { name: string; text: string }) => {
    if (name === 'begun_get') return { kinds: [...box].map(([kind, text]) => ({ name: kind, text })) };
    box.set(request.name, request.text);
    return {};
  },
}));

const texts = (name: string) =>
  new Begun<string>(name, (text) => text, (written) => (typeof written === 'string' ? written : null));

beforeEach(() => box.clear());

it('is kept a moment after the last key, and taken up at the next start', async () => {
  vi.useFakeTimers();
  const notes = texts('note');
  notes.set('1', 'hal');
  notes.set('1', 'half a note');
  expect(box.size).toBe(0);
  await vi.runAllTimersAsync();
  vi.useRealTimers();
  expect(box.get('note')).toBe('[["1","half a note"]]');

  const afterwards = texts('note');
  await loadBegun();
  expect(afterwards.get('1')).toBe('half a note');
});

it('is kept at once when the window closes, and forgotten once saved', async () => {
  const notes = texts('closing');
  notes.set('7', 'words');
  await keepBegun();
  expect(box.get('closing')).toBe('[["7","words"]]');
  notes.delete('7');
  await keepBegun();
  expect(box.get('closing')).toBe('');
});

it('leaves out what reads otherwise', async () => {
  box.set('odd', '[["1","good"],["2",{}],3]');
  const odd = texts('odd');
  await loadBegun();
  expect([odd.get('1'), odd.get('2')]).toEqual(['good', undefined]);
  box.set('broken', '{');
  texts('broken');
  await loadBegun();
});
