/** What is known of a store that lost its last changes, and of one on a full disk. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { makeAnnotation, testId } from '../lib/annotations/test-annotation.ts';
import type { Annotation, KeptAnnotation } from '../lib/annotations/types.ts';
import { readBackupHead } from './annotation-backup.ts';
import { createAnnotationService } from './annotation-service.ts';
import type { Sender } from './messaging.ts';

const panel: Sender = { url: 'chrome-extension://abc/sidepanel.html', isOwnPage: true };
const NOW = Date.parse('2026-05-01T10:00:00.000Z');

let service: ReturnType<typeof createAnnotationService>;
const restart = () => {
  service = createAnnotationService(() => NOW);
};

// Other files may follow in the same process.
afterEach(() => vi.unstubAllGlobals());

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  fakeBrowser.reset();
  restart();
});

const ask = (annotation: Annotation) => service.saveAnnotation({ annotation, basedOn: 0 }, panel);

async function save(annotation: Annotation): Promise<KeptAnnotation> {
  const saved = await ask(annotation);
  if (!saved.ok) throw new Error(saved.error.message);
  return saved.value;
}

const waitForBackup = (count: number) =>
  vi.waitFor(async () => expect((await readBackupHead())?.count).toBe(count));

/** As a file that was cut short gives it back: the store as it was a while ago. */
async function setBack(writes: number, annotations: KeptAnnotation[]) {
  const request = indexedDB.open('sidelight-annotations');
  const database = await new Promise<IDBDatabase>((resolve) => {
    request.onsuccess = () => resolve(request.result);
  });
  const change = database.transaction(['facts', 'annotations'], 'readwrite');
  const facts = change.objectStore('facts');
  const read = facts.get('store');
  read.onsuccess = () => facts.put({ ...read.result, writes }, 'store');
  change.objectStore('annotations').clear();
  for (const annotation of annotations) {
    const row = { id: annotation.id, keys: ['news.example/bridge'], annotation };
    change.objectStore('annotations').put(row);
  }
  await new Promise((resolve) => change.addEventListener('complete', resolve));
  database.close();
  restart();
}

/** Storage Buckets as Chromium has them. */
function makeBuckets() {
  const places = new Map<string, IDBFactory>();
  const storageBuckets = {
    keys: async () => [...places.keys()],
    open: async (name: string) => {
      if (!places.has(name)) places.set(name, new IDBFactory());
      return { indexedDB: places.get(name) };
    },
    delete: async (name: string) => void places.delete(name),
  };
  return { places, storageBuckets };
}

it('is offered where the browser lost the last changes, until it is put back', async () => {
  const first = await save(makeAnnotation());
  const annotations = Array.from({ length: 40 }, (_, i) =>
    makeAnnotation({ id: testId(i + 10), note: `Imported ${i}` }),
  );
  await service.importAnnotations({ annotations }, panel);
  await waitForBackup(41);
  await setBack(1, [first]);
  const lost = { takenAt: NOW, count: 41 };
  expect(await service.findLoss(undefined, panel)).toEqual(lost);
  // However much is written from here on, it stays known, and the backup is not overwritten.
  for (let n = 0; n < 45; n++) {
    await save(makeAnnotation({ id: testId(100 + n), note: `After ${n}` }));
  }
  restart();
  expect(await service.findLoss(undefined, panel)).toEqual(lost);
  expect(await service.listBackup({}, panel)).toMatchObject({ annotations: { length: 41 } });
  await service.restoreBackup(undefined, panel);
  expect(await service.listAnnotations({}, panel)).toMatchObject({
    value: { annotations: { length: 86 } },
  });
  expect(await service.findLoss(undefined, panel)).toBeNull();
});

it('is no matter where the disk is full: nothing is opened, and what is kept is whole', async () => {
  await save(makeAnnotation());
  await waitForBackup(1);
  const estimate = vi.fn(async () => ({ quota: 5_000_000, usage: 5_000_000 }));
  vi.stubGlobal('navigator', { storage: { estimate } });
  const opened = vi.spyOn(indexedDB, 'open');
  restart();
  const full = { ok: false, error: { code: 'disk-full' } };
  expect(await service.listAnnotations({}, panel)).toMatchObject(full);
  expect(await ask(makeAnnotation({ id: testId(2), note: 'Late' }))).toMatchObject(full);
  expect(await service.findLoss(undefined, panel)).toBeNull();
  expect(await service.restoreBackup(undefined, panel)).toMatchObject(full);
  expect(opened).not.toHaveBeenCalled();
  expect(await service.listBackup({}, panel)).toMatchObject({ annotations: { length: 1 } });
});

it('is put back beside a place that can be neither opened nor emptied, and kept there', async () => {
  await save(makeAnnotation());
  await waitForBackup(1);
  const damaged = new DOMException('Internal error opening backing store', 'UnknownError');
  const broken = Object.fromEntries(
    ['open', 'deleteDatabase', 'databases'].map((name) => [
      name,
      () => {
        throw damaged;
      },
    ]),
  );
  const { places, storageBuckets } = makeBuckets();
  vi.stubGlobal('navigator', { storageBuckets });
  vi.stubGlobal('indexedDB', broken);
  restart();
  expect(await service.findLoss(undefined, panel)).toMatchObject({ count: 1 });
  expect(await service.restoreBackup(undefined, panel)).toMatchObject({ ok: true });
  restart();
  await save(makeAnnotation({ id: testId(2), note: 'Second' }));
  await waitForBackup(2);
  restart();
  expect(await service.listAnnotations({}, panel)).toMatchObject({
    value: { annotations: { length: 2 } },
  });
  expect(places.size).toBe(1);
});

it('is offered where a single change was lost, though no copy was as new', async () => {
  const annotations = Array.from({ length: 200 }, (_, i) =>
    makeAnnotation({ id: testId(i + 10), note: `Imported ${i}` }),
  );
  await service.importAnnotations({ annotations }, panel);
  await waitForBackup(200);
  const before = (await readBackupHead())?.writes ?? 0;
  const last = await save(makeAnnotation({ note: 'The last one' }));
  await vi.waitFor(async () => {
    const { 'annotation-writes': mark } = await fakeBrowser.storage.local.get('annotation-writes');
    expect(mark).toMatchObject({ writes: before + 1 });
  });
  expect((await readBackupHead())?.count).toBe(200);
  await setBack(before, [last]);
  expect(await service.findLoss(undefined, panel)).toMatchObject({ count: 200 });
});

it('moves what is left to a whole place, and stays in the old one until all of it stands there', async () => {
  const { places, storageBuckets } = makeBuckets();
  vi.stubGlobal('navigator', { storageBuckets });
  const first = await save(makeAnnotation());
  await save(makeAnnotation({ id: testId(2), note: 'Second' }));
  await waitForBackup(2);
  await setBack(1, [first]);
  // Broken off before: a place that was made, and never filled.
  await storageBuckets.open('sidelight-annotations-1');
  await fakeBrowser.storage.local.set({ 'annotation-place-filling': 1 });
  const listed = { value: { annotations: [{ id: first.id }] } };
  expect(await service.listAnnotations({}, panel)).toMatchObject(listed);
  expect([...places.keys()]).toEqual(['sidelight-annotations-2']);
  restart();
  await save(makeAnnotation({ id: testId(3), note: 'Third' }));
  restart();
  expect(await service.listAnnotations({}, panel)).toMatchObject({
    value: { annotations: { length: 2 } },
  });
  expect(await service.findLoss(undefined, panel)).toMatchObject({ count: 2 });
});
