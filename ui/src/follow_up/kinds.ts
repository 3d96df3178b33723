/** What a follow-up may be of, in the order in which it is offered. */
import type { FollowUpKind } from '../ipc/bindings';
import type { MessageId } from '../state/text.svelte';

export const KINDS: { value: FollowUpKind; label: MessageId }[] = [
  { value: 'task', label: 'follow-kind-task' },
  { value: 'call', label: 'follow-kind-call' },
  { value: 'visit', label: 'follow-kind-visit' },
  { value: 'meeting', label: 'follow-kind-meeting' },
  { value: 'message', label: 'follow-kind-message' },
  { value: 'mail', label: 'follow-kind-mail' },
  { value: 'letter', label: 'follow-kind-letter' },
];
