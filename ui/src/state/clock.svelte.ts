/** The window's own clock: what "today" and "3 days ago" are reckoned from. */

/** In ms. */
export const MINUTE = 60_000;

declare global {
  interface Window {
    /** Where the clock of a rehearsal stands, in UTC ms; the shell sets it for `--now`. */
    kartotekaStoppedAt?: number;
  }
}

const present = () => window.kartotekaStoppedAt ?? Date.now();

class Clock {
  /** Now, in UTC ms; moves on by the minute. */
  now = $state(present());

  constructor() {
    const tick = () => (this.now = present());
    setInterval(tick, MINUTE);
    // A machine that slept shows yesterday's words until it is told.
    document.addEventListener('visibilitychange', tick);
  }

  /** Now to the second, for what counts seconds. */
  get exact(): number {
    return present();
  }
}

export const clock = new Clock();
