/** The window's own clock: what "today" and "3 days ago" are reckoned from. */

const MINUTE = 60_000;

class Clock {
  /** Now, in UTC ms; moves on by the minute. */
  now = $state(Date.now());

  constructor() {
    const tick = () => (this.now = Date.now());
    setInterval(tick, MINUTE);
    // A machine that slept shows yesterday's words until it is told.
    document.addEventListener('visibilitychange', tick);
  }
}

export const clock = new Clock();
