/** A file that was written, said with a way to it. */
import type { FileHandle } from '../ipc/bindings';
import { showInFolder } from '../ipc/files';
import { t } from './text.svelte';
import { toasts } from './toasts.svelte';

/** Says that a file is there; its button opens the folder. */
export function sayWritten(text: string, file: FileHandle): void {
  const run = async () => {
    try {
      await showInFolder(file);
    } catch (failure) {
      toasts.fail(failure);
    }
  };
  toasts.say(text, { label: t('file-show-in-folder'), run });
}
