/** Every action of the window with its key, in one registry: it feeds the keys and the key sheet. */
import { onDestroy, untrack } from 'svelte';
import type { MessageId } from './text.svelte';

export interface Action {
  /** "card-edit"; one action an id. */
  id: string;
  title: MessageId;
  /** "Mod+Z", "Shift+F6", "N", "/"; Mod is Ctrl, or Cmd on a Mac. The first is the one shown. */
  keys: string[];
  /** False while the action makes no sense; left out it always does. */
  when?: () => boolean;
  /** True for keys that also work while a sheet lies over the screen. */
  inSheet?: boolean;
  run: () => void | Promise<void>;
}

class Actions {
  /**
   * Not state itself: Svelte lets a component that goes read what state was before the one in its
   * place came, whose actions would be lost with that.
   */
  #all: Action[] = [];
  /** Another object whenever `#all` has changed. */
  #version = $state.raw({});

  /** All that can be done now, in the order they were registered; the newest holds a key. */
  get possible(): Action[] {
    void this.#version;
    const possible = this.#all.filter((action) => action.when?.() ?? true);
    const holders = new Map(possible.map((action) => [action.keys[0] ?? action.id, action]));
    return possible.filter((action) => holders.get(action.keys[0] ?? action.id) === action);
  }

  /** Adds actions; the returned function takes them out. */
  register(added: Action[]): () => void {
    this.#change([...this.#all, ...added]);
    return () => this.#change(this.#all.filter((action) => !added.includes(action)));
  }

  #change(all: Action[]): void {
    this.#all = all;
    this.#version = {};
  }

  /** Runs what the pressed key means; true when it meant something. */
  press(event: KeyboardEvent): boolean {
    if (event.defaultPrevented || event.isComposing) return false;
    const pressed = chord(event);
    const isField = inField(event.target);
    const isUnderSheet = document.querySelector('dialog[open]') !== null;
    // The newest registration wins: a card's key over the screen's.
    const action = this.possible.findLast(
      (one) =>
        one.keys.includes(pressed) &&
        (!isUnderSheet || one.inSheet) &&
        (!isField || worksInFields(pressed, event.target)),
    );
    if (!action) return false;
    event.preventDefault();
    void action.run();
    return true;
  }
}

/** The key with its modifiers as written in `Action.keys`. */
export function chord(event: KeyboardEvent): string {
  const { key } = event;
  const name = key.length === 1 ? key.toUpperCase() : key;
  const isLetter = name.length === 1 && name.toLowerCase() !== name;
  const parts: string[] = [];
  if (event.ctrlKey || event.metaKey) parts.push('Mod');
  if (event.altKey) parts.push('Alt');
  // "?" already says Shift; a letter or a named key does not.
  if (event.shiftKey && (isLetter || name.length > 1)) parts.push('Shift');
  return [...parts, name].join('+');
}

/** Fields that were typed in: they have something of their own to undo. */
const typedIn = new WeakSet<EventTarget>();
addEventListener('input', ({ target }) => target && typedIn.add(target), true);

/**
 * Single keys write in fields; chords and function keys act there. Undo in a field is the field's,
 * unless nothing was typed in it yet.
 */
function worksInFields(pressed: string, field: EventTarget | null): boolean {
  if (pressed === 'Mod+Z' || pressed === 'Mod+Shift+Z') return field !== null && !typedIn.has(field);
  return pressed.startsWith('Mod+') || /(^|\+)F\d+$/.test(pressed);
}

/** True where typing writes text. */
export function inField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable;
}

export const actions = new Actions();

/**
 * Registers actions for as long as the component that calls this lives. They are registered while
 * it is set up, so that what lies deeper comes later and wins its keys.
 */
export function useActions(added: Action[]): void {
  onDestroy(untrack(() => actions.register(added)));
}
