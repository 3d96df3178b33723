/** One import from choosing files to its result. Nothing is written before `run`. */
import type {
  CallWay,
  FileHandle,
  ImportedFile,
  ImportPreview,
  ImportResult,
  KnownChoice,
  OnMatch,
  Progress,
  RecordVerdict,
  TableChoice,
  TableContent,
  TableReading,
} from '../ipc/bindings';
import { chooseFiles, chooseSave } from '../ipc/files';
import { asKartotekaError, rpc, type KartotekaError, type RpcOptions } from '../ipc/rpc';
import { t, unisolated } from '../state/text.svelte';
import { toasts } from '../state/toasts.svelte';
import { sayWritten } from '../state/written';
import { verdictsOf, type Listed } from './counts';
import { Pace } from './pace';
import { changed, choiceOf, heldFor, kept, meant, taken, unsaid } from './tables';

/** Work shorter than this is not told of, in ms. */
const PATIENCE = 150;

/** What can become of a known card, in the order offered. */
export const WAYS = ['update', 'new', 'skip'] as const satisfies readonly OnMatch[];

/** A record that meets a card of the box. */
export type Familiar = RecordVerdict & { contact: number };

export type Step = 'choose' | 'columns' | 'look' | 'known' | 'done';

function isOpen(file: ImportedFile): boolean {
  return file.table !== null && file.format !== 'csv-kartoteka';
}

/** A file's name without its ending, and the ending with its dot. */
function partsOf(name: string): { stem: string; extension: string } {
  const dot = name.lastIndexOf('.');
  return dot > 0 ? { stem: name.slice(0, dot), extension: name.slice(dot) } : { stem: name, extension: '' };
}

export class ImportSession {
  step = $state<Step>('choose');
  files = $state.raw<FileHandle[]>([]);
  onMatch = $state<OnMatch>('update');
  /** Known cards of which the owner wants something else than of the others. */
  known = $state.raw<KnownChoice[]>([]);
  /** The encoding chosen for bytes that declare none; empty means guess. */
  encoding = $state('');
  /** What is said of files that are tables. */
  tables = $state.raw<TableChoice[]>([]);
  preview = $state.raw<ImportPreview | null>(null);
  result = $state.raw<ImportResult | null>(null);
  error = $state.raw<KartotekaError | null>(null);
  /** How the work under way is getting on; null while nothing is under way. */
  progress = $state.raw<Progress | null>(null);
  /** Whole minutes left; null until there is ground for a guess. */
  minutesLeft = $state<number | null>(null);
  isUndone = $state(false);
  #isUndoing = false;
  /** Records that the box knows and the files say otherwise, as they were first looked at; and how many there are. */
  familiar = $state.raw<Familiar[]>([]);
  familiarCount = $state(0);
  /** True once the work under way takes long enough to be told of. */
  isSlow = $state(false);
  /** True while the box is written, not only read. */
  isWriting = $state(false);
  #cancel: AbortController | null = null;

  get isBusy(): boolean {
    return this.progress !== null;
  }

  /** Cards or calls that would be added or changed. */
  get takes(): number {
    return this.preview?.files.reduce((sum, file) => sum + file.added + file.updated, 0) ?? 0;
  }

  /** The places of files whose columns are the owner's to say; our own tables say it themselves. */
  get tablePlaces(): number[] {
    const files = this.preview?.files ?? [];
    return files.flatMap((file, place) => (isOpen(file) ? [place] : []));
  }

  /** True once some file can be taken in as its columns are understood. */
  get isMapped(): boolean {
    return this.preview?.files.some((file) => file.records > 0) ?? false;
  }

  /** Lets the owner choose files, then looks into them. */
  async choose(): Promise<void> {
    try {
      const files = await chooseFiles('cards');
      if (files.length) await this.take(files);
    } catch (failure) {
      this.error = asKartotekaError(failure);
    }
  }

  /** Looks into files that were chosen or dropped. */
  async take(files: FileHandle[]): Promise<void> {
    if (this.isWriting) return;
    this.stop();
    this.files = files;
    this.encoding = '';
    this.tables = [];
    this.step = 'choose';
    this.preview = null;
    this.result = null;
    this.isUndone = false;
    this.#forgetWishes();
    await this.look();
  }

  /** Reads the files without writing. */
  async look(): Promise<void> {
    const preview = await this.#work((options) => rpc('import_preview', this.#request(), options));
    if (!preview) return;
    this.preview = preview;
    // Once the owner has said what becomes of them, the verdicts do not tell them any more.
    if (this.onMatch === 'update' && this.known.length === 0) this.#findFamiliar(preview.files);
    if (this.step === 'choose') this.step = this.tablePlaces.length ? 'columns' : 'look';
    // Rows held for what the file is known as have no columns to say.
    if (this.step === 'columns' && !this.tablePlaces.length) this.step = 'look';
  }

  #findFamiliar(files: ImportedFile[]): void {
    const cards = files.filter((file) => file.content === 'cards');
    const isOne = ({ row, key }: Listed<RecordVerdict>) =>
      (row.verdict === 'update' || row.verdict === 'conflict') && files[Number.parseInt(key)]?.content === 'cards';
    const met = verdictsOf(files, Infinity).filter(isOne).map(({ row }) => row);
    // A second record of a card that is new has no card in the box yet.
    const known = met.flatMap(({ contact, ...row }) => (contact === null ? [] : [{ ...row, contact }]));
    this.familiar = known.filter(({ contact }, at) => known.findIndex((one) => one.contact === contact) === at);
    // Conflicts are among the updated; what is not shown is not told apart by card.
    const unshown = cards.reduce((sum, file) => sum + file.updated, 0) - met.length;
    this.familiarCount = this.familiar.length + unshown;
  }

  /** What becomes of a known card. */
  wishFor(contact: number): OnMatch {
    return this.known.find((one) => one.contact === contact)?.on_match ?? this.onMatch;
  }

  /** Says what becomes of a known card. */
  wish(contact: number, onMatch: OnMatch): Promise<void> {
    const others = this.known.filter((one) => one.contact !== contact);
    this.known = [...others, { contact, on_match: onMatch }];
    return this.look();
  }

  /** Says what becomes of all known cards. */
  wishAll(onMatch: OnMatch): Promise<void> {
    this.onMatch = onMatch;
    this.known = [];
    return this.look();
  }

  #forgetWishes(): void {
    this.onMatch = 'update';
    this.known = [];
  }

  /** True where a step is left before the files are taken in. */
  get hasNext(): boolean {
    return this.step === 'columns' || (this.step === 'look' && this.familiarCount > 0);
  }

  /** On to the next step; the last takes the files in. */
  next(): void {
    if (this.isBusy) return;
    if (this.step === 'columns' && this.isMapped) this.step = 'look';
    else if (this.step === 'look' && this.familiarCount) this.step = 'known';
    else if ((this.step === 'look' || this.step === 'known') && this.takes) void this.run();
  }

  /** Back by one step. */
  back(): void {
    if (this.step === 'known') this.step = 'look';
    else if (this.step === 'look' && this.tablePlaces.length) this.step = 'columns';
    else this.restart();
  }

  /** Reads a table in another way. */
  read(place: number, part: Partial<TableReading>): Promise<void> {
    return this.#choose(place, (choice) => changed(choice, part));
  }

  /** Reads a table by a profile, or by guess. */
  readBy(place: number, profile: string | null): Promise<void> {
    return this.#choose(place, (choice) => ({ ...choice, profile, reading: unsaid() }));
  }

  /** Takes a column of a table for another field. */
  takeColumn(place: number, column: number, field: string): Promise<void> {
    return this.#choose(place, (choice) => taken(choice, column, field));
  }

  /** Takes the rows of a table for cards or calls. */
  holdFor(place: number, content: TableContent): Promise<void> {
    return this.#choose(place, (choice) => heldFor(choice, content));
  }

  /** Reads calls of a known program by columns that the owner says, instead of by what is known of it. */
  async mapCalls(place: number): Promise<void> {
    await this.holdFor(place, 'calls');
    if (this.tablePlaces.includes(place)) this.step = 'columns';
  }

  /** Takes a word of a table of calls for a way. */
  mean(place: number, word: string, way: CallWay): Promise<void> {
    return this.#choose(place, (choice) => meant(choice, word, way));
  }

  /** How the table at `place` is read, to be kept for the next one like it. */
  readingOf(place: number): TableReading {
    const file = this.files[place];
    const said = file ? choiceOf(this.tables, file).reading : unsaid();
    const table = this.preview?.files[place]?.table;
    return table ? kept(table, said) : said;
  }

  #choose(place: number, change: (choice: TableChoice) => TableChoice): Promise<void> {
    const file = this.files[place];
    if (!file) return Promise.resolve();
    const others = this.tables.filter((choice) => choice.file !== file.handle);
    this.#forgetWishes();
    this.tables = [...others, change(choiceOf(this.tables, file))];
    return this.look();
  }

  /** Takes the files in as one operation. */
  async run(): Promise<void> {
    this.isWriting = true;
    const result = await this.#work((options) => rpc('import_run', this.#request(), options));
    this.isWriting = false;
    if (!result) return;
    this.result = result;
    this.step = 'done';
  }

  /** Saves what could not be taken from the file at `place`; the dialog has asked before replacing one. */
  async saveUnread(place: number): Promise<void> {
    const source = this.files[place];
    if (!source) return;
    try {
      const { stem, extension } = partsOf(source.name);
      const to = await chooseSave(unisolated(t('import-unread-name', { name: stem })) + extension, extension);
      if (!to) return;
      const what = { ...this.#request(), files: [source.handle] };
      const { path, kept, records } = await rpc('import_unread', { what, to: to.handle, overwrite: true });
      if (path) sayWritten(t('import-unread-saved', { count: records, name: to.name }), to, kept);
      else toasts.say(t('import-unread-none'));
    } catch (failure) {
      toasts.fail(failure);
    }
  }

  /** Stops the work under way; it leaves nothing behind. */
  stop(): void {
    this.#cancel?.abort();
  }

  /** Back to choosing. */
  restart(): void {
    this.stop();
    this.step = 'choose';
    this.preview = null;
    this.result = null;
    this.error = null;
  }

  async undo(): Promise<void> {
    const operation = this.result?.operation;
    if (!operation || this.#isUndoing) return;
    this.#isUndoing = true;
    this.isUndone = await toasts.takeBack(operation);
    this.#isUndoing = false;
  }

  #request() {
    return {
      files: this.files.map((file) => file.handle),
      on_match: this.onMatch,
      known: this.known,
      encoding: this.encoding || null,
      format: null,
      tables: this.tables,
      all_verdicts: false,
    };
  }

  /** Runs one piece of work with progress and cancel; nothing when it failed or was stopped. */
  async #work<Answer>(ask: (options: RpcOptions) => Promise<Answer>): Promise<Answer | null> {
    this.stop();
    const cancel = new AbortController();
    const pace = new Pace();
    this.#cancel = cancel;
    this.error = null;
    this.minutesLeft = null;
    this.progress = { done: 0, total: 0, stage: 'reading' };
    const onProgress = (progress: Progress) => {
      if (this.#cancel !== cancel) return;
      this.progress = progress;
      this.minutesLeft = pace.minutesLeft(progress, performance.now());
    };
    const slow = setTimeout(() => (this.isSlow = true), PATIENCE);
    try {
      const answer = await ask({ onProgress, signal: cancel.signal });
      return this.#cancel === cancel ? answer : null;
    } catch (failure) {
      if (this.#cancel === cancel) this.#failed(asKartotekaError(failure));
      return null;
    } finally {
      clearTimeout(slow);
      if (this.#cancel === cancel) {
        this.isSlow = false;
        this.#cancel = null;
        this.progress = null;
      }
    }
  }

  #failed(error: KartotekaError): void {
    if (error.code === 'cancelled') toasts.say(t('import-cancelled'));
    else this.error = error;
  }
}
