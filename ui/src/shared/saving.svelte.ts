/** A save under way: none begins beside it, and a long one says why it takes so long. */

/** So many ms pass before a word is said: most saves are done sooner. */
const LONG = 500;

export class Saving {
  isRunning = $state(false);
  /** True once it takes long: the box is held by another program. */
  isLong = $state(false);

  /** Does the work, unless some is under way; what was typed meanwhile is the form's to keep. */
  async run(work: () => Promise<unknown>): Promise<void> {
    if (this.isRunning) return;
    this.isRunning = true;
    const timer = setTimeout(() => (this.isLong = true), LONG);
    try {
      await work();
    } finally {
      clearTimeout(timer);
      this.isRunning = this.isLong = false;
    }
  }
}
