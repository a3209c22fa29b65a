/**
 * Long work that gives way: a generator that yields wherever it may be interrupted, and returns what it
 * found. Pure code has no clock, so it is for whoever runs it to say how long a turn is.
 */
export type InTurns<T> = Generator<undefined, T, undefined>;

/** Does all of it at once. */
export function finish<T>(work: InTurns<T>): T {
  let turn = work.next();
  while (!turn.done) turn = work.next();
  return turn.value;
}
