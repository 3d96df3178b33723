/** Short texts that the window keeps for its next start. */
import { invoke } from '@tauri-apps/api/core';

declare global {
  interface Window {
    /** What was kept, by name; the shell says it before the page begins. */
    kartotekaKept?: Record<string, string>;
  }
}

/** What was kept under a name when the window was started; null when nothing was. */
export function kept(name: string): string | null {
  return window.kartotekaKept?.[name] ?? null;
}

/** Keeps a text under a name. That it could not be kept is no reason to stop the owner. */
export function keep(name: string, text: string): void {
  invoke('keep', { name, text }).catch(() => {});
}
