import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { NotesOnPage } from '../lib/annotations/note-calls.ts';
import type { FindHere, NoteSubject } from '../lib/annotations/note-subject.ts';
import { testId } from '../lib/annotations/test-annotation.ts';
import type { Annotation, AnnotationDraft, KeptAnnotation } from '../lib/annotations/types.ts';
import { ok } from '../lib/result.ts';
import { Annotator } from './annotator.ts';
import type { CardHost } from './card-host.ts';
import { createHandTimers, hidePage, paintedTexts, pointAt, showPage } from './page-fixture.ts';

const timers = createHandTimers();
let kept: KeptAnnotation[];
let drafts: AnnotationDraft[];
let opened: { subject: NoteSubject; host: CardHost }[];
let told: NotesOnPage | undefined;
let finds: FindHere[];
let annotator: Annotator;

beforeEach(async () => {
  showPage();
  [kept, drafts, opened, finds, told] = [[], [], [], [], undefined];
  annotator = new Annotator({
    document,
    timers,
    list: async () => ok({ annotations: kept, drafts }),
    drawCard: (subject, host) => {
      opened.push({ subject, host });
      return () => undefined;
    },
    labelOf: () => 'Note',
    onNotes: (notes) => {
      told = notes;
    },
    findsAt: () => finds,
    opening: () => ({ opensOn: 'rest', restMs: 500 }),
    newId: () => testId(kept.length + 1),
    now: () => '2026-03-04T08:00:00.000Z',
    isAlive: () => true,
    cardMode: 'open',
    isGenuine: () => true,
  });
  await annotator.start();
});

afterEach(() => {
  annotator.stop();
  hidePage();
});

function select(words: string): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const at = node.data.indexOf(words);
    if (at < 0) continue;
    document.getSelection()?.setBaseAndExtent(node, at, node, at + words.length);
    return;
  }
  throw new Error(`no "${words}"`);
}

/** As the form does: what was written is kept, and all are told. */
async function write(words: string, changes: Partial<Annotation> = {}): Promise<KeptAnnotation> {
  select(words);
  expect(await annotator.annotateSelection()).toBe(true);
  const { subject, host } = opened.at(-1) as (typeof opened)[number];
  if (subject.kind !== 'write') throw new Error('no form');
  const saved = { ...subject.draft.annotation, ...changes, revision: 1 };
  kept = [...kept, saved];
  host.close();
  await annotator.refresh();
  return saved;
}

const paragraph = (n: number) => document.querySelectorAll('article p')[n] as HTMLElement;

describe('a selection', () => {
  it('becomes an annotation of the page, marked while it is written', async () => {
    select('cost 58 million');
    await annotator.annotateSelection();
    expect(paintedTexts('note-yellow')).toEqual(['cost 58 million']);
    expect(opened[0]?.subject).toMatchObject({
      kind: 'write',
      draft: {
        basedOn: 0,
        annotation: {
          id: testId(1),
          page: { title: 'Mayor Ada Quill opens the new bridge', published: '2026-03-04' },
          target: { quote: { exact: 'cost 58 million' } },
        },
      },
    });
    opened[0]?.host.close();
    expect(paintedTexts('note-yellow')).toEqual([]);
  });

  it('comes with what the data finds on its words, each once', async () => {
    const subjects = [{ kind: 'person', id: 'a/people/quill', label: 'Ada Quill' } as const];
    finds = [{ subjects, open: () => undefined }];
    select('Ada Quill and Bo Marsh walked');
    await annotator.annotateSelection();
    expect(opened[0]?.subject).toMatchObject({ finds: subjects });
  });

  it('shows the words in the colour that is chosen, before anything is saved', async () => {
    select('cost 58 million');
    await annotator.annotateSelection();
    const { subject } = opened.at(-1) as (typeof opened)[number];
    expect(paintedTexts('note-yellow')).toEqual(['cost 58 million']);
    if (subject.kind === 'write') subject.showColour?.('green');
    expect(paintedTexts('note-yellow')).toEqual([]);
    expect(paintedTexts('note-green')).toEqual(['cost 58 million']);
  });

  it('of nothing opens nothing', async () => {
    document.getSelection()?.removeAllRanges();
    expect(await annotator.annotateSelection()).toBe(false);
    expect(opened).toEqual([]);
  });
});

describe('what is kept', () => {
  it('is drawn in its colour, and leaves every node of the page as it is', async () => {
    const before = document.body.cloneNode(true);
    await write('cost 58 million', { colour: 'blue' });
    expect(paintedTexts('note-blue')).toEqual(['cost 58 million']);
    expect(document.body.isEqualNode(before)).toBe(true);
  });

  it('is found again when the page is edited, or listed with what stands there now', async () => {
    await write('cost 58 million');
    await write('two years later');
    paragraph(0).before(document.createElement('p'), 'Something new above all of it.');
    await annotator.refresh();
    expect(paintedTexts('note-yellow').sort()).toEqual(['cost 58 million', 'two years later']);
    const words = paragraph(2).firstChild as Text; // one stands before it now
    words.data = words.data.replace('cost 58 million', 'been rather dear');
    await annotator.refresh();
    expect(paintedTexts('note-yellow')).toEqual(['two years later']);
    expect(told?.notes.map(({ place, now }) => [place, now])).toEqual([
      ['found', undefined],
      ['gone', 'been rather dear'],
    ]);
  });

  it('opens under a resting pointer with all notes and finds of that place', async () => {
    const outer = await write('the works had cost 58 million');
    const inner = await write('58 million');
    finds = [{ subjects: [], open: () => undefined }];
    const { x, y } = pointAt('58 million');
    const how = { bubbles: true, clientX: x, clientY: y };
    document.dispatchEvent(new PointerEvent('pointermove', how));
    timers.advance(600);
    const { subject } = opened.at(-1) as (typeof opened)[number];
    expect(subject).toMatchObject({
      kind: 'read',
      notes: [{ annotation: { id: inner.id } }, { annotation: { id: outer.id } }],
      finds,
    });
    expect(annotator.isAt({ x, y })).toBe(true);
  });

  it('is gone from the page when it is deleted, and when all is stopped', async () => {
    await write('cost 58 million');
    kept = [];
    await annotator.refresh();
    expect(paintedTexts('note-yellow')).toEqual([]);
    await write('two years later');
    annotator.stop();
    expect(paintedTexts('note-yellow')).toEqual([]);
    await annotator.start();
    expect(paintedTexts('note-yellow')).toEqual(['two years later']);
  });
});

it('does not take a form away because the pointer went elsewhere or pressed the page', async () => {
  select('cost 58 million');
  await annotator.annotateSelection();
  document.dispatchEvent(new PointerEvent('pointermove', { clientX: 1, clientY: 1 }));
  timers.advance(1000);
  document.dispatchEvent(new MouseEvent('click', { clientX: 1, clientY: 1 }));
  expect(opened[0]?.host.isOpen).toBe(true);
  document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
  expect(opened[0]?.host.isOpen).toBe(false);
});

it('goes on with a draft at its words, and says where they are gone', async () => {
  const annotation = await write('cost 58 million');
  drafts = [{ editor: 'a', annotation: { ...annotation, note: 'Begun' }, basedOn: 1 }];
  await annotator.refresh();
  const draft = { id: annotation.id, editor: 'a' };
  expect(await annotator.continueDraft(draft)).toBe(true);
  expect(opened.at(-1)?.subject).toMatchObject({ editor: 'a', draft: { basedOn: 1 } });
  paragraph(1).remove();
  expect(await annotator.continueDraft(draft)).toBe(false);
});
