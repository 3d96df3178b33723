/** Who began it, as choices. */
import type { Direction } from '../ipc/bindings';
import type { IconName } from '../shared/icons';
import { t } from '../state/text.svelte';

interface DirectionOption {
  value: Direction;
  label: string;
  icon: IconName;
}

/** In and out; a call can also be missed. */
export function directionOptions(isCall: boolean): DirectionOption[] {
  const both: DirectionOption[] = [
    { value: 'in', label: t('log-in'), icon: 'incoming' },
    { value: 'out', label: t('log-out'), icon: 'outgoing' },
  ];
  return isCall ? [...both, { value: 'missed', label: t('log-missed'), icon: 'missed' }] : both;
}
