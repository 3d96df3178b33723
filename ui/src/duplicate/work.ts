/** What is done with cards that may be one: each a write with its word and its undo. */
import type { ContactMerge } from '../ipc/bindings';
import { rpc } from '../ipc/rpc';
import { nameOr, t } from '../state/text.svelte';
import { toasts } from '../state/toasts.svelte';

/** Makes the cards one; true when they are. */
export function merge(request: ContactMerge, name: string): Promise<boolean> {
  return told(async () => {
    const { operation } = await toasts.during(t('duplicates-merging'), (options) => rpc('contact_merge', request, options));
    toasts.undo(t('merge-done', { name: nameOr(name) }), operation);
  });
}

/** Remembers that the cards are not the same. */
export function keepApart(ids: number[], names: string): Promise<boolean> {
  return told(async () => {
    const { operation } = await rpc('duplicate_dismiss', { ids });
    toasts.undo(t('duplicates-were-apart', { names }), operation);
  });
}

/** Makes each group that is sure one card. */
export function mergeSure(): Promise<boolean> {
  return told(async () => {
    const { groups, operation } = await toasts.during(t('duplicates-merging'), (options) =>
      rpc('duplicate_merge_sure', {}, options),
    );
    toasts.undo(t('duplicate-merged-sure', { count: groups }), operation);
  });
}

/** Puts all cards that say nothing in the trash. */
export function trashBlank(): Promise<boolean> {
  return told(async () => {
    const { cards, operation } = await rpc('blank_trash', {});
    toasts.undo(t('blank-trashed', { count: cards }), operation);
  });
}

async function told(run: () => Promise<void>): Promise<boolean> {
  try {
    await run();
    return true;
  } catch (failure) {
    toasts.fail(failure);
    return false;
  }
}
