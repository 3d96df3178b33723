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
  /** The text that `pasted` is about. */
  looked = $state('');
  /** What could be written of it is written: `pasted` says what could not. */
  isWritten = $state(false);
  /** The block is yet to be given. */
  isAsking = $state(false);
  readonly isOpen = $derived(this.isAsking || this.pasted !== null);
  readonly #table: Table;
  readonly #cursor: Cursor;
  #asked = 0;
  #copied = 0;

  constructor(table: Table, cursor: Cursor) {
    this.#table = table;
    this.#cursor = cursor;
  }

  /** Puts the selected cells on the clipboard. */
  async copy(): Promise<void> {
    const { block } = this.#cursor;
    const turn = ++this.#copied;
    const isLast = () => turn === this.#copied;
    try {
      await onClipboard(this.#table.textsAtHand(block) ?? this.#table.texts(block, isLast));
      if (!isLast()) return;
      const count = (block.bottom - block.top + 1) * (block.right - block.left + 1);
      toasts.say(t('grid-copied', { count, shown: formatNumber(count) }));
    } catch (failure) {
      if (isLast()) toasts.fail(failure);
    }
  }

  /** Lays a block over the table from the cell on. */
  async paste(text: string): Promise<void> {
    if (text) await this.#lay(this.#over(text));
  }

  /** Empties the selected cells. */
  async empty(): Promise<void> {
    await this.#lay(this.#over(''), true);
  }

  /** Writes the first row of what is selected in those below; of one row alone, the row above in it. */
  async fillDown(): Promise<void> {
    const { block } = this.#cursor;
    const isOne = block.top === block.bottom;
    const source = isOne ? block.top - 1 : block.top;
    if (source < 0) return;
    const from = source + 1;
    const above = this.#table.stateAt(source);
    // What is meant is what is selected now, whatever the owner selects while the row is read.
    const over = this.#over('', from);
    const texts = await this.#row(source);
    if (over && texts) await this.#lay({ ...over, block: tsv(texts), above, down: block.bottom - source });
  }

  async #row(place: number): Promise<string[][] | null> {
    try {
      return await this.#table.texts({ ...this.#cursor.block, top: place, bottom: place });
    } catch (failure) {
      toasts.fail(failure);
      return null;
    }
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
    if (turn !== this.#asked) return;
    this.pasted = pasted;
    this.looked = text;
    this.isWritten = false;
  }

  /** Writes what comes in of the block shown; true when nothing is left to be told. */
  async put(): Promise<boolean> {
    return this.pasted !== null && (await this.#put(this.pasted));
  }

  async #put(pasted: GridPasted): Promise<boolean> {
    const refused = await put(pasted, this.#table);
    if (refused?.length) {
      this.pasted = { rows: [], cells: 0, emptied: 0, refused, beyond_rows: 0, beyond_columns: 0, guessed: '' };
      this.isWritten = true;
    }
    return refused?.length === 0;
  }

  close(): void {
    this.#asked += 1;
    this.isAsking = false;
    this.pasted = null;
    this.looked = '';
    this.isWritten = false;
  }

  /** A text as a block over what is selected, or over what is below `from` of it. */
  #over(text: string, from = this.#cursor.block.top): Laid | null {
    const { which, names } = this.#table;
    const { bottom, left, right } = this.#cursor.block;
    if (!which) return null;
    const seen = this.#table.statesFrom(from);
    return { block: text, which, columns: names.slice(left), from, seen, above: null, down: bottom - from + 1, across: right - left + 1 };
  }

  async #lay(laid: Laid | null, isEmptying = false): Promise<void> {
    const pasted = laid && (await look(laid));
    // Another card may stand there by now: the rows come as they are.
    if (laid && !pasted) this.#table.letGo();
    if (!laid || !pasted) return;
    if (laid.seen.length > 0 && fits(pasted, isEmptying)) await this.#put(pasted);
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
