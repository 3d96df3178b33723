/** What is done with files that are kept with cards, each with its word and its undo. */
import type { AttachedTo, Attachment, FileHandle } from '../ipc/bindings';
import { chooseFiles, chooseSave, openAttachment } from '../ipc/files';
import { rpc } from '../ipc/rpc';
import { router } from '../state/router.svelte';
import { t } from '../state/text.svelte';
import { toasts } from '../state/toasts.svelte';
import { sayWritten } from '../state/written';

/** Keeps files with a card or an entry; says why of all that can't be kept. */
export async function attach(to: AttachedTo, files: FileHandle[]): Promise<void> {
  if (files.length === 0) return;
  try {
    const handles = files.map(({ handle }) => handle);
    const { ids, refused, operation } = await rpc('attachment_add', { to, files: handles });
    toasts.undo(t('attachment-added', { count: ids.length }), operation);
    if (refused.length) toasts.say(refused.join('\n'));
  } catch (failure) {
    toasts.fail(failure);
  }
}

/** Lets the owner choose files to keep. */
export async function chooseAndAttach(to: AttachedTo): Promise<void> {
  try {
    await attach(to, await chooseFiles('attachment'));
  } catch (failure) {
    toasts.fail(failure);
  }
}

/** Asks, then has the desktop show the file. */
export function askToOpen({ id, name }: Attachment): void {
  router.open({
    kind: 'confirm',
    title: t('attachment-open-title', { name }),
    text: t('attachment-open-text'),
    action: t('attachment-open'),
    run: () => openAttachment(id),
  });
}

/** Writes the file where the owner chooses. The dialog has asked before replacing one. */
export async function saveAs({ id, name }: Attachment): Promise<void> {
  try {
    const file = await chooseSave(name, '');
    if (!file) return;
    const { kept } = await rpc('attachment_save', { id, to: file.handle, overwrite: true });
    sayWritten(t('attachment-saved', { name: file.name }), file, kept);
  } catch (failure) {
    toasts.fail(failure);
  }
}

export async function remove({ id }: Attachment): Promise<void> {
  try {
    const { operation } = await rpc('attachment_remove', { id });
    toasts.undo(t('attachment-removed'), operation);
  } catch (failure) {
    toasts.fail(failure);
  }
}
