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
  dragged: { files: number };
  /** Files dropped on the window. */
  dropped: { files: FileHandle[] };
  /** A `tel:` or `kartoteka:` link was followed; no number where it was refused. */
  followed: { number: string | null };
  /** A screen to show. */
  navigate: { screen: string };
}

type Listener<K extends keyof Events> = (event: Events[K]) => void;

const listeners: { [K in keyof Events]: Set<Listener<K>> } = {
  changed: new Set(),
  opened: new Set(),
  dragged: new Set(),
  dropped: new Set(),
  followed: new Set(),
  navigate: new Set(),
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

/** Begins to hear the shell. Called once, before the first screen is drawn. */
export async function hearShell(): Promise<void> {
  await Promise.all([
    listen<Changed>('changed', ({ payload }) => emit('changed', payload)),
    listen<Events['opened']>('opened', ({ payload }) => emit('opened', payload)),
    listen<Events['navigate']>('navigate', ({ payload }) => emit('navigate', payload)),
    listen<Events['dragged']>('dragged', ({ payload }) => emit('dragged', payload)),
    listen('dropped', () => void takeWaiting()),
    listen('followed', () => void takeWaiting()),
  ]);
}

/** Tells of files and the link that wait: dropped on the window, or named on the command line. */
export async function takeWaiting(): Promise<void> {
  const files = await invoke<FileHandle[]>('waiting_files');
  if (files.length) emit('dropped', { files });
  const followed = await invoke<Events['followed'] | null>('waiting_link');
  if (followed) emit('followed', followed);
}
