/** What goes out: the format, which cards, which columns in which order; and how it is written. */
import type {
  Commands, ExportColumn, ExportContent, ExportDecimal, ExportDelimiter, ExportEncoding, ExportFormat, ExportLost,
  ExportOrder, ExportPeriod, ExportWhat, FileHandle, GridSort, Progress, VcardVersion,
} from '../ipc/bindings';
import { chooseSave } from '../ipc/files';
import { asKartotekaError, rpc } from '../ipc/rpc';
import type { ExportAsked } from '../state/router.svelte';
import { t } from '../state/text.svelte';
import { toasts } from '../state/toasts.svelte';
import { sayWritten } from '../state/written';
import { allTicked, moved, ticked, type ColumnsChoice } from './columns';
import { countedAs, isByDay, isCsv, isTable } from './formats';

type Exported = Commands['export_run'][1];

export const EXTENSIONS: Record<ExportFormat, string> = {
  csv: 'csv',
  csv_exact: 'csv',
  xlsx: 'xlsx',
  vcf: 'vcf',
  ics: 'ics',
  json: 'json',
};

/** What was lost in the file written last. */
export interface Lost {
  lost: ExportLost;
  encoding: ExportEncoding;
}

export class ExportChoice implements ColumnsChoice {
  format = $state<ExportFormat>('xlsx');
  vcard = $state<VcardVersion>('3.0');
  find = $state('');
  /** The owner's columns in order; null leaves the choice to the preset, or to the box. */
  columns = $state.raw<ExportColumn[] | null>(null);
  /** What a table has a row of. */
  content = $state<ExportContent>('cards');
  period = $state<ExportPeriod | null>(null);
  order = $state<ExportOrder>('name');
  /** The order in which the table showed the cards, to come back to; null where none came from there. */
  seen = $state.raw<GridSort | null>(null);
  /** Whether the cards go out in it. */
  isAsSeen = $state(false);
  /** Only rows in which these columns say something. */
  required = $state.raw<string[]>([]);
  encoding = $state<ExportEncoding>('utf-8');
  /** Null leaves them to the region. */
  delimiter = $state<ExportDelimiter | null>(null);
  decimal = $state<ExportDecimal | null>(null);
  /** How the writing is getting on; null while nothing is written. */
  progress = $state.raw<Progress | null>(null);
  /** Cards of the last export that the plain writer wrote. */
  plainlyWritten = $state(0);
  /** Characters that the file of the last export lost. */
  lost = $state.raw<Lost | null>(null);
  #cancel: AbortController | null = null;
  /** Columns that a preset asks for, those included that no card fills today. */
  #wanted = $state.raw<string[]>([]);
  #unseen: string[] = [];

  /** Only cards that another screen chose; null means all that `find` gives. */
  readonly ids: number[] | null;
  /** Cards left out of what `find` gives, as long as it is what another screen asked for. */
  readonly #except: number[];
  readonly #asked: string;
  readonly #isSeen: boolean;

  constructor({ ids, find = '', except = [], seen }: ExportAsked = {}) {
    this.ids = ids ?? null;
    this.find = this.#asked = find;
    this.#except = except;
    this.#isSeen = seen !== undefined;
    this.#see(seen?.sort ?? null);
    this.#wanted = seen?.columns ?? [];
  }

  /** Whether another screen said which cards go out. */
  get isHanded(): boolean {
    return this.ids !== null || this.#asked !== '' || this.#isSeen;
  }

  get isTable(): boolean {
    return isTable(this.format);
  }

  /** What the rows are sorted by beyond `order`. */
  get sort(): GridSort | null {
    return this.isAsSeen && this.content === 'cards' ? this.seen : null;
  }

  get isNothingChosen(): boolean {
    return this.isTable && this.columns !== null && !this.columns.some((column) => column.is_chosen);
  }

  get what(): ExportWhat {
    const { isTable } = this;
    const content = isTable ? this.content : 'cards';
    return {
      format: this.format,
      vcard: this.vcard,
      find: this.find.trim(),
      ids: this.ids,
      except: this.find === this.#asked ? this.#except : [],
      columns: isTable ? this.#names : [],
      content,
      period: isByDay(content) ? this.period : null,
      order: this.order,
      sort: isTable ? this.sort : null,
      required: isTable ? this.required : [],
      encoding: this.encoding,
      delimiter: this.delimiter,
      decimal: this.decimal,
    };
  }

  get #names(): string[] {
    if (this.columns === null) return this.#wanted;
    const chosen = this.columns.filter((column) => column.is_chosen).map((column) => column.name);
    return chosen.length ? [...chosen, ...this.#unseen] : chosen;
  }

  /** Takes over what a preset says. Cards that another screen chose stay the ones that go out. */
  take(what: ExportWhat): void {
    this.format = what.format;
    this.vcard = what.vcard;
    if (!this.isHanded) this.find = what.find;
    this.columns = null;
    this.#wanted = what.columns;
    this.content = what.content;
    this.period = what.period;
    this.order = what.order;
    this.#see(what.sort);
    this.required = what.required;
    this.encoding = what.encoding;
    this.delimiter = what.delimiter;
    this.decimal = what.decimal;
  }

  /** Whether a preset says something else than what is chosen, where it matters for the file. */
  differsFrom(preset: ExportWhat): boolean {
    const find = this.isHanded ? preset.find : this.find;
    return telling({ ...this.what, find }) !== telling(preset);
  }

  /** Goes over to rows of something else; the columns are others then. */
  setContent(content: ExportContent): void {
    this.content = content;
    this.columns = null;
    this.#wanted = this.required = [];
  }

  #see(sort: GridSort | null): void {
    this.seen = sort ?? this.seen;
    this.isAsSeen = sort !== null;
  }

  tick(offered: ExportColumn[], name: string, is_chosen: boolean): void {
    this.#touch(ticked(offered, name, is_chosen));
  }

  tickAll(offered: ExportColumn[], is_chosen: boolean): void {
    this.#touch(allTicked(offered, is_chosen));
  }

  move(offered: ExportColumn[], place: number, step: number): number {
    const { columns, to } = moved(offered, place, step);
    this.#touch(columns);
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

  #touch(columns: ExportColumn[]): void {
    if (this.columns === null) {
      this.#unseen = this.#wanted.filter((name) => !columns.some((column) => column.name === name));
    }
    this.columns = columns;
  }

  async #write(file: FileHandle): Promise<void> {
    this.#cancel = new AbortController();
    this.progress = { done: 0, total: 0, stage: 'exporting' };
    const { signal } = this.#cancel;
    const onProgress = (progress: Progress) => (this.progress = progress);
    const { what } = this;
    const request = { what, to: file.handle, overwrite: true };
    try {
      this.#done(file, what, await rpc('export_run', request, { signal, onProgress }));
    } catch (thrown) {
      const failure = asKartotekaError(thrown);
      if (failure.code === 'cancelled') toasts.say(t('export-cancelled'));
      else toasts.fail(failure);
    } finally {
      this.progress = null;
      this.#cancel = null;
    }
  }

  #done(file: FileHandle, what: ExportWhat, { records, plainly_written, csv, kept }: Exported): void {
    this.plainlyWritten = plainly_written;
    this.lost = csv?.lost.count ? { lost: csv.lost, encoding: what.encoding } : null;
    sayWritten(t(countedAs(what).done, { name: file.name, count: records }), file, kept);
  }
}

/** What of a choice shows in the file, as one text to compare. */
function telling(what: ExportWhat): string {
  const isCards = !isByDay(what.content);
  const table = isTable(what.format)
    ? [what.content, what.columns, what.required, isCards ? (what.sort ?? what.order) : what.period]
    : [];
  const csv = isCsv(what.format) ? [what.encoding] : [];
  const signs = what.format === 'csv' ? [what.delimiter, what.decimal] : [];
  return JSON.stringify([what.format, what.format === 'vcf' ? what.vcard : '', what.find.trim(), table, csv, signs]);
}
