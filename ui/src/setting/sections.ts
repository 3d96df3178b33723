/** The sections of the settings, in their order. */
import type { MessageId } from '../state/text.svelte';

export type Section =
  | 'look'
  | 'region'
  | 'reminders'
  | 'tags'
  | 'calls'
  | 'keys'
  | 'program'
  | 'backups'
  | 'box'
  | 'about';

export const SECTIONS: { section: Section; title: MessageId }[] = [
  { section: 'look', title: 'settings-look' },
  { section: 'region', title: 'settings-region' },
  { section: 'reminders', title: 'settings-reminders' },
  { section: 'tags', title: 'settings-tags' },
  { section: 'calls', title: 'settings-calls' },
  { section: 'keys', title: 'settings-keys' },
  { section: 'program', title: 'settings-program' },
  { section: 'backups', title: 'settings-backups' },
  { section: 'box', title: 'settings-box' },
  { section: 'about', title: 'settings-about' },
];
