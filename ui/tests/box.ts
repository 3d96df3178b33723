/** A box that answers as a test says, and remembers what it was asked. */
import { clearMocks, mockIPC } from '@tauri-apps/api/mocks';
import { afterEach } from 'vitest';
import type { Commands } from '../src/ipc/bindings';

type Answers = {
  [K in keyof Commands]?: (request: Commands[K][0]) => Commands[K][1] | Promise<Commands[K][1]>;
};

export interface Asked {
  name: string;
  request: unknown;
}

afterEach(clearMocks);

/** Answers commands by `answers`; the list returned grows as the window asks. */
export function box(answers: Answers): Asked[] {
  const asked: Asked[] = [];
  mockIPC((command, payload) => {
    const { name, request } = (payload ?? {}) as { name: keyof Commands; request: never };
    if (command === 'keep') window.kartotekaKept = { ...window.kartotekaKept, ...keptBy(payload) };
    if (command !== 'rpc') return null;
    asked.push({ name, request });
    const answer = answers[name] as ((request: never) => unknown) | undefined;
    if (!answer) throw { code: 'internal', message: `no answer for ${name}`, field: null, details: null };
    return answer(request);
  });
  return asked;
}

/** What the page keeps is there at once, as it would be at the next start. */
function keptBy(payload: unknown): Record<string, string> {
  const { name, text } = payload as { name: string; text: string };
  return { [name]: text };
}

/** What was asked of one command. */
export function requests<K extends keyof Commands>(asked: Asked[], name: K): Commands[K][0][] {
  return asked.filter((one) => one.name === name).map((one) => one.request as Commands[K][0]);
}
