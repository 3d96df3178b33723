/** What is kept as it was typed, although it can hardly be what its column is for. */
import type { GridColumn } from '../ipc/bindings';
import { isDoubtfulMail, isDoubtfulNumber } from '../contact/doubtful';
import type { MessageId } from '../state/text.svelte';

export function doubtOf(kind: GridColumn['kind'], text: string): MessageId | null {
  if (!text) return null;
  if (kind === 'phone' && isDoubtfulNumber(text)) return 'card-doubtful-phone';
  return kind === 'email' && isDoubtfulMail(text) ? 'card-doubtful-email' : null;
}
