/** A line on a terminal that says how far a run has come. It never goes into a pipe or a file. */
import type { WriteStream } from 'node:tty';

export interface Progress {
  /** @param done - Documents so far. */
  show(done: number): void;
  /** Takes the line away. */
  end(): void;
}

const WIDTH = 30;
/** A terminal need not be written to more often than one looks. */
const EVERY_MS = 100;

/**
 * @param total - Where it is known beforehand.
 * @param from - Documents that an earlier run had done.
 * @param now - Clock, ms.
 * @returns What does nothing where `terminal` is none.
 */
export function createProgress(
  terminal: Pick<WriteStream, 'isTTY' | 'write'>,
  total: number | undefined,
  from: number,
  now: () => number = Date.now,
): Progress {
  if (!terminal.isTTY) return { show: () => {}, end: () => {} };
  const began = now();
  let shownAt = Number.NEGATIVE_INFINITY;
  return {
    show(done) {
      if (now() - shownAt < EVERY_MS && done !== total) return;
      shownAt = now();
      const seconds = (now() - began) / 1000;
      terminal.write(`\r\u001b[2K${describeProgress(done, total, (done - from) / seconds)}`);
    },
    end: () => void terminal.write('\r\u001b[2K'),
  };
}

/**
 * @param rate - Documents a second; not finite while nothing is known.
 * @returns "[##########--------------------] 340 of 1,000 · 52 a second · 0:13 left"
 */
export function describeProgress(done: number, total: number | undefined, rate: number): string {
  const isMoving = Number.isFinite(rate) && rate > 0;
  const speed = isMoving ? [`${rate < 10 ? rate.toFixed(1) : Math.round(rate)} a second`] : [];
  if (total === undefined) return [`${numberOf(done)} documents`, ...speed].join(' · ');
  const filled = total === 0 ? WIDTH : Math.floor((done / total) * WIDTH);
  const bar = `[${'#'.repeat(filled)}${'-'.repeat(WIDTH - filled)}]`;
  const left = isMoving ? [`${clockOf((total - done) / rate)} left`] : [];
  return [`${bar} ${numberOf(done)} of ${numberOf(total)}`, ...speed, ...left].join(' · ');
}

const numberOf = (count: number): string => count.toLocaleString('en');

function clockOf(seconds: number): string {
  const whole = Math.ceil(seconds);
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  const rest = String(whole % 60).padStart(2, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`;
}
