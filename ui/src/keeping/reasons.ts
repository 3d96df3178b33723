/** Why a backup was made, in words. */
import { t, type MessageId } from '../state/text.svelte';

const REASONS: Record<string, MessageId> = {
  quit: 'settings-reason-quit',
  daily: 'settings-reason-daily',
  import: 'settings-reason-import',
  merge: 'settings-reason-merge',
  migration: 'settings-reason-migration',
  restore: 'settings-reason-restore',
  asked: 'settings-reason-asked',
};

/** The words for a reason; one that a newer program wrote is shown as it is. */
export function reasonOf(reason: string): string {
  const id = REASONS[reason];
  return id ? t(id) : reason;
}
