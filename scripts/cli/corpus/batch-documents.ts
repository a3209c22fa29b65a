/** Groups what an iterator gives, without ever waiting for a group to be full. */

/**
 * @param most - Members of a group.
 * @returns Groups in order, each of what was at hand: a program that sends one line and waits for
 *   the answer gets it. Where the iterator fails, what came before is given first.
 */
export async function* batchDocuments<T>(
  documents: AsyncIterator<T>,
  most: number,
): AsyncGenerator<T[]> {
  let batch: T[] = [];
  let next = settle(documents.next());
  for (;;) {
    const arrived = await (batch.length === 0 ? next : Promise.race([next, pause()]));
    if (arrived && 'value' in arrived) {
      batch.push(arrived.value);
      next = settle(documents.next());
      if (batch.length < most) continue;
    }
    if (batch.length > 0) yield batch;
    batch = [];
    if (arrived && 'error' in arrived) throw arrived.error;
    if (arrived && 'isDone' in arrived) return;
  }
}

type Arrival<T> = { value: T } | { error: unknown } | { isDone: true };

const settle = <T>(next: Promise<IteratorResult<T>>): Promise<Arrival<T>> =>
  next.then(
    ({ done, value }) => (done ? { isDone: true } : { value }),
    (error: unknown) => ({ error }),
  );

/** As long as anything that is ready takes to arrive. */
const pause = () => new Promise<undefined>((resolve) => setImmediate(() => resolve(undefined)));
