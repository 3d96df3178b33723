/** A new follow-up as words ask for it. */
import type { FollowUpCreate } from '../ipc/bindings';

export function newFollowUp(contact_id: number | null, when: string): FollowUpCreate {
  return { contact_id, when, text: '', kind: 'task', place: '', minutes: null };
}
