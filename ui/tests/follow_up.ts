/** What a follow-up says that is a plain task and comes once. */
import type { FollowUp } from '../src/ipc/bindings';

export const once = {
  kind: 'task', place: '', minutes: null, repeat: null, repeat_text: '', missed: 0, snoozed_until: null, number: '',
} as const satisfies Partial<FollowUp>;
