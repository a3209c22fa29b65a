import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { text as readAll } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { WordRange } from '../../lib/compare/differing-words.ts';
import { articleFromText } from '../../lib/reading/article-from-text.ts';
import { createClaimRequest, createStoryRequest } from '../../lib/reading/create-requests.ts';
import { createDataService } from '../../platform/data-service.ts';
import { annotate } from './annotate.ts';
import { openCommandPack } from './open-command-pack.ts';

const DATA = 'tests/fixtures/small-data';
const DAY = '2025-03-20';
const ARTICLE = 'Flood in the valley\nSome 40 houses are under water, said Ana Reyes.\n';
/** No tab: nothing is shown on a badge. */
const SENDER = { url: 'https://page.example/' };

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'sidelight-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function annotateArticle() {
  const file = path.join(folder, 'flood.txt');
  await writeFile(file, ARTICLE);
  const streams = { input: new PassThrough(), output: new PassThrough() };
  expect(await annotate([file, '--json', '--date', DAY, '--data', DATA], streams)).toBe(0);
  streams.output.end();
  return JSON.parse(await readAll(streams.output));
}

it('has of every claim and story what the background answers for the same text', async () => {
  const answer = await annotateArticle();
  const pack = await openCommandPack([], DATA);
  const { content, panel } = createDataService(
    () => Promise.resolve(pack),
    () => DAY,
    () => undefined,
  );
  const article = articleFromText(ARTICLE, { published: DAY });
  const read = await content.readArticle(article, SENDER);
  if (!read.ok) throw new Error(read.error.message);
  // What crosses between contexts is JSON there, too.
  const plain = (value: unknown) => JSON.parse(JSON.stringify(value));
  const { comparisons, agreements, file: _, published, ...reading } = answer;
  expect(reading).toEqual(plain(read.value));
  expect(comparisons).toHaveLength(read.value.claims.length);
  for (const [index, { id }] of read.value.claims.entries()) {
    const compared = await content.compareClaim(
      createClaimRequest(id, read.value, published),
      SENDER,
    );
    expect(plain(compared)).toEqual({ ok: true, value: comparisons[index] });
  }
  expect(agreements).toHaveLength(1);
  const described = await panel.describeStory(
    createStoryRequest(agreements[0].story, read.value, published),
    SENDER,
  );
  expect(plain(described)).toEqual({ ok: true, value: agreements[0] });
});

it('gives why a source stands so, its figure, the words that differ and the voices', async () => {
  const [claim] = (await annotateArticle()).comparisons;
  const [row] = claim.rows;
  expect(row).toMatchObject({ relation: 'differs', why: { key: 'higher' } });
  const cut = ({ quote, differing }: { quote: string; differing: WordRange[] }) =>
    differing.map(({ start, end }) => quote.slice(start, end));
  expect(cut({ ...claim.here, differing: claim.differing })).toEqual(['40']);
  expect(cut(row)).toEqual(['50']);
  expect([claim.sourceCount, claim.voiceCount]).toEqual([1, 1]);
  expect(claim.timeline.points).toHaveLength(2);
});
