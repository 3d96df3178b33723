/**
 * What is begun in forms and not saved yet. It is kept in the box a moment after each key, so that
 * neither leaving a form nor closing the window nor a crash costs it.
 */
import { rpc } from '../ipc/rpc';

/** So long after the last key it is kept, in ms. */
const KEPT_AFTER = 300;

/** A kind of forms: each by a key, and how it is written down and read again. */
export class Begun<T> {
  readonly #name: string;
  readonly #write: (form: T) => unknown;
  readonly #read: (written: unknown) => T | null;
  readonly #forms = new Map<string, T>();
  readonly #sent = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #kept = '';

  constructor(name: string, write: (form: T) => unknown, read: (written: unknown) => T | null) {
    this.#name = name;
    this.#write = write;
    this.#read = read;
    all.push(this as Begun<unknown>);
  }

  get(key: string): T | undefined {
    return this.#forms.get(key);
  }

  /** Keeps a form under this key, and under no other. */
  set(key: string, form: T): void {
    for (const [other, known] of this.#forms) if (known === form && typeof form === 'object') this.#forms.delete(other);
    this.#forms.set(key, form);
    this.#keepSoon();
  }

  delete(key: string): void {
    if (this.#forms.delete(key)) this.#keepSoon();
  }

  /** True while it is being written down: it is not gone on with, which would write it down twice. */
  isSent(key: string): boolean {
    return this.#sent.has(key);
  }

  /** Writes down what was begun under this key. */
  async whileSent(key: string, work: () => Promise<void>): Promise<void> {
    this.#sent.add(key);
    try {
      await work();
    } finally {
      this.#sent.delete(key);
    }
  }

  /** Keeps at once what has changed. */
  async keep(): Promise<void> {
    clearTimeout(this.#timer);
    const written = [...this.#forms].map(([key, form]) => [key, this.#write(form)]);
    const text = written.length ? JSON.stringify(written) : '';
    if (text === this.#kept) return;
    // What could not be kept stays in the window, and is kept again with the next key.
    const done = await rpc('begun_keep', { name: this.#name, text }).then(() => true, () => false);
    if (done) this.#kept = text;
  }

  /** Takes up what was kept; what reads otherwise is left out. */
  fill(kinds: { name: string; text: string }[]): void {
    const text = kinds.find(({ name }) => name === this.#name)?.text ?? '';
    for (const [key, written] of entries(text)) {
      const form = this.#read(written);
      if (form !== null && !this.#forms.has(key)) this.#forms.set(key, form);
    }
    this.#kept = text;
  }

  #keepSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.keep(), KEPT_AFTER);
  }
}

const all: Begun<unknown>[] = [];

function entries(text: string): [string, unknown][] {
  try {
    const read: unknown = text ? JSON.parse(text) : [];
    const isEntry = (one: unknown): one is [string, unknown] => Array.isArray(one) && typeof one[0] === 'string';
    return Array.isArray(read) ? read.filter(isEntry) : [];
  } catch {
    return [];
  }
}

/** Takes up what was begun before the program was started. */
export async function loadBegun(): Promise<void> {
  const { kinds } = await rpc('begun_get', {});
  for (const one of all) one.fill(kinds);
}

/** Keeps all that is begun, now. */
export async function keepBegun(): Promise<void> {
  await Promise.all(all.map((one) => one.keep()));
}
