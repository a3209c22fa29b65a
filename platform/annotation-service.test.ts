import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { SaveReply } from '../lib/annotations/store-calls.ts';
import { makeAnnotation, testId } from '../lib/annotations/test-annotation.ts';
import type { Annotation, KeptAnnotation } from '../lib/annotations/types.ts';
import { readBackupHead } from './annotation-backup.ts';
import { watchAnnotations } from './annotation-changes.ts';
import { createAnnotationService } from './annotation-service.ts';
import type { Sender } from './messaging.ts';

const PAGE = { url: 'https://www.news.example/bridge' };
const tab: Sender = { url: 'https://news.example/bridge?utm_source=x#top', tabId: 7 };
const panel: Sender = { url: 'chrome-extension://abc/sidepanel.html', isOwnPage: true };
const NOW = Date.parse('2026-05-01T10:00:00.000Z');

let now: number;
let service: ReturnType<typeof createAnnotationService>;
/** As the browser does with a worker that is needed again: nothing is left but what is on disk. */
const restart = () => {
  service = createAnnotationService(() => now);
};

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  fakeBrowser.reset();
  now = NOW;
  restart();
});

const save = (annotation: Annotation, basedOn = 0, from = tab) =>
  service.saveAnnotation({ annotation, basedOn }, from);

function kept(reply: SaveReply): KeptAnnotation {
  if (!reply.ok) throw new Error(reply.error.message);
  return reply.value;
}

async function listPage(from = tab) {
  const listed = await service.listPageAnnotations({ url: from.url }, from);
  if (!listed.ok) throw new Error(listed.error.message);
  return listed.value;
}

async function listAll(): Promise<KeptAnnotation[]> {
  const all: KeptAnnotation[] = [];
  let after = '';
  for (;;) {
    const listed = await service.listAnnotations({ after, limit: 7 }, panel);
    if (!listed.ok) throw new Error(listed.error.message);
    all.push(...listed.value.annotations);
    if (listed.value.next === undefined) return all;
    after = listed.value.next;
  }
}

const quota = () => new DOMException('The quota has been exceeded.', 'QuotaExceededError');

/** Fails the nth write from now on, as a full disk or a killed worker does. */
function failWrite(nth: number, fault: (store: IDBObjectStore) => void) {
  const put = IDBObjectStore.prototype.put;
  let count = 0;
  return vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...args
  ) {
    if (++count === nth) fault(this);
    return put.apply(this, args);
  });
}

describe('saving', () => {
  it('keeps an annotation and finds it at another address of its page', async () => {
    const saved = kept(await save(makeAnnotation()));
    expect(saved).toMatchObject({ revision: 1, modified: '2026-05-01T10:00:00.000Z' });
    restart();
    expect((await listPage()).annotations).toEqual([saved]);
    const canonical = await service.listPageAnnotations(
      { url: 'https://news.example/amp/bridge', canonical: PAGE.url },
      tab,
    );
    expect(canonical).toMatchObject({ ok: true, value: { annotations: [saved] } });
  });

  it('does it once when it is asked twice, as after a lost answer', async () => {
    const first = await save(makeAnnotation());
    expect(await save(makeAnnotation())).toEqual(first);
    expect(await listAll()).toHaveLength(1);
  });

  it('answers a writer that has not seen the last change with both', async () => {
    const first = kept(await save(makeAnnotation()));
    const theirs = kept(await save(makeAnnotation({ note: 'Theirs' }), first.revision, panel));
    const reply = await save(makeAnnotation({ note: 'Mine' }), first.revision);
    expect(reply).toMatchObject({
      ok: false,
      error: { code: 'conflict', theirs, isDeleted: false },
    });
    expect((await listPage()).annotations).toEqual([theirs]);
    expect(kept(await save(makeAnnotation({ note: 'Mine' }), theirs.revision)).revision).toBe(3);
  });

  it('loses none when two tabs and a panel write at once', async () => {
    const writers = [tab, { ...tab, tabId: 8 }, panel];
    const saves = Array.from({ length: 210 }, (_, i) =>
      save(makeAnnotation({ id: testId(i), note: `Note ${i}` }), 0, writers[i % 3]),
    );
    const replies = await Promise.all(saves);
    expect(replies.filter((reply) => reply.ok)).toHaveLength(210);
    expect(new Set((await listAll()).map(({ note }) => note)).size).toBe(210);
  });

  it('lets only one of many changes to the same annotation through, and tells the others', async () => {
    await save(makeAnnotation());
    const changes = Array.from({ length: 20 }, (_, i) => save(makeAnnotation({ note: `${i}` }), 1));
    const replies = await Promise.all(changes);
    expect(replies.filter((reply) => reply.ok)).toHaveLength(1);
    expect(replies.filter((one) => !one.ok && one.error.code === 'conflict')).toHaveLength(19);
  });

  it('tells other pages which pages changed', async () => {
    const heard = vi.fn();
    watchAnnotations(heard);
    await save(makeAnnotation());
    await vi.waitFor(() => expect(heard).toHaveBeenCalledWith({ keys: ['news.example/bridge'] }));
  });
});

describe('deleting', () => {
  it('can be undone, after a restart too', async () => {
    const saved = kept(await save(makeAnnotation()));
    await service.deleteAnnotation({ id: saved.id, revision: 1 }, tab);
    expect((await listPage()).annotations).toEqual([]);
    restart();
    const restored = kept(await service.restoreAnnotation({ id: saved.id }, tab));
    expect((await listPage()).annotations).toEqual([restored]);
    expect(restored).toEqual({ ...saved, revision: 3 });
  });

  it('does not take a change away that was not seen, nor bring a deleted one back by saving', async () => {
    await save(makeAnnotation());
    await save(makeAnnotation({ note: 'New' }), 1);
    const id = testId(1);
    expect(await service.deleteAnnotation({ id, revision: 1 }, tab)).toMatchObject({
      error: { code: 'conflict' },
    });
    await service.deleteAnnotation({ id, revision: 2 }, tab);
    expect(await save(makeAnnotation({ note: 'Late' }), 2)).toMatchObject({
      error: { code: 'conflict', isDeleted: true },
    });
  });
});

describe('drafts', () => {
  const draft = (note: string, editor = 'tab-7') => ({
    ...{ editor, basedOn: 0, annotation: makeAnnotation({ note }) },
  });

  it('are kept while typing, one for each form, and go when the annotation is saved', async () => {
    await service.saveDraft(draft('Ha'), tab);
    await service.saveDraft(draft('Half'), tab);
    now++;
    await service.saveDraft(draft('Other', 'panel'), panel);
    restart();
    expect((await listPage()).drafts).toEqual([draft('Half'), draft('Other', 'panel')]);
    await service.saveAnnotation({ ...draft('Whole') }, tab);
    expect((await listPage()).drafts).toEqual([draft('Other', 'panel')]);
    await service.dropDraft({ id: testId(1), editor: 'panel' }, tab);
    expect(await service.listDrafts(undefined, panel)).toEqual({ ok: true, value: [] });
  });

  it.each([1, 2])('survive a full disk at write %i of saving', async (nth) => {
    await service.saveDraft(draft('Half'), tab);
    const before = kept(await save(makeAnnotation({ id: testId(2), note: 'Old' })));
    failWrite(nth, () => {
      throw quota();
    });
    const reply = await service.saveAnnotation({ ...draft('Whole') }, tab);
    expect(reply).toMatchObject({ ok: false, error: { code: 'disk-full' } });
    vi.restoreAllMocks();
    restart();
    expect(await listPage()).toEqual({ annotations: [before], drafts: [draft('Half')] });
  });
});

describe('a worker that is stopped', () => {
  it('leaves everything or nothing of a change, at every write', async () => {
    for (let nth = 1; nth <= 2; nth++) {
      const id = testId(100 + nth);
      const written = failWrite(nth, (store) => store.transaction.abort());
      const reply = await save(makeAnnotation({ id, note: `${nth}` }));
      expect(reply.ok).toBe(false);
      written.mockRestore();
      restart();
      expect(await listAll()).toHaveLength(nth - 1);
      expect(await save(makeAnnotation({ id, note: `${nth}` }))).toMatchObject({ ok: true });
    }
    expect(await listAll()).toHaveLength(2);
  });

  it('leaves everything or nothing of an import', async () => {
    await save(makeAnnotation());
    const annotations = Array.from({ length: 30 }, (_, i) =>
      makeAnnotation({ id: testId(500 + i), note: `Imported ${i}` }),
    );
    for (const nth of [1, 15, 30, 31]) {
      const written = failWrite(nth, (store) => store.transaction.abort());
      expect(await service.importAnnotations({ annotations }, panel)).toMatchObject({ ok: false });
      written.mockRestore();
      restart();
      expect(await listAll()).toHaveLength(1);
    }
    await service.importAnnotations({ annotations }, panel);
    const again = await service.importAnnotations({ annotations }, panel);
    expect(again).toMatchObject({ value: { added: [], unchanged: { length: 30 } } });
    expect(await listAll()).toHaveLength(31);
  });
});

describe('a private window', () => {
  it('is told beforehand, and nothing of it is kept', async () => {
    const hidden: Sender = { ...tab, isPrivate: true };
    expect(await service.describeAnnotationStore(undefined, hidden)).toMatchObject({
      willKeep: false,
    });
    expect(await service.describeAnnotationStore(undefined, tab)).toMatchObject({ willKeep: true });
    const private_ = { code: 'private-window' };
    expect(await save(makeAnnotation(), 0, hidden)).toMatchObject({ error: private_ });
    const draft = { editor: 'a', basedOn: 0, annotation: makeAnnotation(), isPrivate: true };
    expect(await service.saveDraft(draft, panel)).toMatchObject({ error: private_ });
    expect(await listAll()).toEqual([]);
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  });
});

describe('what a content script asks', () => {
  const other: Sender = { url: 'https://other.example/', tabId: 9 };

  it('reaches its own site only', async () => {
    const saved = kept(await save(makeAnnotation()));
    const refused = { ok: false, error: { code: 'refused' } };
    expect(await service.listPageAnnotations(PAGE, other)).toMatchObject(refused);
    expect(await save(makeAnnotation({ note: 'x' }), 1, other)).toMatchObject(refused);
    expect(await service.deleteAnnotation({ id: saved.id, revision: 1 }, other)).toMatchObject(
      refused,
    );
    const page = { ...makeAnnotation().page, url: other.url, site: 'other.example' };
    expect(await save(makeAnnotation({ page }), 1, other)).toMatchObject(refused);
    expect((await listPage()).annotations).toEqual([saved]);
  });

  it.each([
    ['nothing', undefined],
    ['no annotation', { annotation: null, basedOn: 0 }],
    ['no revision', { annotation: makeAnnotation(), basedOn: -1 }],
  ])('is refused with %s', async (_, request) => {
    const reply = await service.saveAnnotation(request as never, tab);
    expect(reply).toMatchObject({ ok: false, error: { code: 'refused' } });
  });
});

describe('the backup', () => {
  const waitForBackup = (count: number) =>
    vi.waitFor(async () => expect((await readBackupHead())?.count).toBe(count));

  it('brings back what a store that was thrown away had', async () => {
    const saved = kept(await save(makeAnnotation()));
    await waitForBackup(1);
    vi.stubGlobal('indexedDB', new IDBFactory());
    restart();
    expect(await service.describeAnnotationStore(undefined, panel)).toMatchObject({
      ...{ status: 'ready', count: 0, isLost: true, backup: { takenAt: NOW, count: 1 } },
    });
    await save(makeAnnotation({ id: testId(2), note: 'After the loss' }));
    expect(await service.restoreBackup(undefined, panel)).toMatchObject({
      value: { added: [saved.id] },
    });
    expect(await listAll()).toHaveLength(2);
    expect(await service.describeAnnotationStore(undefined, panel)).toMatchObject({
      isLost: false,
    });
  });

  it('is taken again after a day, or many changes', async () => {
    await save(makeAnnotation());
    await waitForBackup(1);
    await save(makeAnnotation({ id: testId(2), note: 'Second' }));
    now += 25 * 60 * 60 * 1000;
    await save(makeAnnotation({ id: testId(3), note: 'Third' }));
    await waitForBackup(3);
    const annotations = Array.from({ length: 30 }, (_, i) =>
      makeAnnotation({ id: testId(i + 10), note: `Imported ${i}` }),
    );
    await service.importAnnotations({ annotations }, panel);
    await waitForBackup(33);
  });

  it('is offered where the store cannot be read, and a restored store works', async () => {
    await save(makeAnnotation());
    await waitForBackup(1);
    restart();
    const broken = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('Internal error opening backing store', 'UnknownError');
    });
    expect(await service.describeAnnotationStore(undefined, panel)).toMatchObject({
      ...{ status: 'failed', error: { code: 'damaged' }, backup: { count: 1 } },
    });
    broken.mockRestore();
    expect(await service.restoreBackup(undefined, panel)).toMatchObject({ ok: true });
    expect(await listAll()).toHaveLength(1);
  });

  it('stays the last whole one when the next is cut short', async () => {
    await save(makeAnnotation());
    await waitForBackup(1);
    now += 25 * 60 * 60 * 1000;
    const set = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(quota());
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    expect(await save(makeAnnotation({ id: testId(2), note: 'Second' }))).toMatchObject({
      ok: true,
    });
    await vi.waitFor(() => expect(console.warn).toHaveBeenCalled());
    set.mockRestore();
    expect((await readBackupHead())?.count).toBe(1);
  });
});

it('leaves a record that it cannot read as it is, and counts it', async () => {
  await save(makeAnnotation());
  const request = indexedDB.open('sidelight-annotations');
  const database = await new Promise<IDBDatabase>((resolve) => {
    request.onsuccess = () => resolve(request.result);
  });
  const store = database.transaction('annotations', 'readwrite').objectStore('annotations');
  const put = store.put({ id: 'odd', keys: ['news.example/bridge'], annotation: { note: 1 } });
  await new Promise((resolve) => put.addEventListener('success', resolve));
  database.close();
  expect((await listPage()).annotations).toHaveLength(1);
  expect(await service.describeAnnotationStore(undefined, panel)).toMatchObject({
    ...{ count: 1, unreadable: 1 },
  });
});

it('says so where the browser gives no storage', async () => {
  vi.spyOn(indexedDB, 'databases').mockRejectedValue(
    new DOMException('A mutation operation was attempted', 'InvalidStateError'),
  );
  expect(await save(makeAnnotation())).toMatchObject({ error: { code: 'unavailable' } });
  expect(await service.describeAnnotationStore(undefined, tab)).toMatchObject({
    ...{ willKeep: false, status: 'failed' },
  });
});
