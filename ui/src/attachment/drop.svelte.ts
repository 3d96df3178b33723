/** Where files that are held over the window would go. Owns the card that is shown and the place under the hand. */
import type { AttachedTo } from '../ipc/bindings';
import { settings } from '../state/settings.svelte';

/** A place in the window, before the text size. */
export type Place = [x: number, y: number];

/** An entry of a history says what it is in this attribute: "note 7". */
const ENTRY = 'data-entry';

class Drop {
  /** The card whose page is shown and takes files. */
  card = $state.raw<{ id: number; name: string } | null>(null);
  /** Files held over the window. */
  files = $state(0);
  /** Where they are held. */
  place = $state.raw<Place | null>(null);

  /** Where they would go if they were let go now; null where they would be imported. */
  get to(): AttachedTo | null {
    return this.at(this.place);
  }

  at(place: Place | null): AttachedTo | null {
    if (!this.card) return null;
    return (place && entryAt(place)) ?? { contact: this.card.id };
  }
}

export const drop = new Drop();

/** What an entry says of itself. */
export function entryMark(kind: string, id: number): string {
  return `${kind === 'note' ? 'note' : 'interaction'} ${id}`;
}

function entryAt([x, y]: Place): AttachedTo | null {
  const zoom = settings.current.text_size / 100;
  const mark = document.elementFromPoint(x / zoom, y / zoom)?.closest(`[${ENTRY}]`)?.getAttribute(ENTRY);
  const [kind, id] = mark?.split(' ') ?? [];
  if (kind === 'note') return { note: Number(id) };
  return kind === 'interaction' ? { interaction: Number(id) } : null;
}
