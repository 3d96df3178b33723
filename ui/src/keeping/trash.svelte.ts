/** The trash as its screen shows it: a window of it, all or what words find. */
import type { TrashRow } from '../ipc/bindings';
import { rpc } from '../ipc/rpc';
import { liveQuery } from '../state/live.svelte';
import { t } from '../state/text.svelte';
import { toasts } from '../state/toasts.svelte';

/** Rows asked for at first. */
const FIRST = 200;

export class TrashedCards {
  /** The words searched for; empty shows all. */
  text = $state('');
  #window = $state.raw({ from: 0, limit: FIRST });
  #list = liveQuery('trash_list', () => ({ find: this.text, ...this.#window }));

  readonly isFinding = $derived(this.text.trim() !== '');
  readonly isLoading = $derived(this.#list.isLoading);
  readonly error = $derived(this.#list.error);
  /** All that there are, or were found; undefined until the first answer. */
  readonly total = $derived(this.#list.value?.total);
  readonly rows = $derived<TrashRow[]>(this.#list.value?.rows ?? []);
  readonly from = $derived(this.#list.answered?.from ?? 0);
  /** Cards are on their way back. */
  isBusy = $state(false);

  ask(from: number, limit: number): void {
    if (from !== this.#window.from || limit !== this.#window.limit) this.#window = { from, limit };
  }

  /** Shows what `text` finds, from the top. */
  find(text: string): void {
    this.text = text;
    this.#window = { from: 0, limit: FIRST };
  }

  refresh(): void {
    this.#list.refresh();
  }

  putBack(id: number): Promise<void> {
    return this.#putBack({ ids: [id], find: null }, 1);
  }

  /** Puts back all that is shown, whether its rows are at hand or not. */
  putAllBack(): Promise<void> {
    // What was answered, not what is being typed.
    const find = this.#list.answered?.find ?? this.text;
    return this.#putBack({ ids: [], find }, this.total ?? 0);
  }

  async #putBack(cards: { ids: number[]; find: string | null }, count: number): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    try {
      const { operation } = await rpc('contact_put_back', cards);
      toasts.undo(t('trash-was-put-back', { count }), operation);
    } catch (failure) {
      toasts.fail(failure);
    } finally {
      this.isBusy = false;
    }
  }
}
