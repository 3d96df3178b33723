/** How long a piece of work will still take, reckoned from how it has gone. */
import type { Progress, ProgressStage } from '../ipc/bindings';
import { MINUTE } from '../state/clock.svelte';

/** Nothing is guessed before this has passed, in ms. */
const GROUND = 3000;

export class Pace {
  #stage: ProgressStage | null = null;
  #began = 0;

  /** Whole minutes left at `now` (ms of a steady clock); null until there is ground for a guess. */
  minutesLeft(progress: Progress, now: number): number | null {
    if (progress.stage !== this.#stage) {
      this.#stage = progress.stage;
      this.#began = now;
    }
    const passed = now - this.#began;
    if (passed < GROUND || progress.done <= 0 || progress.total <= 0) return null;
    const left = (passed / progress.done) * (progress.total - progress.done);
    return left < MINUTE ? 0 : Math.round(left / MINUTE);
  }
}
