/** A file that was written, said with a way to it. */
import type { FileHandle } from '../ipc/bindings';
import { showInFolder } from '../ipc/files';
import { t } from './text.svelte';
import { toasts } from './toasts.svelte';

/** Says that a file is there, and under which name one that was there before is kept; its button opens the folder. */
export function sayWritten(text: string, file: FileHandle, kept: string | null = null): void {
  const run = async () => {
    try {
      await showInFolder(file);
    } catch (failure) {
      toasts.fail(failure);
    }
  };
  const replaced = kept === null ? '' : `\n${t('file-replaced', { name: kept })}`;
  toasts.say(text + replaced, { label: t('file-show-in-folder'), run });
}
