/** How often to be in touch, in words. */
import type { Gap, Quiet, QuietCard, StayInTouch, Touch } from '../ipc/bindings';
import { t, type MessageId } from '../state/text.svelte';

/** The most days of a gap: ten years. */
export const MOST_DAYS = 3650;

const STATES: Record<Quiet, MessageId> = {
  in_touch: 'touch-in-touch',
  going_quiet: 'touch-going-quiet',
  too_long: 'touch-too-long',
};

export function stateWords(quiet: Quiet): string {
  return t(STATES[quiet]);
}

export function daysWords(count: number): string {
  return t('touch-days', { count });
}

/** "Going quiet: best every 14 days, now 20 days (VIP)". */
export function touchWords({ gap, tag, quiet, days }: Touch): string {
  const said = { state: stateWords(quiet), days: daysWords(days), ideal: daysWords(gap.ideal) };
  return tag === null ? t('touch-line', said) : t('touch-line-tag', { ...said, tag });
}

/** What a card itself says; nothing where its tags say it. */
export function wishWords({ gap, is_never }: StayInTouch): string {
  if (is_never) return t('stay-in-touch-never');
  return gap ? t('stay-in-touch-every', { ideal: daysWords(gap.ideal), longest: daysWords(gap.longest) }) : '';
}

/** How long it has been, beside the limit that has passed. */
export function quietWords({ days, gap, quiet }: QuietCard): string {
  return quiet === 'too_long'
    ? t('quiet-row', { days: daysWords(days), longest: daysWords(gap.longest) })
    : t('quiet-row-wished', { days: daysWords(days), ideal: daysWords(gap.ideal) });
}

/** The gap that two fields say; none while they say none. A longest left empty is twice the ideal. */
export function gapOf(ideal: string, longest: string): Gap | null {
  const days = (text: string) => (/^\s*\d+\s*$/.test(text) ? Number(text) : NaN);
  const first = days(ideal);
  const last = longest.trim() === '' ? Math.min(first * 2, MOST_DAYS) : days(longest);
  return first >= 1 && last >= first && last <= MOST_DAYS ? { ideal: first, longest: last } : null;
}
