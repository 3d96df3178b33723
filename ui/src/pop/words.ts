/** How a call and its caller are said. */
import type { CallPhase, PopCall, TimelineItem } from '../ipc/bindings';
import { nextWords } from '../interaction/next_words';
import type { IconName } from '../shared/icons';
import { formatInstant, formatTime, joined, t } from '../state/text.svelte';

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
  // Without a further word from the telephone, that it still rings or goes on would be a guess.
  const isResting = call.rests_at !== null && now >= call.rests_at;
  const tone = isResting ? 'plain' : 'good';
  const bands: Record<CallPhase, () => Band> = {
    ringing: () => {
      const time = formatTime(call.at);
      const rested = t(isOut ? 'pop-called-out' : 'pop-called', { time });
      return { words: isResting ? rested : t(isOut ? 'pop-calling-out' : 'pop-calling'), icon, tone };
    },
    talking: () => {
      const began = call.talking_at ?? call.at;
      const rested = t('pop-end-unknown', { time: formatTime(began) });
      return { words: isResting ? rested : t('pop-talking', { time: lasted(now - began) }), icon, tone };
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

/** How long a call took and what came of it; its number where it is not the one that calls now. */
export function callFacts(item: TimelineItem, calling: string): string {
  const digits = (number: string) => number.replace(/\D/g, '').slice(-7);
  const isOther = item.kind === 'call' && digits(item.number) !== digits(calling);
  const number = isOther ? item.shown_number || item.number : '';
  const minutes = item.minutes === null ? '' : t('log-minutes', { count: item.minutes });
  return joined([number, minutes, item.next ? nextWords(item.next) : ''], ' · ');
}

/** "Yesterday 11:52, not answered" for a call, and what was said in it. */
export function callWords(item: TimelineItem): string {
  const when = formatInstant(item.at);
  if (item.direction === 'missed') return t('pop-not-answered', { when });
  return when;
}
