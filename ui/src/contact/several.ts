/** What is done with several cards at once: one operation, and so one undo, each. */
import type { ChosenCards } from '../ipc/bindings';
import { rpc } from '../ipc/rpc';
import { router, type DuplicatesAsked } from '../state/router.svelte';
import { formatNumber, t } from '../state/text.svelte';
import { toasts } from '../state/toasts.svelte';
import type { CardRows } from './rows.svelte';

/**
 * Puts what is selected in the trash. What was selected or opened meanwhile stays so; in the place of an
 * open card that went, the one that takes its place is open.
 */
export async function trashSelected(rows: CardRows): Promise<void> {
  const { selection, beside } = rows;
  const { chosen, count } = selection;
  selection.isLeaving = true;
  try {
    const words = t('cards-trashing', { count, shown: formatNumber(count) });
    const { operation } = await toasts.during(words, (options) => rpc('contact_trash', chosen, options));
    toasts.undo(t('cards-were-trashed', { count, shown: formatNumber(count) }), operation);
    const isGone = await goneOf(chosen);
    selection.letGo(chosen, isGone);
    if (router.contact !== null && isGone(router.contact)) router.choose(beside);
  } catch (failure) {
    toasts.fail(failure);
  } finally {
    selection.isLeaving = false;
  }
}

/** So many rows are never listed. */
const ALL = 2 ** 32 - 1;

/** Tells which cards went; those that a search found are the ones that are there no more. */
async function goneOf({ ids, matching }: ChosenCards): Promise<(id: number) => boolean> {
  if (!matching) return (id) => ids.includes(id);
  const left = await rpc('contact_ids', { find: '', order: 'name', from: 0, limit: ALL });
  const there = new Set(left.ids);
  return (id) => !there.has(id);
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
