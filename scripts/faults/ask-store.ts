/** Asks the store of a built extension through its own pages, by the messages that its forms send. */
import type { Page } from '@playwright/test';
import { makeAnnotation, testId } from '../../lib/annotations/test-annotation.ts';
import type { Annotation, AnnotationDraft, KeptAnnotation } from '../../lib/annotations/types.ts';

/** Undefined where nobody answered: the worker was stopped while it was at it. */
export type Answer<T> =
  | { ok: true; value: T }
  | { ok: false; error: { code: string; theirs?: KeptAnnotation } }
  | undefined;

/** @param page - One of our own. */
export function askStore<T>(page: Page, name: string, payload: unknown = null): Promise<Answer<T>> {
  return page.evaluate(
    ([call, value]) =>
      chrome.runtime
        .sendMessage({ channel: 'panel', name: call, payload: value })
        .catch(() => undefined),
    [name, payload] as const,
  ) as Promise<Answer<T>>;
}

/** Until it is answered. @throws {Error} where it is answered with a failure. */
export async function askUntilAnswered<T>(
  page: Page,
  name: string,
  payload: unknown = null,
): Promise<T> {
  for (let tries = 0; tries < 20; tries++) {
    const answer = await askStore<T>(page, name, payload);
    if (answer?.ok) return answer.value;
    if (answer && answer.error.code !== 'not-saved') {
      throw new Error(`${name}: ${JSON.stringify(answer.error)}`);
    }
  }
  throw new Error(`${name}: nobody answered`);
}

export async function listKept(page: Page): Promise<KeptAnnotation[]> {
  const all: KeptAnnotation[] = [];
  let after: string | undefined;
  do {
    const listed = await askUntilAnswered<{ annotations: KeptAnnotation[]; next?: string }>(
      page,
      'listAnnotations',
      after === undefined ? {} : { after },
    );
    all.push(...listed.annotations);
    after = listed.next;
  } while (after !== undefined);
  return all;
}

export const listDrafts = (page: Page) => askUntilAnswered<AnnotationDraft[]>(page, 'listDrafts');

/** A note of its own, told from all others by its text. */
export const noteNamed = (n: number, note = `Note ${n}`): Annotation =>
  makeAnnotation({ id: testId(n), note });

/** Stored at once, without the forms: for rows that want many. */
export async function storeMany(page: Page, count: number): Promise<void> {
  const annotations = Array.from({ length: count }, (_, n) => noteNamed(n));
  await askUntilAnswered(page, 'importAnnotations', { annotations });
}

/** @returns How many texts of `wanted` are not kept, and how many notes are there twice. */
export function compareKept(
  kept: readonly Annotation[],
  wanted: Iterable<string>,
): { lost: number; doubled: number } {
  const texts = new Set(kept.map(({ note }) => note));
  const lost = [...wanted].filter((note) => !texts.has(note)).length;
  return { lost, doubled: kept.length - texts.size };
}

/** Waits until the backup has so many notes. */
export async function waitForBackup(page: Page, count: number): Promise<void> {
  await page.waitForFunction(
    async (wanted) => {
      const stored = await chrome.storage.local.get();
      return (stored['annotation-backup'] as { count: number } | undefined)?.count === wanted;
    },
    count,
    { timeout: 30_000, polling: 200 },
  );
}
