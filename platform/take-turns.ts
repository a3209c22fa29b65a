/** Long work in the background: everything else that is asked meanwhile is answered between its turns. */
import { browser } from 'wxt/browser';
import type { InTurns } from '../lib/turns.ts';

/** An answer that waits so long is not felt; a shorter turn loses more to the change. */
const TURN_MS = 40;
/** Browsers stop a background that has asked nothing of them for 30 seconds, whatever it is at. */
const SIGN_OF_LIFE_MS = 10_000;

/** Lets messages in and answers out that are waiting. */
export const anotherTurn = () => new Promise<void>((resolve) => setTimeout(resolve));

/** Does all of it, in turns. */
export async function takeTurns<T>(work: InTurns<T>): Promise<T> {
  let begun = performance.now();
  let heardOf = begun;
  for (;;) {
    const turn = work.next();
    if (turn.done) return turn.value;
    const now = performance.now();
    if (now - begun < TURN_MS) continue;
    if (now - heardOf > SIGN_OF_LIFE_MS) {
      heardOf = now;
      browser.runtime.getPlatformInfo().catch(() => undefined); // what it says is not needed
    }
    await anotherTurn();
    begun = performance.now();
  }
}
