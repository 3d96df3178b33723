/**
 * A history cut into pieces that are drawn or not as wholes: of one month each, and of no more
 * entries than are quickly drawn.
 */
import type { TimelineItem } from '../ipc/bindings';
import { localDay } from '../state/text.svelte';

/** The most entries of a piece. */
const MOST = 25;

export interface Chunk {
  key: string;
  /** "2026-11". */
  month: string;
  /** The first of its month, which stands under the month's name. */
  isFirst: boolean;
  items: TimelineItem[];
}

/** The pieces with these entries behind them; those that stay as they were are the same objects. */
export function grown(chunks: Chunk[], items: TimelineItem[]): Chunk[] {
  const last = chunks.at(-1);
  const all = last ? [...chunks.slice(0, -1), { ...last, items: [...last.items] }] : [];
  let piece = last ? Number(last.key.split(' ')[1]) : 0;
  for (const item of items) {
    const month = localDay(item.at).slice(0, 7);
    const before = all.at(-1);
    if (before?.month === month && before.items.length < MOST) {
      before.items.push(item);
      continue;
    }
    const isFirst = before?.month !== month;
    piece = isFirst ? 0 : piece + 1;
    all.push({ key: `${month} ${piece}`, month, isFirst, items: [item] });
  }
  return all;
}
