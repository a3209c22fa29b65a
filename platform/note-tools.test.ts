import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { makeAnnotation } from '../lib/annotations/test-annotation.ts';
import { createNoteTools } from './note-tools.ts';

interface Sent {
  name: string;
  payload: { annotation?: { note: string }; editor?: string; isPrivate?: boolean };
}

const sent: Sent[] = [];
let answer: (message: Sent) => unknown;

beforeEach(() => {
  sent.length = 0;
  answer = () => ({ ok: true, value: null });
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation((async (message: Sent) => {
    sent.push(message);
    return answer(message);
  }) as never);
});

const noteOf = ({ payload }: Sent) => payload.annotation?.note;

it('sends the first and the last of what is typed while a draft is under way', async () => {
  const tools = createNoteTools();
  const kept = ['a', 'ab', 'abc'].map((note) => tools.keepDraft(makeAnnotation({ note }), 0));
  expect(await Promise.all(kept)).toEqual([true, true, true]);
  expect(sent.map(noteOf)).toEqual(['a', 'abc']);
});

it('saves under the name of its draft, and sends no draft afterwards', async () => {
  const tools = createNoteTools({ editor: 'mine', isPrivate: true });
  void tools.keepDraft(makeAnnotation({ note: 'a' }), 0);
  void tools.keepDraft(makeAnnotation({ note: 'ab' }), 0);
  await tools.save(makeAnnotation({ note: 'ab' }), 0);
  expect(sent.map(({ name, payload }) => [name, payload.editor, payload.isPrivate])).toEqual([
    ['saveDraft', 'mine', true],
    ['saveAnnotation', 'mine', true],
  ]);
});

it('says that nothing was saved where the store does not answer', async () => {
  answer = () => {
    throw new Error('Extension context invalidated.');
  };
  const tools = createNoteTools();
  expect(await tools.save(makeAnnotation(), 0)).toMatchObject({
    ok: false,
    error: { code: 'not-saved' },
  });
  expect(await tools.keepDraft(makeAnnotation(), 0)).toBe(false);
  expect(await tools.suggestTags('a')).toEqual([]);
  expect(await tools.searchSubjects('ada')).toEqual([]);
});

it('asks once more where the store was stopped before it had answered', async () => {
  const stopped = new Set<string>();
  answer = ({ name }) => {
    if (stopped.has(name)) return { ok: true, value: { revision: 1 } };
    stopped.add(name);
    throw new Error('The message port closed before a response was received.');
  };
  const tools = createNoteTools();
  expect(await tools.keepDraft(makeAnnotation(), 0)).toBe(true);
  expect(await tools.save(makeAnnotation(), 0)).toMatchObject({ ok: true });
  expect(sent.map(({ name }) => name)).toEqual([
    ...['saveDraft', 'saveDraft', 'saveAnnotation', 'saveAnnotation'],
  ]);
});
