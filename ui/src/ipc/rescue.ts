/** A box that can't be opened: its backups, and opening one of them in its place. */
import { invoke } from '@tauri-apps/api/core';
import type { Backup } from './bindings';
import { asKartotekaError } from './rpc';

/** The backups beside the box, newest first. */
export async function rescueBackups(): Promise<Backup[]> {
  try {
    return await invoke<Backup[]>('rescue_backups');
  } catch (failure) {
    throw asKartotekaError(failure);
  }
}

/** Opens the folder with this backup; the file that couldn't be opened is kept beside it. */
export async function rescueWith(name: string): Promise<void> {
  try {
    await invoke('rescue_with', { name });
  } catch (failure) {
    throw asKartotekaError(failure);
  }
}
