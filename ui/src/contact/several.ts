/** What is done with several cards at once: one operation, and so one undo, each. */
import type { ChosenCards } from '../ipc/bindings';
import { rpc } from '../ipc/rpc';
import { router, type DuplicatesAsked } from '../state/router.svelte';
import { formatNumber, t } from '../state/text.svelte';
import { toasts } from '../state/toasts.svelte';

/** Puts the cards in the trash; true when they are there. */
export async function trashSeveral(chosen: ChosenCards, count: number): Promise<boolean> {
  try {
    const words = t('cards-trashing', { count, shown: formatNumber(count) });
    const { operation } = await toasts.during(words, (options) => rpc('contact_trash', chosen, options));
    router.choose(null);
    toasts.undo(t('cards-were-trashed', { count, shown: formatNumber(count) }), operation);
    return true;
  } catch (failure) {
    toasts.fail(failure);
    return false;
  }
}

/** Puts tags on the cards and takes others off. Refuses with what the box said. */
export async function tagSeveral(chosen: ChosenCards, count: number, add: string[], remove: string[]): Promise<void> {
  const { operation } = await rpc('contact_tag', { ...chosen, add, remove });
  toasts.undo(t('cards-were-tagged', { count, shown: formatNumber(count) }), operation);
}

/** So many cards can be looked at two by two. */
const MOST_MERGED = 20;

/** Whether the cards are few enough to be made one, and more than one. */
export function mergeable({ ids, matching }: ChosenCards): boolean {
  return matching === null && ids.length > 1 && ids.length <= MOST_MERGED;
}

/** Goes on to making the cards one. */
export function mergeSeveral({ ids }: ChosenCards): void {
  router.go('duplicates', { cards: ids } satisfies DuplicatesAsked);
}

/** Opens the sheet that prints their labels. */
export function printLabels(chosen: ChosenCards): void {
  router.open({ kind: 'paper', output: 'labels', chosen });
}

/** Goes on to Export with these cards. */
export function exportSeveral({ ids, matching }: ChosenCards): void {
  router.go('export', matching ? { find: matching.find, except: matching.except } : { ids });
}
