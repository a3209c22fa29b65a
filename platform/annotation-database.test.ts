import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeAnnotation, testId } from '../lib/annotations/test-annotation.ts';
import {
  type AnnotationRow,
  describeStoreError,
  type Migration,
  openAnnotationDatabase,
} from './annotation-database.ts';

const ROWS: AnnotationRow[] = Array.from({ length: 6 }, (_, i) => ({
  id: testId(i),
  keys: ['news.example/bridge'],
  annotation: { ...makeAnnotation({ id: testId(i), note: `Note ${i}` }), revision: 1 },
}));

const keepCopy = vi.fn(async (_: AnnotationRow[]) => {});

const open = (migrations: Migration[] = []) =>
  openAnnotationDatabase({ migrations, keepCopy, onClosed: () => {} });

async function readAll(migrations: Migration[] = []): Promise<AnnotationRow[]> {
  const opened = await open(migrations);
  if (!opened.ok) throw new Error(opened.error.message);
  const rows = await opened.value.getAll('annotations');
  opened.value.close();
  return rows;
}

const mark: Migration = (row) => {
  const old = row as AnnotationRow;
  return { ...old, annotation: { ...old.annotation, tags: ['migrated'] } };
};

beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  const opened = await open();
  if (!opened.ok) throw new Error(opened.error.message);
  for (const row of ROWS) await opened.value.put('annotations', row);
  opened.value.close();
});

describe('a new version of the store', () => {
  it('brings every row up to date, after a copy of all was kept', async () => {
    expect(await readAll([mark])).toEqual(ROWS.map(mark));
    expect(keepCopy).toHaveBeenCalledExactlyOnceWith(ROWS);
    expect(await readAll([mark])).toEqual(ROWS.map(mark));
    expect(keepCopy).toHaveBeenCalledOnce();
  });

  it('leaves the old rows whole wherever it fails, and does it at the next start', async () => {
    for (let k = 0; k < ROWS.length; k++) {
      const failing: Migration = (row) => {
        if ((row as AnnotationRow).id === ROWS[k]?.id)
          throw new Error('a record nobody thought of');
        return mark(row);
      };
      expect(await open([failing])).toMatchObject({ error: { code: 'migration-failed' } });
      expect(await readAll()).toEqual(ROWS);
    }
    expect(await readAll([mark])).toEqual(ROWS.map(mark));
  });

  it('does not begin without a copy', async () => {
    keepCopy.mockRejectedValueOnce(new DOMException('full', 'QuotaExceededError'));
    expect(await open([mark])).toMatchObject({ error: { code: 'disk-full' } });
    expect(await readAll()).toEqual(ROWS);
  });

  it('is not held up by an old connection', async () => {
    const onClosed = vi.fn();
    await openAnnotationDatabase({ migrations: [], keepCopy, onClosed });
    expect(await readAll([mark])).toHaveLength(ROWS.length);
    expect(onClosed).toHaveBeenCalledOnce();
  });

  it('is left alone by an older Sidelight', async () => {
    await readAll([mark]);
    expect(await open()).toMatchObject({ error: { code: 'newer-version' } });
    expect(await readAll([mark])).toEqual(ROWS.map(mark));
  });
});

describe('describeStoreError', () => {
  it.each([
    [new DOMException('full', 'QuotaExceededError'), 'disk-full'],
    [new DOMException('Resource::kQuotaBytes quota exceeded', 'Error'), 'disk-full'],
    [new DOMException('gone', 'AbortError'), 'not-saved'],
    [new DOMException('Internal error', 'UnknownError'), 'damaged'],
    [new ReferenceError('indexedDB is not defined'), 'unavailable'],
    ['odd', 'damaged'],
  ])('says of %s: %s', (error, code) => {
    expect(describeStoreError(error).code).toBe(code);
  });
});
