/** The caller window and the shell: what is told of calls, and what the window asks for itself. */
import { invoke } from '@tauri-apps/api/core';
import { listen } from '@tauri-apps/api/event';
import type { Pop } from './bindings';
import { asKartotekaError } from './rpc';

/** What is wanted of the caller window. */
export interface Wish {
  /** The owner's own key has opened it to find somebody. */
  is_finding: boolean;
  has_keyboard: boolean;
}

interface Listeners {
  /** The calls as they stand now. */
  held: (pop: Pop) => void;
  /** The owner's own key was pressed. */
  keyboard: (wish: Wish) => void;
}

/** Begins to hear of calls. */
export async function hearCalls({ held, keyboard }: Listeners): Promise<void> {
  await Promise.all([
    listen<Pop>('pop', ({ payload }) => held(payload)),
    listen<Wish>('pop-keyboard', ({ payload }) => keyboard(payload)),
  ]);
}

/** What is wanted, for a page that was not there yet when it was said. */
export const popWish = (): Promise<Wish> => invoke<Wish>('pop_wish');

/** Makes the window so high, in px of the page, and shows it if it is wanted. */
export const fitPop = (height: number): Promise<void> => invoke('pop_fit', { height });

/** Takes the keyboard: the owner has clicked into the window. */
export const takeKeyboard = (): Promise<void> => invoke('pop_keyboard');

/** Nothing is left to show. */
export const hidePop = (): Promise<void> => invoke('pop_hide');

/** Shows a card in the main window. */
export const openCard = (contact: number): Promise<void> => invoke('pop_open', { contact });

/** From the main window: opens the caller window to find somebody. */
export const findCaller = (): Promise<void> => invoke('find_caller');

/** The ways by which a call can come. */
export type Way = 'window' | 'command' | 'link' | 'kde_connect' | 'fritz_box';

/** From the settings: plays one call, which writes nothing; false where it did not arrive. */
export async function tryCall(way: Way): Promise<boolean> {
  try {
    return await invoke<boolean>('try_call', { way });
  } catch (failure) {
    throw asKartotekaError(failure);
  }
}
