/** How each kind of failure is shown. Total: a new code fails to compile here. */
import type { Code } from '../ipc/bindings';
import { asKartotekaError } from '../ipc/rpc';
import { t, type MessageId } from './text.svelte';

export interface Presentation {
  /** "alert" interrupts, "status" only says it, "field" belongs beside what was typed. */
  as: 'alert' | 'status' | 'field';
  /** Said when the failure brings no sentence of its own. */
  fallback: MessageId;
}

export const PRESENTATIONS: Record<Code, Presentation> = {
  invalid: { as: 'field', fallback: 'error-malformed-request' },
  not_found: { as: 'alert', fallback: 'error-not-found' },
  stale_edit: { as: 'field', fallback: 'error-stale-edit' },
  nothing_to_undo: { as: 'status', fallback: 'error-nothing-to-undo' },
  file_too_new: { as: 'alert', fallback: 'error-internal' },
  file_locked: { as: 'alert', fallback: 'error-locked' },
  file_corrupt: { as: 'alert', fallback: 'error-corrupt' },
  disk_full: { as: 'alert', fallback: 'error-disk-full' },
  read_only: { as: 'alert', fallback: 'error-io' },
  file_unreadable: { as: 'alert', fallback: 'error-io' },
  file_exists: { as: 'alert', fallback: 'error-io' },
  cancelled: { as: 'status', fallback: 'error-cancelled' },
  internal: { as: 'alert', fallback: 'error-internal' },
};

/** What failed, in one sentence, whatever was thrown. */
export function sentenceOf(thrown: unknown): string {
  const { code, message } = asKartotekaError(thrown);
  return message || t(PRESENTATIONS[code].fallback);
}
