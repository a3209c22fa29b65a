import { expect, it } from 'vitest';
import { batchDocuments } from './batch-documents.ts';

async function collect<T>(batches: AsyncIterable<T[]>): Promise<T[][]> {
  const all: T[][] = [];
  for await (const batch of batches) all.push(batch);
  return all;
}

async function* count(to: number) {
  for (let i = 1; i <= to; i++) yield i;
}

it.each([
  [0, []],
  [2, [[1, 2]]],
  [7, [[1, 2, 3], [4, 5, 6], [7]]],
])('groups %i that are at hand', async (to, groups) => {
  expect(await collect(batchDocuments(count(to), 3))).toEqual(groups);
});

it('does not wait for a group to be full', async () => {
  const more = Promise.withResolvers<void>();
  const batches = batchDocuments(
    (async function* () {
      yield 1;
      await more.promise;
      yield 2;
    })(),
    3,
  );
  expect((await batches.next()).value).toEqual([1]);
  more.resolve();
  expect((await batches.next()).value).toEqual([2]);
});

it('gives what came before a failure', async () => {
  const batches = batchDocuments(
    (async function* () {
      yield* [1, 2];
      throw new Error('gone');
    })(),
    3,
  );
  expect((await batches.next()).value).toEqual([1, 2]);
  await expect(batches.next()).rejects.toThrow('gone');
});
