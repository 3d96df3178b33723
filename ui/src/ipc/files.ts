/** The native file dialogs. Paths stay with the host; the window holds handles. */
import { invoke } from '@tauri-apps/api/core';
import type { FileHandle } from './bindings';
import { asKartotekaError } from './rpc';

export type ChooseKind = 'cards' | 'picture' | 'backup' | 'attachment';

/** Lets the owner choose files; none when the dialog was closed. */
export async function chooseFiles(kind: ChooseKind): Promise<FileHandle[]> {
  try {
    return await invoke<FileHandle[]>('choose_files', { kind });
  } catch (failure) {
    throw asKartotekaError(failure);
  }
}

/** Lets the owner choose where to save; nothing when the dialog was closed. */
export async function chooseSave(name: string, format: string): Promise<FileHandle | null> {
  try {
    return await invoke<FileHandle | null>('choose_save', { name, format });
  } catch (failure) {
    throw asKartotekaError(failure);
  }
}

/** Has the desktop show a file that is kept. */
export async function openAttachment(id: number): Promise<void> {
  try {
    await invoke('open_attachment', { id });
  } catch (failure) {
    throw asKartotekaError(failure);
  }
}

/** Has the desktop show the folder of a file that was written. */
export async function showInFolder(file: FileHandle): Promise<void> {
  try {
    await invoke('show_in_folder', { handle: file.handle });
  } catch (failure) {
    throw asKartotekaError(failure);
  }
}

/** Has the desktop open the mail or text message that a follow-up is about; tells which places stayed empty. */
export async function openDraft(id: number): Promise<string[]> {
  try {
    return await invoke<string[]>('open_draft', { id });
  } catch (failure) {
    throw asKartotekaError(failure);
  }
}
