/** What the shell tells the window, each with its listeners. */
import { invoke } from '@tauri-apps/api/core';
import { listen } from '@tauri-apps/api/event';
import type { FileHandle } from './bindings';

/** The box changed, by this window or another program. */
export interface Changed {
  /** The operation that did it; nothing for a change that can't be undone. */
  operation: number | null;
  /** Tables whose rows may differ now. */
  tables: string[];
}

export interface Events {
  changed: Changed;
  /** A card to show, asked for by a notification or a second start of the program. */
  opened: { contact: number };
  /** Files are held over the window, or no longer are. */
  dragged: { files: number; at?: [number, number] };
  /** They are held at another place. */
  dragged_on: { at: [number, number] };
  /** Files dropped on the window, and where; without a place they were named when the program was started. */
  dropped: { files: FileHandle[]; at?: [number, number] };
  /** A `tel:` or `kartoteka:` link was followed that holds no number. */
  refused: Record<string, never>;
  /** A link or a command told of a call, and is not switched on. */
  unheard: { by: 'link' | 'command' };
  /** A screen to show. */
  navigate: { screen: string };
  /** The window is about to close. */
  closing: Record<string, never>;
}

interface Waiting {
  is_link_refused: boolean;
  contact: number | null;
  unheard: 'link' | 'command' | null;
}

type Listener<K extends keyof Events> = (event: Events[K]) => void;

const listeners: { [K in keyof Events]: Set<Listener<K>> } = {
  changed: new Set(),
  opened: new Set(),
  dragged: new Set(),
  dragged_on: new Set(),
  dropped: new Set(),
  refused: new Set(),
  unheard: new Set(),
  navigate: new Set(),
  closing: new Set(),
};

/** Hears `name` until the returned function is called. */
export function on<K extends keyof Events>(name: K, listener: Listener<K>): () => void {
  const set: Set<Listener<K>> = listeners[name];
  set.add(listener);
  return () => set.delete(listener);
}

/** Tells the window's own parts; the shell's events come this way too. */
export function emit<K extends keyof Events>(name: K, event: Events[K]): void {
  for (const listener of [...listeners[name]]) listener(event);
}

/** Begins to hear what changes in the box. */
export async function hearChanges(): Promise<void> {
  await listen<Changed>('changed', ({ payload }) => emit('changed', payload));
}

/** Begins to hear the shell. Called once, before the first screen is drawn. */
export async function hearShell(): Promise<void> {
  await Promise.all([
    hearChanges(),
    listen<Events['opened']>('opened', ({ payload }) => emit('opened', payload)),
    listen<Events['navigate']>('navigate', ({ payload }) => emit('navigate', payload)),
    listen<Events['dragged']>('dragged', ({ payload }) => emit('dragged', payload)),
    listen('closing', () => emit('closing', {})),
    listen<Events['dragged_on']>('dragged_on', ({ payload }) => emit('dragged_on', payload)),
    listen<{ at?: [number, number] }>('dropped', ({ payload }) => void takeWaiting(payload.at)),
    listen('wanted', () => void takeWaiting()),
  ]);
}

/** Tells of what waits: files, a card to show, a link that holds no number. */
export async function takeWaiting(at?: [number, number]): Promise<void> {
  const files = await invoke<FileHandle[]>('waiting_files');
  if (files.length) emit('dropped', at ? { files, at } : { files });
  const { is_link_refused, contact, unheard } = await invoke<Waiting>('waiting');
  if (contact !== null) emit('opened', { contact });
  if (is_link_refused) emit('refused', {});
  if (unheard) emit('unheard', { by: unheard });
}
