/** The phone book of a telephone that is paired with this computer, over Bluetooth. */
import { invoke } from '@tauri-apps/api/core';
import type { FileHandle } from './bindings';
import { asKartotekaError, cancellable } from './rpc';

export interface Telephone {
  address: string;
  name: string;
}

/** The telephones that are paired. */
export async function telephones(): Promise<Telephone[]> {
  try {
    return await invoke<Telephone[]>('telephones');
  } catch (failure) {
    throw asKartotekaError(failure);
  }
}

/** Fetches phone book and calls as files that can be looked into. */
export function fetchPhoneBook(address: string, signal: AbortSignal): Promise<FileHandle[]> {
  return cancellable((requestId) => invoke<FileHandle[]>('fetch_phone_book', { address, requestId }), signal);
}

/** Has the host remove what was fetched: it has come in, or never will. */
export async function forgetPhoneBook(): Promise<void> {
  try {
    await invoke('forget_phone_book');
  } catch (failure) {
    throw asKartotekaError(failure);
  }
}
