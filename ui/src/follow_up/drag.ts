/**
 * Carrying a follow-up of the month to another day with the mouse. By pointer events: drag and drop of the
 * page itself does not start where the window takes files.
 */

/** So many px the pointer goes before it carries anything: a click trembles. */
const TREMBLE = 5;

export interface Carried {
  id: number;
  /** The day held over; null between days. */
  day: string | null;
  /** Where the pointer is. */
  x: number;
  y: number;
}

interface Hooks {
  /** Told what is carried as it moves, and null when nothing is any more. */
  oncarry: (carried: Carried | null) => void;
  ondrop: (id: number, day: string) => void;
  /** Pressed without being carried anywhere. */
  onpick: (id: number) => void;
}

/** Lets what has `data-entry` within an element be carried to what has `data-day`. */
export function carries({ oncarry, ondrop, onpick }: Hooks) {
  return (root: HTMLElement) => {
    let held: { id: number; pointer: number; x: number; y: number } | null = null;
    let carried: Carried | null = null;

    function down(event: PointerEvent): void {
      const entry = event.button === 0 && (event.target as Element).closest<HTMLElement>('[data-entry]');
      if (!entry) return;
      held = { id: Number(entry.dataset['entry']), pointer: event.pointerId, x: event.clientX, y: event.clientY };
    }

    function move(event: PointerEvent): void {
      if (held?.pointer !== event.pointerId) return;
      // The button was let go where nothing hears of it.
      if (!(event.buttons & 1)) return end();
      const { clientX: x, clientY: y } = event;
      if (!carried && Math.hypot(x - held.x, y - held.y) < TREMBLE) return;
      if (!carried) root.setPointerCapture(event.pointerId);
      carried = { id: held.id, day: dayAt(root, x, y), x, y };
      oncarry(carried);
    }

    function up(event: PointerEvent): void {
      if (held?.pointer !== event.pointerId) return;
      const [{ id }, dropped] = [held, carried];
      end();
      if (!dropped) onpick(id);
      else if (dropped.day) ondrop(id, dropped.day);
    }

    function end(): void {
      held = null;
      if (carried) oncarry((carried = null));
    }

    function key(event: KeyboardEvent): void {
      if (event.key !== 'Escape' || !carried) return;
      event.stopPropagation();
      event.preventDefault();
      end();
    }

    const stop = new AbortController();
    const { signal } = stop;
    root.addEventListener('pointerdown', down, { signal });
    root.addEventListener('pointermove', move, { signal });
    root.addEventListener('pointerup', up, { signal });
    root.addEventListener('pointercancel', end, { signal });
    root.addEventListener('keydown', key, { signal });
    return () => stop.abort();
  };
}

function dayAt(root: HTMLElement, x: number, y: number): string | null {
  const cell = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-day]');
  return cell && root.contains(cell) ? (cell.dataset['day'] ?? null) : null;
}
