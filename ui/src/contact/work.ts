/** What is done with whole cards, each with its word and its undo. */
import { chooseFiles } from '../ipc/files';
import { rpc } from '../ipc/rpc';
import { router } from '../state/router.svelte';
import { t } from '../state/text.svelte';
import { toasts } from '../state/toasts.svelte';

/** Puts the card in the trash and shows no card. */
export async function trashCard(id: number): Promise<void> {
  await said('card-trashed', async () => {
    const { operation } = await rpc('contact_trash', { ids: [id], matching: null });
    if (router.contact === id) router.choose(null);
    return operation;
  });
}

export async function putBack(id: number): Promise<void> {
  await said('card-was-put-back', async () => (await rpc('contact_put_back', { ids: [id], find: null })).operation);
}

export async function choosePhoto(id: number): Promise<void> {
  await said('card-photo-added', async () => {
    const [file] = await chooseFiles('picture');
    return file ? (await rpc('photo_set', { id, file: file.handle })).operation : undefined;
  });
}

export async function removePhoto(id: number): Promise<void> {
  await said('card-photo-removed', async () => (await rpc('photo_remove', { id })).operation);
}

export async function removeRelation(id: number): Promise<void> {
  await said('card-relation-removed', async () => (await rpc('relation_delete', { id })).operation);
}

type Said =
  | 'card-trashed'
  | 'card-was-put-back'
  | 'card-photo-added'
  | 'card-photo-removed'
  | 'card-relation-removed';

/** Does it and says so; undefined means that nothing was done. */
async function said(word: Said, run: () => Promise<number | null | undefined>): Promise<void> {
  try {
    const operation = await run();
    if (operation !== undefined) toasts.undo(t(word), operation);
  } catch (failure) {
    toasts.fail(failure);
  }
}
