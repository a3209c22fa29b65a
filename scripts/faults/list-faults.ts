import { browserKilled } from './browser-killed.ts';
import type { Fault } from './fault-row.ts';
import { liveUpdate } from './live-update.ts';
import { manyWriters } from './many-writers.ts';
import { noRoom } from './no-room.ts';
import { privateWindow, privateWindowInFirefox } from './private-window.ts';
import { storeDamaged } from './store-damaged.ts';
import { workerStopped } from './worker-stopped.ts';

/** In the order of the table. */
export const FAULTS: readonly Fault[] = [
  ...[workerStopped, browserKilled, manyWriters, noRoom, liveUpdate],
  ...[privateWindow, privateWindowInFirefox, storeDamaged],
];
