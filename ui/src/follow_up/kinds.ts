/** What a follow-up may be of, in the order in which it is offered. */
import type { FollowUpKind } from '../ipc/bindings';
import type { IconName } from '../shared/icons';
import type { MessageId } from '../state/text.svelte';

export const KINDS: { value: FollowUpKind; label: MessageId; icon: IconName }[] = [
  { value: 'task', label: 'follow-kind-task', icon: 'check' },
  { value: 'call', label: 'follow-kind-call', icon: 'phone' },
  { value: 'visit', label: 'follow-kind-visit', icon: 'visit' },
  { value: 'meeting', label: 'follow-kind-meeting', icon: 'meeting' },
  { value: 'message', label: 'follow-kind-message', icon: 'message' },
  { value: 'mail', label: 'follow-kind-mail', icon: 'mail' },
  { value: 'letter', label: 'follow-kind-letter', icon: 'letter' },
];

export function iconOf(kind: FollowUpKind): IconName {
  return KINDS.find(({ value }) => value === kind)?.icon ?? 'check';
}
