/** The outcome chips: those of the log sheet, each with its key behind the reminders'. */
import { OUTCOMES } from '../interaction/kinds';
import { t } from '../state/text.svelte';
import { REMINDERS } from './reminders';

export const outcomeChips = () =>
  OUTCOMES.map(({ value, label }, at) => ({ value, label: t(label), keys: `Alt+${REMINDERS.length + at + 1}` }));
