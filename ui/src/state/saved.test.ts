/** Each file that is saved says under which name one that was there before is kept. */
import { expect, it, vi } from 'vitest';
import type { Attachment, FollowUp } from '../ipc/bindings';
import { toasts } from './toasts.svelte';

const rpc = vi.hoisted(() => vi.fn());
vi.mock('../ipc/rpc', async (original) => ({ ...(await original<object>()), rpc }));
vi.mock('../ipc/files', () => ({ chooseSave: (name: string) => Promise.resolve({ handle: 1, name }) }));

const { saveAs } = await import('../attachment/work');
const { save } = await import('../follow_up/draft');

it.each([
  ['a file of a card', 'offer.pdf', () => saveAs({ id: 3, name: 'offer.pdf' } as Attachment)],
  ['a draft', 'draft.eml', () => save({ id: 3 } as FollowUp)],
])('%s', async (_, name, act) => {
  rpc.mockImplementation((command: string) =>
    Promise.resolve(command === 'draft_get' ? { file_name: name, empty: [] } : { path: `/${name}`, kept: `${name}.bak` }),
  );
  await act();
  expect(toasts.list[0]?.text).toContain(`What was there before is kept as ${name}.bak.`);
});
