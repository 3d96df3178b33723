/** What goes out: the format, which cards, which columns in which order. */
import type {
  Commands, ExportColumn, ExportFormat, ExportWhat, FileHandle, Progress, VcardVersion,
} from '../ipc/bindings';
import { chooseSave } from '../ipc/files';
import { asKartotekaError, rpc } from '../ipc/rpc';
import { t } from '../state/text.svelte';
import { toasts } from '../state/toasts.svelte';

type Exported = Commands['export_run'][1];

export const EXTENSIONS: Record<ExportFormat, string> = {
  csv: 'csv',
  csv_exact: 'csv',
  xlsx: 'xlsx',
  vcf: 'vcf',
  ics: 'ics',
  json: 'json',
};

/** Whether a format has columns; the others are text. */
export function isTable(format: ExportFormat): boolean {
  return format === 'csv' || format === 'csv_exact' || format === 'xlsx';
}

export class ExportChoice {
  format = $state<ExportFormat>('csv');
  vcard = $state<VcardVersion>('3.0');
  find = $state('');
  /** The owner's columns in order; null leaves the choice to the box. */
  columns = $state.raw<ExportColumn[] | null>(null);
  /** A table has a row a household instead of one a card. */
  byHousehold = $state(false);
  /** How the writing is getting on; null while nothing is written. */
  progress = $state.raw<Progress | null>(null);
  /** Cards of the last export that the plain writer wrote. */
  plainlyWritten = $state(0);
  #cancel: AbortController | null = null;

  /** Only cards that another screen chose; null means all that `find` gives. */
  readonly ids: number[] | null;
  /** Cards left out of what `find` gives, as long as it is what another screen asked for. */
  readonly #except: number[];
  readonly #asked: string;

  constructor({ ids = null, find = '', except = [] }: Partial<Pick<ExportWhat, 'ids' | 'find' | 'except'>> = {}) {
    this.ids = ids;
    this.find = this.#asked = find;
    this.#except = except;
  }

  get isTable(): boolean {
    return isTable(this.format);
  }

  get isNothingChosen(): boolean {
    return this.isTable && this.columns !== null && !this.columns.some((column) => column.is_chosen);
  }

  get what(): ExportWhat {
    const chosen = this.isTable ? (this.columns ?? []).filter((column) => column.is_chosen) : [];
    return {
      format: this.format,
      vcard: this.vcard,
      find: this.find.trim(),
      ids: this.ids,
      except: this.find === this.#asked ? this.#except : [],
      columns: chosen.map((column) => column.name),
      content: this.isTable && this.byHousehold ? 'households' : 'cards',
      period: null,
      order: 'name',
      required: [],
    };
  }

  /** Goes over to rows by household, or back; the columns are others then. */
  setHouseholds(isWanted: boolean): void {
    this.byHousehold = isWanted;
    this.columns = null;
  }

  /** Ticks or unticks a column; `offered` are the columns as shown. */
  tick(offered: ExportColumn[], name: string, is_chosen: boolean): void {
    this.columns = offered.map((column) =>
      column.name === name ? { ...column, is_chosen } : column,
    );
  }

  tickAll(offered: ExportColumn[], is_chosen: boolean): void {
    this.columns = offered.map((column) => ({ ...column, is_chosen }));
  }

  /** Moves the column at `place` by `step`; gives its new place. */
  move(offered: ExportColumn[], place: number, step: number): number {
    const to = Math.min(Math.max(place + step, 0), offered.length - 1);
    const moved = [...offered];
    moved.splice(to, 0, ...moved.splice(place, 1));
    this.columns = moved;
    return to;
  }

  /** Lets the owner choose the file and writes it. The dialog has asked before replacing one. */
  async save(fileName: string): Promise<void> {
    try {
      const file = await chooseSave(fileName, EXTENSIONS[this.format]);
      if (file) await this.#write(file);
    } catch (failure) {
      toasts.fail(failure);
    }
  }

  stop(): void {
    this.#cancel?.abort();
  }

  async #write(file: FileHandle): Promise<void> {
    this.#cancel = new AbortController();
    this.progress = { done: 0, total: 0, stage: 'exporting' };
    const { signal } = this.#cancel;
    const onProgress = (progress: Progress) => (this.progress = progress);
    const request = { what: this.what, to: file.handle, overwrite: true };
    try {
      this.#done(file.name, await rpc('export_run', request, { signal, onProgress }));
    } catch (thrown) {
      const failure = asKartotekaError(thrown);
      if (failure.code === 'cancelled') toasts.say(t('export-cancelled'));
      else toasts.fail(failure);
    } finally {
      this.progress = null;
      this.#cancel = null;
    }
  }

  #done(name: string, { records, plainly_written }: Exported): void {
    this.plainlyWritten = plainly_written;
    toasts.say(t('export-done', { name, count: records }));
  }
}
