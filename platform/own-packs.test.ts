import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { buildOwnFile } from '../lib/own-packs/build-own-file.ts';
import type { OwnPacksState } from '../lib/own-packs/states.ts';
import { packFile, storyFile } from '../lib/own-packs/test-pack-file.ts';
import { openPack } from '../lib/pack/open-pack.ts';
import { openTestPack } from '../lib/reading/test-pack.ts';
import { keepOwnPacks, listOwnPacks, readOwnFile, readOwnVersion } from './own-file.ts';
import { createOwnPacks } from './own-packs.ts';

vi.stubEnv('DATA_VERSION', 'v1');

const bundled = openTestPack();
const fileOf = (text: string, name = 'pack.jsonl') => new File([text], name);

/** The worker of the page, in the same thread, a turn later. */
class FakeWorker {
  onmessage: (event: { data: unknown }) => void = () => {};
  terminate = vi.fn(() => {
    this.onmessage = () => {};
  });
  postMessage(files: ArrayBuffer[]): void {
    worker = this;
    if (isHeld) return;
    setTimeout(() => {
      const answer = (data: object) => this.onmessage({ data });
      if (failure) return answer({ failure });
      answer({ built: buildOwnFile(bundled, files, (stage) => answer({ stage })) });
    });
  }
}

let failure = '';
let isHeld = false;
let worker: FakeWorker;
const told = vi.fn();
const states: OwnPacksState[] = [];
const packs = createOwnPacks((state) => states.push(state));
const outcome = () => states.at(-1)?.outcome;
const listed = () => states.at(-1)?.packs;
const titlesIn = async () => {
  const bytes = await readOwnFile();
  const opened = bytes && openPack(bytes);
  return opened?.ok ? opened.value.heads.map(({ id }) => id) : [];
};

beforeEach(() => {
  failure = '';
  isHeld = false;
  worker = undefined as never;
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('Worker', FakeWorker);
  states.length = 0;
  told.mockReset().mockResolvedValue(null as never);
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(told);
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([] as never);
});

describe('a pack that is added', () => {
  it('is on, kept as it was given, and in the file that the background opens', async () => {
    await packs.add(fileOf(packFile()));
    expect(outcome()).toEqual({ status: 'done', name: 'pack.jsonl' });
    expect(listed()).toMatchObject([
      { head: { id: 'my-harbour', title: 'My harbour' }, name: 'pack.jsonl', isOn: true },
    ]);
    expect(await titlesIn()).toEqual(['ferry', 'my-harbour']);
    expect(told).toHaveBeenCalledWith(expect.objectContaining({ name: 'reopenData' }));
  });

  it('tells how far it is, and at last that it is over', async () => {
    await packs.add(fileOf(packFile()));
    const stages = states.map(({ work }) => work?.stage);
    expect(stages).toEqual(['reading', 'reading', 'joining', 'building', undefined, undefined]);
    expect(states[0]?.work).toMatchObject({ name: 'pack.jsonl' });
  });

  it('leaves everything as it was where it has mistakes', async () => {
    await packs.add(fileOf(packFile()));
    told.mockClear();
    await packs.add(fileOf('{}', 'broken.jsonl'));
    expect(outcome()).toMatchObject({
      status: 'refused',
      refused: [{ name: 'broken.jsonl', problems: [{ line: 1 }] }],
    });
    expect(await titlesIn()).toEqual(['ferry', 'my-harbour']);
    expect(told).not.toHaveBeenCalled();
  });

  it.each([
    ['at once', async () => {}],
    ['while it is built', () => vi.waitFor(() => expect(worker.terminate).toBeDefined())],
  ])('leaves everything as it was where it is cancelled %s', async (_, wait) => {
    isHeld = true;
    const asked = packs.add(fileOf(packFile()));
    await wait();
    packs.cancel();
    await asked;
    expect(outcome()).toMatchObject({ status: 'cancelled' });
    expect(listed()).toEqual([]);
  });

  it('is refused unread where it is too large', async () => {
    const large = fileOf('');
    Object.defineProperty(large, 'size', { value: 2e9 });
    await packs.add(large);
    expect(outcome()).toMatchObject({ status: 'too-large' });
  });

  it('says so where the build breaks or nothing can be kept', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    failure = 'out of memory';
    await packs.add(fileOf(packFile()));
    expect(outcome()).toMatchObject({ status: 'failed' });
    vi.stubGlobal('indexedDB', undefined);
    await packs.add(fileOf(packFile()));
    expect(outcome()).toMatchObject({ status: 'failed' });
    expect(listed()).toEqual([]);
    expect(warn).toHaveBeenCalledTimes(2);
  });
});

describe('a pack that is there', () => {
  const only = async () => (await listOwnPacks())[0] as Awaited<ReturnType<typeof listOwnPacks>>[0];

  it('is switched off and on', async () => {
    await packs.add(fileOf(packFile()));
    states.length = 0;
    await packs.setOn(await only(), false);
    expect(states[0]?.packs).toMatchObject([{ isOn: false }]); // at once, as it was clicked
    expect(await readOwnFile()).toBeUndefined();
    expect(listed()).toMatchObject([{ isOn: false }]);
    await packs.setOn(await only(), true);
    expect(await titlesIn()).toEqual(['ferry', 'my-harbour']);
  });

  it('is taken away and brought back, and others stay', async () => {
    await packs.add(fileOf(packFile()));
    await packs.add(fileOf(storyFile(), 'story.jsonl'));
    expect(await titlesIn()).toEqual(['ferry', 'my-harbour', 'my-lighthouse']);
    const pack = (await listOwnPacks()).find(({ head }) => head.id === 'my-harbour');
    await packs.remove(pack as NonNullable<typeof pack>);
    expect(outcome()).toEqual({ status: 'removed', name: 'My harbour' });
    expect(await titlesIn()).toEqual(['ferry', 'my-lighthouse']);
    await packs.restore();
    expect(await titlesIn()).toEqual(['ferry', 'my-harbour', 'my-lighthouse']);
  });

  it('gives its place to its next edition, also where it was off', async () => {
    await packs.add(fileOf(packFile()));
    await packs.setOn(await only(), false);
    await packs.add(fileOf(packFile([]), 'next.jsonl'));
    expect(listed()).toMatchObject([{ name: 'next.jsonl', isOn: true }]);
  });
});

describe('after the bundled data has changed', () => {
  it('packs that are on are put beside the new edition, once', async () => {
    await packs.add(fileOf(packFile()));
    const bytes = (await readOwnFile()) as ArrayBuffer;
    await keepOwnPacks(await listOwnPacks(), { madeFor: 'v0', bytes });
    states.length = 0;
    await packs.start();
    expect(await readOwnVersion()).toBe('v1');
    expect(states.some(({ work }) => work)).toBe(true);
    states.length = 0;
    await packs.start();
    expect(states.some(({ work }) => work)).toBe(false);
  });

  it('a pack that no longer fits is put aside with its problems; the others stay on', async () => {
    await packs.add(fileOf(packFile()));
    await packs.add(fileOf(storyFile(), 'story.jsonl'));
    const bytes = (await readOwnFile()) as ArrayBuffer;
    const unfit = (await listOwnPacks()).map((pack) =>
      pack.name === 'story.jsonl' ? { ...pack, text: new Blob(['{}']) } : pack,
    );
    await keepOwnPacks(unfit, { madeFor: 'v0', bytes });
    await packs.start();
    expect(listed()).toMatchObject([
      { head: { id: 'my-harbour' }, isOn: true },
      { head: { id: 'my-lighthouse' }, isOn: false, problems: [{ line: 1 }] },
    ]);
    expect(await titlesIn()).toEqual(['ferry', 'my-harbour']);
  });
});
