/**
 * What can be done now, and the keys that do it. The catalogue says what each action is called;
 * components register what it does for as long as they live.
 */
import { onDestroy, untrack } from 'svelte';
import { ACTION_IDS, CATALOGUE, type ActionEntry, type ActionId } from './catalogue';
import { settings } from './settings.svelte';
import { isMac } from './system';
import { t } from './text.svelte';
import { toasts } from './toasts.svelte';

export interface Registered {
  id: ActionId;
  /** False while the action makes no sense; left out it always does. */
  when?: () => boolean;
  /** Its keys are the screen's: the key sheet names them also while it makes no sense. */
  isListed?: () => boolean;
  /** Words that say more than the title does now ("Undo: Card changed: Ewa"). */
  said?: () => string | undefined;
  run: () => void | Promise<void>;
}

/** An action that can be done now, with the keys it holds. */
export type Possible = Registered & Omit<ActionEntry, 'keys'> & { keys: string[] };

class Actions {
  /**
   * Not state itself: Svelte lets a component that goes read what state was before the one in its
   * place came, whose actions would be lost with that.
   */
  #all: Registered[] = [];
  /** Another object whenever `#all` has changed. */
  #version = $state.raw({});

  /**
   * All that can be done now, in the catalogue's order. Of an action registered twice the newest counts, and
   * of several with one key the newest holds it, unless one of them comes first.
   */
  get possible(): Possible[] {
    return this.#those((action) => action.when?.() ?? true);
  }

  /** The same with those whose keys the key sheet names although they wait for something. */
  get listed(): Possible[] {
    return this.#those((action) => action.isListed?.() || (action.when?.() ?? true));
  }

  #those(isOpen: (action: Registered) => boolean): Possible[] {
    void this.#version;
    const open = this.#all.filter(isOpen);
    const newest = new Map(open.map((action) => [action.id, action]));
    const actions = open.filter((action) => newest.get(action.id) === action);
    const byClaim = actions.toSorted((a, b) => Number(isFirst(a)) - Number(isFirst(b)));
    const holders = new Map(byClaim.flatMap(({ id }) => usable(id).map((key) => [key, id] as const)));
    actions.sort((a, b) => ACTION_IDS.indexOf(a.id) - ACTION_IDS.indexOf(b.id));
    return actions.map((action) => ({
      ...CATALOGUE[action.id],
      ...action,
      keys: usable(action.id).filter((key) => holders.get(key) === action.id),
    }));
  }

  /** Adds actions; the returned function takes them out. */
  register(added: Registered[]): () => void {
    this.#change([...this.#all, ...added]);
    return () => this.#change(this.#all.filter((action) => !added.includes(action)));
  }

  /** Runs what the pressed key means, where that is one of `these`; true when it meant something. */
  press(event: KeyboardEvent, these: (action: Registered) => boolean = () => true): boolean {
    if (event.defaultPrevented || event.isComposing) return false;
    const pressed = chord(event);
    const isWritten = !acts(pressed, event.target);
    const isUnderSheet = document.querySelector('dialog[open]') !== null;
    const isOnList = event.target instanceof HTMLElement && event.target.hasAttribute('data-row');
    const action = this.possible.find(
      ({ keys, inSheet, inField: isForFields, inList }) =>
        keys.includes(pressed) && (!isUnderSheet || inSheet) && (!isWritten || isForFields) && (!inList || isOnList),
    );
    if (!action || !these(action)) return false;
    event.preventDefault();
    if (!event.repeat || !action.isOnce) this.#do(action);
    return true;
  }

  /** The same for what comes first, before anything else hears of the key. */
  pressFirst(event: KeyboardEvent): void {
    if (this.possible.some(isFirst) && this.press(event, isFirst)) event.stopPropagation();
  }

  /** Does what the action means now, as its key would; nothing while it makes no sense. */
  run(id: ActionId): void {
    const action = this.possible.find((one) => one.id === id);
    if (action) this.#do(action);
  }

  /** Does it; what it throws is said. */
  #do({ id, run }: Registered): void {
    if (id === 'save' || id === 'save-next') settleField();
    void (async () => run())().catch((thrown: unknown) => toasts.fail(thrown));
  }

  /** Whether it can be done now. */
  can(id: ActionId): boolean {
    return this.possible.some((action) => action.id === id);
  }

  #change(all: Registered[]): void {
    this.#all = all;
    this.#version = {};
  }
}

/** What is taken only as its field is left (a tag, a label, an age) is taken; the focus stays. */
function settleField(): void {
  const field = document.activeElement;
  if (!inField(field) || !(field instanceof HTMLElement)) return;
  field.blur();
  field.focus({ preventScroll: true });
}

function isFirst({ id }: Registered): boolean {
  return CATALOGUE[id].isFirst === true;
}

/** The keys of an action that work with the owner's settings. */
function usable(id: ActionId): readonly string[] {
  const { keys } = CATALOGUE[id];
  return settings.current.single_keys ? keys : keys.filter((key) => !isSingle(key));
}

/** The key to show beside an action; nothing when none works. */
export function keyOf(id: ActionId): string | undefined {
  return usable(id)[0];
}

/** The same for `aria-keyshortcuts`. */
export function shortcutOf(id: ActionId): string | undefined {
  return keyOf(id)?.replace('Mod', 'Control');
}

/** A letter or sign without a key held down, Shift aside. */
function isSingle(key: string): boolean {
  return key.replace('Shift+', '').length === 1;
}

/** Keys that can't stand for themselves in the catalogue. */
const SIGNS: Record<string, string> = { ' ': 'Space', '+': 'Plus' };

/** The key with its modifiers as written in the catalogue. */
export function chord(event: KeyboardEvent): string {
  const key = SIGNS[event.key] ?? event.key;
  const name = key.length === 1 ? key.toUpperCase() : key;
  const isLetter = name.length === 1 && name.toLowerCase() !== name;
  const parts: string[] = [];
  if (event.ctrlKey || event.metaKey) parts.push('Mod');
  if (event.altKey) parts.push('Alt');
  // "?" and "+" already say Shift; a letter or a named key does not.
  if (event.shiftKey && (isLetter || (name.length > 1 && name !== 'Plus'))) parts.push('Shift');
  return [...parts, name].join('+');
}

/** Fields that were typed in, with what stood there last: they have something of their own to undo. */
const typedIn = new WeakMap<EventTarget, string>();
addEventListener('input', ({ target }) => target && typedIn.set(target, wordsIn(target)), true);

function wordsIn(field: EventTarget): string {
  return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.value : '';
}

/** True while undo is a field's own: not once what was typed has been taken and the field emptied. */
function hasOwnUndo(field: EventTarget): boolean {
  const typed = typedIn.get(field);
  return typed !== undefined && (typed === '' || wordsIn(field) !== '');
}

/** Keys that move, open and take away: whatever has the focus has its own use for them. */
const NAMED = /^(Mod\+)?(Shift\+)?(Arrow\w+|Home|End|Page\w+|Space)$|^(Enter|Delete)$/;

/** Whether a key pressed on `target` is one of the window's. */
function acts(pressed: string, target: EventTarget | null): boolean {
  if (inField(target)) return actsInFields(pressed, target);
  if (!NAMED.test(pressed) || !(target instanceof HTMLElement)) return true;
  return target.tabIndex < 0 || target.hasAttribute('data-row');
}

/**
 * Single keys write in fields; chords and function keys act there. Undo in a field is the field's,
 * unless nothing was typed in it yet or its words have been taken.
 */
function actsInFields(pressed: string, field: EventTarget | null): boolean {
  if (pressed === 'Mod+Z' || pressed === 'Mod+Shift+Z') return field !== null && !hasOwnUndo(field);
  if (pressed === 'Mod+A' || NAMED.test(pressed)) return false;
  // Where text is written on a Mac, Alt and an arrow go by words.
  if (/^Alt\+Arrow(Left|Right)$/.test(pressed)) return !isMac || field instanceof HTMLSelectElement;
  return pressed.startsWith('Mod+') || /(^|\+)F\d+$/.test(pressed);
}

/** True where typing writes text. */
export function inField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable;
}

export const actions = new Actions();
addEventListener('keydown', (event) => actions.pressFirst(event), true);
addEventListener('keydown', (event) => void actions.press(event));

/** An item of a menu, from the catalogue. */
export interface MenuItem<Icon> {
  label: string;
  icon: Icon;
  keys: string | undefined;
  run: () => void | Promise<void>;
}

/** Those of the actions that can be done now, as items of a menu. */
export function menuOf<Icon>(entries: { id: ActionId; icon: Icon }[]): MenuItem<Icon>[] {
  const { possible } = actions;
  return entries.flatMap(({ id, icon }) => {
    const action = possible.find((one) => one.id === id);
    if (!action) return [];
    return [{ label: action.said?.() ?? t(action.title), icon, keys: action.keys[0], run: action.run }];
  });
}

/**
 * Registers actions for as long as the component that calls this lives. They are registered while
 * it is set up, so that what lies deeper comes later and wins its keys.
 */
export function useActions(added: Registered[]): void {
  onDestroy(untrack(() => actions.register(added)));
}
