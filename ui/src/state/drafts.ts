/** Forms of one kind that are begun and left: how they are kept, and gone on with. */
import { Begun } from './begun';

/** The words of a form, with what it changes as that was when the change of it was begun. */
export type KeptForm<Words> = Words & { revision: number | null; taken: Words | null };

/** A form as it is being filled in. */
interface Form<Words> {
  /** True when closing would lose words. */
  readonly isBegun: boolean;
  readonly kept: KeptForm<Words>;
}

export class Drafts<Words extends object> {
  readonly #fields: readonly (keyof Words)[];
  readonly #begun: Begun<KeptForm<Words>>;

  constructor(name: string, fields: readonly (keyof Words)[]) {
    this.#fields = fields;
    const isForm = (written: unknown): written is KeptForm<Words> => typeof written === 'object' && written !== null;
    this.#begun = new Begun(name, (form) => form, (written) => (isForm(written) ? written : null));
  }

  /** The same words, whatever else is kept beside them. */
  isSame(one: Words, other: Words): boolean {
    return this.#fields.every((field) => isEqual(one[field], other[field]));
  }

  /** What was begun by that key. */
  of(key: string): KeptForm<Words> | undefined {
    return this.#begun.get(key);
  }

  /** What was begun of a new one and left. */
  left(key: string): KeptForm<Words> | undefined {
    return this.#begun.isSent(key) ? undefined : this.of(key);
  }

  /** What was typed: all of it, or what differs from what is changed as that was when it was begun. */
  typed(begun: KeptForm<Words>): Partial<Words> {
    const typed = this.#fields.filter((field) => field in begun && !isEqual(begun[field], begun.taken?.[field]));
    return Object.fromEntries(typed.map((field) => [field, begun[field]])) as Partial<Words>;
  }

  keep(key: string, form: Form<Words>): void {
    if (form.isBegun) this.#begun.set(key, form.kept);
    // What is being written down may yet be refused.
    else if (!this.#begun.isSent(key)) this.#begun.delete(key);
  }

  /** Forgets what was written down, unless something else was begun meanwhile. */
  forget(key: string, sent: Words): void {
    const begun = this.of(key);
    if (!begun || this.isSame(begun, sent)) this.#begun.delete(key);
  }

  /** Writes it down: meanwhile it is not gone on with. */
  whileSent(key: string, work: () => Promise<void>): Promise<void> {
    return this.#begun.whileSent(key, work);
  }
}

const isEqual = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
