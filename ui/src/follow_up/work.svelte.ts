/** What is done with follow-ups, and the rows that stay struck for a moment after Done. */
import type { FollowUp } from '../ipc/bindings';
import { rpc } from '../ipc/rpc';
import { dayWithin, t } from '../state/text.svelte';
import { toasts } from '../state/toasts.svelte';
import { compareDue } from './groups';

/** How long a done row stays to be taken back, in ms. */
const STAYS = 4000;

export interface Struck {
  followUp: FollowUp;
  /** The operation that closed it; null until the box has answered. */
  operation: number | null;
  /** True once an answer of the box no longer had it. */
  isGone: boolean;
}

class Work {
  struck = $state.raw<Struck[]>([]);
  #before: Promise<unknown> = Promise.resolve();

  isStruck(id: number): boolean {
    return this.struck.some((one) => one.followUp.id === id);
  }

  /** Closes a follow-up as done; its row stays struck for a moment. */
  async done(followUp: FollowUp): Promise<void> {
    if (this.isStruck(followUp.id)) return;
    this.struck = [...this.struck, { followUp, operation: null, isGone: false }];
    try {
      const { next, operation } = await this.#inTurn(() => rpc('follow_up_done', { ids: [followUp.id] }));
      this.#change(followUp.id, { operation });
      setTimeout(() => this.#forget(followUp.id), STAYS);
      const [then] = next;
      toasts.undo(then ? t('follow-was-done-next', { when: dayOf(then) }) : t('follow-was-done'), operation);
    } catch (failure) {
      this.#forget(followUp.id);
      toasts.fail(failure);
    }
  }

  /** Takes the closing of a struck row back. */
  async reopen(id: number): Promise<void> {
    const struck = this.struck.find((one) => one.followUp.id === id);
    if (!struck || struck.operation === null) return;
    this.#forget(id);
    await toasts.takeBack(struck.operation);
  }

  async drop(followUp: FollowUp): Promise<void> {
    try {
      const { next, operation } = await this.#inTurn(() => rpc('follow_up_drop', { ids: [followUp.id], ends: false }));
      const [then] = next;
      toasts.undo(then ? t('follow-was-skipped', { when: dayOf(then) }) : t('follow-was-dropped'), operation);
    } catch (failure) {
      toasts.fail(failure);
    }
  }

  /** Lets reminders rest until the moment that `when` says, in an hour if it says nothing. True when the box took it. */
  async rest(ids: number[], when: string): Promise<boolean> {
    try {
      const { operation } = await rpc('reminders_later', { ids, when });
      toasts.undo(t('follow-was-rested'), operation);
      return true;
    } catch (failure) {
      toasts.fail(failure);
      return false;
    }
  }

  /** Moves follow-ups to the moment that `when` says. True when the box took it. */
  async move(ids: number[], when: string): Promise<boolean> {
    try {
      const { due_on, due_time } = await rpc('when_guess', { text: when });
      const { operation } = await this.#inTurn(() => rpc('follow_up_snooze', { ids, when }));
      const day = due_on ? dayWithin(due_on, due_time) : when;
      const one = t('follow-was-moved', { when: day });
      toasts.undo(ids.length === 1 ? one : t('today-moved', { count: ids.length }), operation);
      return true;
    } catch (failure) {
      toasts.fail(failure);
      return false;
    }
  }

  /** The rows to show: the open ones with the struck ones still in their places. */
  shown(open: FollowUp[]): FollowUp[] {
    const ids = new Set(open.map((row) => row.id));
    const kept = this.struck.map((one) => one.followUp).filter((row) => !ids.has(row.id));
    return kept.length ? [...open, ...kept].sort(compareDue) : open;
  }

  /** Hears what the box now holds open: a struck row that left and came back was reopened. */
  heard(open: FollowUp[]): void {
    const ids = new Set(open.map((row) => row.id));
    for (const { followUp, isGone } of this.struck) {
      if (!ids.has(followUp.id)) this.#change(followUp.id, { isGone: true });
      else if (isGone) this.#forget(followUp.id);
    }
  }

  /** Pressed quickly, one after another: written in the same order, so that undo takes the last first. */
  #inTurn<T>(deed: () => Promise<T>): Promise<T> {
    const done = this.#before.then(deed, deed);
    this.#before = done;
    return done;
  }

  #change(id: number, part: Partial<Struck>): void {
    this.struck = this.struck.map((one) => (one.followUp.id === id ? { ...one, ...part } : one));
  }

  #forget(id: number): void {
    this.struck = this.struck.filter((one) => one.followUp.id !== id);
  }
}

function dayOf({ due_on, due_time }: FollowUp): string {
  return dayWithin(due_on, due_time);
}

export const work = new Work();

/** All open follow-ups of days before `today`, however many. */
export async function lateIds(today: string): Promise<number[]> {
  const ids: number[] = [];
  for (;;) {
    const { rows } = await rpc('follow_up_list', { on: null, from: ids.length, limit: 500 });
    const late = rows.filter((row) => row.due_on < today);
    ids.push(...late.map((row) => row.id));
    if (late.length < 500) return ids;
  }
}
