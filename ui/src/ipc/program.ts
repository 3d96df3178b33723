/** The program itself: whether it starts with the desktop, what it starts, and its end. */
import { invoke } from '@tauri-apps/api/core';

/** Whether the program starts with the desktop; null where the system doesn't tell. */
export async function startsAtLogin(): Promise<boolean | null> {
  return await invoke<boolean>('starts_at_login').catch(() => null);
}

/** Has it start with the desktop, or not any more; answers how it is then, null when that failed. */
export async function startAtLogin(isWanted: boolean): Promise<boolean | null> {
  return await invoke<boolean>('start_at_login', { isWanted }).catch(() => null);
}

/** The first screen is drawn, with what it asked the box for. */
export function drawn(): void {
  invoke('drawn').catch(() => {});
}

/** Hands a number to what the owner calls with; false where it is dialled by hand. */
export async function dial(number: string): Promise<boolean> {
  return await invoke<boolean>('call_out', { number });
}

/** Lets the window close: what was typed is kept. */
export function leave(): void {
  invoke('leave').catch(() => {});
}

/** Ends the program, the caller window and what goes on in the tray included. */
export function quit(): void {
  invoke('quit').catch(() => {});
}

/** How the key for the whole screen stands. */
export type HotKeyState = 'off' | 'on' | 'partly' | 'taken' | 'nowhere';

/** The same, once the key that is chosen is settled. */
export async function hotKeyState(): Promise<HotKeyState> {
  return await invoke<HotKeyState>('hot_key_state').catch(() => 'nowhere');
}
