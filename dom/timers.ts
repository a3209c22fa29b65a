/** The clock as `dom` uses it: handed in, so that tests move it by hand and never wait. */

export interface Timers {
  /** @returns An id for `clear`. */
  set(run: () => void, delayMs: number): number;
  clear(id: number): void;
  /** Milliseconds from any fixed point. */
  now(): number;
}

/** The window's own clock. */
export function createTimers(view: Window): Timers {
  return {
    set: (run, delayMs) => view.setTimeout(run, delayMs),
    clear: (id) => view.clearTimeout(id),
    now: () => view.performance.now(),
  };
}
