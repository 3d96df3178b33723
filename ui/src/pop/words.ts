/** How a call and its caller are said. */
import type { CallPhase, PopCall, TimelineItem } from '../ipc/bindings';
import type { IconName } from '../shared/icons';
import { formatInstant, formatTime, t } from '../state/text.svelte';

/** After so long without a word from the telephone, "Calling now" would be a guess; in ms. */
const STILL_RINGING = 90_000;

export type BandTone = 'good' | 'bad' | 'unsure' | 'plain';

export interface Band {
  words: string;
  icon: IconName;
  tone: BandTone;
}

/** "2:13", "1:02:13". */
export function lasted(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const two = (part: number) => String(part).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const rest = two(seconds % 60);
  return hours ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`;
}

/** What stands in the band over a call at the moment `now`. */
export function bandOf(call: PopCall, now: number): Band {
  if (call.is_asked) return { words: t('pop-asked'), icon: 'phone', tone: 'plain' };
  const isOut = call.direction === 'out';
  const icon: IconName = isOut ? 'outgoing' : 'incoming';
  const bands: Record<CallPhase, () => Band> = {
    ringing: () => {
      const isNow = now - call.at < STILL_RINGING;
      const words = isNow ? t('pop-calling') : t('pop-called', { time: formatTime(call.at) });
      return { words, icon, tone: isNow ? 'good' : 'plain' };
    },
    talking: () => {
      const time = lasted(now - (call.talking_at ?? call.at));
      return { words: t(isOut ? 'pop-calling-out' : 'pop-talking', { time }), icon, tone: 'good' };
    },
    ended: () => {
      const began = call.talking_at;
      const time = began === null || call.ended_at === null ? '' : lasted(call.ended_at - began);
      return { words: time ? t('pop-ended', { time }) : t('pop-ended-plain'), icon, tone: 'plain' };
    },
    missed: () => ({ words: t('pop-missed', { time: formatTime(call.at) }), icon: 'missed', tone: 'bad' }),
  };
  return bands[call.phase]();
}

/** "Yesterday 11:52, not answered" for a call, and what was said in it. */
export function callWords(item: TimelineItem): string {
  const when = formatInstant(item.at);
  if (item.direction === 'missed') return t('pop-not-answered', { when });
  return when;
}
