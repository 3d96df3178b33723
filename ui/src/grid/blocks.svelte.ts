/** Blocks of cells: copied, pasted, filled down, emptied. What would not fit is shown before it is written. */
import type { GridPasted } from '../ipc/bindings';
import { formatNumber, t } from '../state/text.svelte';
import { toasts } from '../state/toasts.svelte';
import type { Cursor } from './cursor.svelte';
import type { Table } from './table.svelte';
import { tsv } from './tsv';
import { fits, look, put, type Laid } from './work';

export class Blocks {
  /** What the block at hand would do. */
  pasted = $state.raw<GridPasted | null>(null);
  /** The block is yet to be given. */
  isAsking = $state(false);
  readonly isOpen = $derived(this.isAsking || this.pasted !== null);
  readonly #table: Table;
  readonly #cursor: Cursor;
  #asked = 0;

  constructor(table: Table, cursor: Cursor) {
    this.#table = table;
    this.#cursor = cursor;
  }

  /** Puts the selected cells on the clipboard. */
  async copy(): Promise<void> {
    const { block } = this.#cursor;
    try {
      await onClipboard(this.#table.textsAtHand(block) ?? this.#table.texts(block));
      const count = (block.bottom - block.top + 1) * (block.right - block.left + 1);
      toasts.say(t('grid-copied', { count, shown: formatNumber(count) }));
    } catch (failure) {
      toasts.fail(failure);
    }
  }

  /** Lays a block over the table from the cell on. */
  async paste(text: string): Promise<void> {
    if (text) await this.#lay(this.#over(text));
  }

  /** Empties the selected cells. */
  async empty(): Promise<void> {
    await this.#lay(this.#over(''));
  }

  /** Writes the first row of what is selected in those below; of one row alone, the row above in it. */
  async fillDown(): Promise<void> {
    const { block } = this.#cursor;
    const isOne = block.top === block.bottom;
    const source = isOne ? block.top - 1 : block.top;
    if (source < 0) return;
    const texts = await this.#table.texts({ ...block, top: source, bottom: source });
    const over = this.#over(tsv(texts));
    if (over) await this.#lay({ ...over, from: source + 1, down: block.bottom - source });
  }

  /** Opens the sheet that takes a block. */
  ask(): void {
    this.isAsking = true;
  }

  /** Looks at what a block would do. */
  async look(text: string): Promise<void> {
    const turn = ++this.#asked;
    const laid = text ? this.#over(text) : null;
    const pasted = laid && (await look(laid));
    if (turn === this.#asked) this.pasted = pasted;
  }

  /** Writes what comes in of the block shown; true when it did. */
  async put(): Promise<boolean> {
    return this.pasted !== null && (await put(this.pasted));
  }

  close(): void {
    this.#asked += 1;
    this.isAsking = false;
    this.pasted = null;
  }

  /** A text as a block over what is selected. */
  #over(text: string): Laid | null {
    const { which, names } = this.#table;
    const { top, bottom, left, right } = this.#cursor.block;
    if (!which) return null;
    return { text, which, columns: names.slice(left), from: top, down: bottom - top + 1, across: right - left + 1 };
  }

  async #lay(laid: Laid | null): Promise<void> {
    const pasted = laid && (await look(laid));
    if (!pasted) return;
    if (fits(pasted)) await put(pasted);
    else this.pasted = pasted;
  }
}

/** Puts cells on the clipboard, which takes what is still being read only as a promise. */
function onClipboard(texts: string[][] | Promise<string[][]>): Promise<void> {
  if (!(texts instanceof Promise)) return navigator.clipboard.writeText(tsv(texts));
  const type = 'text/plain';
  const blob = texts.then((read) => new Blob([tsv(read)], { type }));
  return navigator.clipboard.write([new ClipboardItem({ [type]: blob })]);
}
