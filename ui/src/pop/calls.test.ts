import { expect, it, vi } from 'vitest';
import type { Pop } from '../ipc/bindings';

const rpc = vi.hoisted(() => vi.fn());
vi.mock('../ipc/rpc', async (original) => ({ ...(await original<object>()), rpc }));
vi.mock('../ipc/pop', () => ({ hidePop: vi.fn() }));

const { calls } = await import('./calls.svelte');

const held = (...ids: number[]) =>
  ({ calls: ids.map((id) => ({ id, text: '', who: '', caller: { matches: [] } })) }) as unknown as Pop;

it('keeps the call that was told of while an older answer was on its way', async () => {
  const answers: ((pop: Pop) => void)[] = [];
  rpc.mockImplementation(() => new Promise<Pop>((answer) => answers.push(answer)));
  const asked = calls.refresh();
  calls.take(held(7));
  answers[0]?.(held());
  await vi.waitFor(() => expect(answers).toHaveLength(2));
  answers[1]?.(held(7));
  await asked;
  expect(calls.entries.map(({ id }) => id)).toEqual([7]);
});
