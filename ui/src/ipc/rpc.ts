/** Asking the box: one function for every command, one kind of failure. */
import { Channel, invoke } from '@tauri-apps/api/core';
import type { Code, Commands, Error as Failure, Progress } from './bindings';

/** A command that was refused or failed, said for the owner. */
export class KartotekaError extends Error implements Failure {
  readonly code: Code;
  readonly field: string | null;
  readonly details: string | null;

  constructor(failure: Failure) {
    super(failure.message);
    this.name = 'KartotekaError';
    this.code = failure.code;
    this.field = failure.field;
    this.details = failure.details;
  }
}

export interface RpcOptions {
  /** Hears how a long piece of work is getting on. */
  onProgress?: (progress: Progress) => void;
  /** Cancels the work; the promise is then refused with the code "cancelled". */
  signal?: AbortSignal;
}

/** Sets this page's requests apart from those of every other page, whatever the clock says: a
 * write whose id is known already is answered, not done. */
const page = crypto.getRandomValues(new Uint32Array(4)).join('-');
let lastRequest = 0;
/** Requests that are not answered yet. */
const running = new Set<Promise<unknown>>();

/** Waits until every request is answered, those made meanwhile included. */
export async function allAnswered(): Promise<void> {
  while (running.size) await Promise.allSettled([...running]);
}

/** Runs the command `name` and answers its response. Refuses with a `KartotekaError` only. */
export async function rpc<K extends keyof Commands>(
  name: K,
  request: Commands[K][0],
  options: RpcOptions = {},
): Promise<Commands[K][1]> {
  const { onProgress, signal } = options;
  const progress = new Channel<Progress>(onProgress ?? (() => {}));
  return cancellable((requestId) => {
    const answer = invoke<Commands[K][1]>('rpc', { name, request, requestId, progress });
    running.add(answer);
    return answer.finally(() => running.delete(answer));
  }, signal);
}

/** Runs what can be cancelled by its id. Refuses with a `KartotekaError` only. */
export async function cancellable<T>(run: (requestId: string) => Promise<T>, signal?: AbortSignal): Promise<T> {
  const requestId = `${page}-${++lastRequest}`;
  const cancel = () => void invoke('cancel', { requestId }).catch(() => {});
  signal?.addEventListener('abort', cancel, { once: true });
  try {
    return await run(requestId);
  } catch (failure) {
    throw asKartotekaError(failure);
  } finally {
    signal?.removeEventListener('abort', cancel);
  }
}

/** Whatever was thrown, as the one kind of failure the window shows. */
export function asKartotekaError(failure: unknown): KartotekaError {
  if (failure instanceof KartotekaError) return failure;
  if (isFailure(failure)) return new KartotekaError(failure);
  const details = failure instanceof Error ? (failure.stack ?? failure.message) : String(failure);
  return new KartotekaError({ code: 'internal', message: '', field: null, details });
}

function isFailure(value: unknown): value is Failure {
  return (
    typeof value === 'object' && value !== null && 'code' in value && 'message' in value &&
    typeof value.code === 'string' && typeof value.message === 'string'
  );
}
