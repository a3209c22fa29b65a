/** What editors and templates do to a page after it was annotated, one thing at a time. */
import type { DomRange } from '../../dom/positions.ts';
import type { PageText } from '../../dom/read-page-text.ts';
import type { TextSpan } from '../../lib/annotations/find-anchor.ts';
import { type Stretch, sentenceAround } from './choose-stretches.ts';

export interface EditContext {
  /** As it stands, with the marks in it. */
  page: PageText;
  stretch: Stretch;
  text: string;
}

/** @returns What became of the words, or nothing where the edit cannot be made here. */
export type Edit = (context: EditContext) => 'kept' | 'gone' | undefined;

const OTHER_WORDS = ['seventeen', 'harbour', 'quickly', 'Thursday', 'almost', 'nobody'];
const NEWS =
  'A correction was added to this page after it had first been published; readers had written that some of what it said was no longer up to date, and the editors have looked at it again since.';

export const EDITS: Record<string, Edit> = {
  unchanged: () => 'kept',
  'text added before it': ({ page, stretch }) => {
    blockOf(page, stretch)?.before(paragraph(NEWS));
    return 'kept';
  },
  'paragraph moved': (context) => {
    const block = context.stretch.kind === 'across' ? undefined : ownBlockOf(context);
    const elsewhere = block && findElsewhere(context, block);
    if (!elsewhere) return undefined;
    elsewhere.after(block);
    return 'kept';
  },
  'a word changed in it': (context) => (changeWord(context) ? 'kept' : undefined),
  'a word changed beside it': ({ page, stretch, text }) => {
    const word = /(\S+)\s*$/u.exec(
      text
        .slice(Math.max(0, stretch.start - 40), stretch.start)
        .split('\n')
        .at(-1) ?? '',
    );
    if (!word) return undefined;
    const start = stretch.start - word[0].length;
    return replace(page, { start, end: start + (word[1] as string).length }, other(start));
  },
  'markup, blanks and quotation marks changed': (context) => {
    const block = ownBlockOf(context);
    if (!block) return undefined;
    for (const node of textNodesOf(block)) {
      if (node.data.trim() === '') continue; // between elements, where no blank is seen
      node.data = node.data.replaceAll(' ', '\u00a0').replaceAll("'", '’').replaceAll('"', '”');
      const rest = node.length > 8 ? node.splitText(node.length >> 1) : undefined;
      if (rest) rest.replaceWith(wrap('em', rest.data));
    }
    return 'kept';
  },
  'page built anew around it': () => {
    const [outer, inner] = [document.createElement('div'), document.createElement('section')];
    inner.append(...document.body.childNodes);
    outer.append(paragraph(NEWS), inner);
    document.body.append(outer);
    return 'kept';
  },
  'sentence gone': (context) => removeSentence(context),
  'lookalike sentence added': (context) => (addLookalike(context) ? 'kept' : undefined),
  'same words added elsewhere': (context) => (addSameWords(context) ? 'kept' : undefined),
  'sentence gone, lookalike added': (context) =>
    addLookalike(context) ? removeSentence(context) : undefined,
  'sentence gone, same words elsewhere': (context) =>
    addSameWords(context) ? removeSentence(context) : undefined,
};

const other = (seed: number): string => OTHER_WORDS[seed % OTHER_WORDS.length] as string;

function paragraph(text: string): Element {
  return wrap('p', text);
}

function wrap(name: string, text: string): Element {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}

function blockOf({ positions }: PageText, { start, end }: TextSpan): Element | undefined {
  const range = positions.toRange(start, end);
  const block = range?.startContainer.parentElement?.closest('p, li, blockquote, td, dd, div');
  return block ?? undefined;
}

/** The paragraph alone: on some pages the next element around the words holds the whole article. */
function ownBlockOf({ page, stretch, text }: EditContext): Element | undefined {
  const block = blockOf(page, stretch);
  const start = text.lastIndexOf('\n', stretch.start - 1) + 1;
  const end = (text.indexOf('\n', stretch.end) + text.length + 1) % (text.length + 1);
  return (block?.textContent?.length ?? 0) <= 2 * (end - start) + 100 ? block : undefined;
}

function textNodesOf(element: Element): Text[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
}

/** UTF-16 code units between the words and what is put elsewhere: nobody takes that for their place. */
const FAR = 1_500;
/** A paragraph, and no line of a menu. */
const LEAST_PARAGRAPH = 80;

/**
 * A paragraph of another part of the page, as near to half the page away as there is one; nothing
 * on a page that is too short. Told by the text, as pages make paragraphs of any element.
 */
function findElsewhere({ page, stretch, text }: EditContext, block: Element): Element | undefined {
  let start = 0;
  const far = text.split('\n').flatMap((line) => {
    const span = { start, end: start + line.length };
    start = span.end + 1;
    const gap = Math.max(span.start - stretch.end, stretch.start - span.end);
    return line.length >= LEAST_PARAGRAPH && gap >= FAR ? [{ span, gap }] : [];
  });
  const half = text.length / 2;
  far.sort((a, b) => Math.abs(a.gap - half) - Math.abs(b.gap - half));
  for (const { span } of far) {
    const found = blockOf(page, span);
    // Behind an element that holds other words as well, what is put there may stand anywhere.
    const isWhole = (found?.textContent?.length ?? 0) <= 2 * (span.end - span.start) + 100;
    if (found && isWhole && !found.contains(block) && !block.contains(found)) return found;
  }
  return undefined;
}

function toRange({ startContainer, startOffset, endContainer, endOffset }: DomRange): Range {
  const range = document.createRange();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return range;
}

function replace({ positions }: PageText, span: TextSpan, text: string): 'kept' | undefined {
  const found = positions.toRange(span.start, span.end);
  if (!found || found.startContainer !== found.endContainer) return undefined;
  found.startContainer.replaceData(found.startOffset, found.endOffset - found.startOffset, text);
  return 'kept';
}

function middleWord(text: string, { start, end }: TextSpan): TextSpan | undefined {
  const words = [...text.slice(start, end).matchAll(/\S+/gu)];
  const word = words[words.length >> 1];
  if (!word || words.length < 3) return undefined;
  return { start: start + word.index, end: start + word.index + word[0].length };
}

function changeWord({ page, stretch, text }: EditContext): 'kept' | undefined {
  const word = middleWord(text, stretch);
  return word && replace(page, word, other(word.start));
}

/** All sentences that the words stand in. */
function sentencesOf({ stretch, text }: EditContext): TextSpan | undefined {
  if (stretch.kind === 'across') return undefined;
  const block = {
    start: text.lastIndexOf('\n', stretch.start - 1) + 1,
    end: (text.indexOf('\n', stretch.end) + text.length + 1) % (text.length + 1),
  };
  const { start } = sentenceAround(text, block, stretch.start);
  return { start, end: sentenceAround(text, block, stretch.end - 1).end };
}

function removeSentence(context: EditContext): 'gone' | undefined {
  const sentence = sentencesOf(context);
  const range = sentence && context.page.positions.toRange(sentence.start, sentence.end);
  if (!range) return undefined;
  toRange(range).deleteContents();
  return 'gone';
}

function addElsewhere(context: EditContext, text: string): boolean {
  const block = blockOf(context.page, context.stretch);
  const elsewhere = block && findElsewhere(context, block);
  elsewhere?.after(paragraph(text));
  return elsewhere !== undefined;
}

function addLookalike(context: EditContext): boolean {
  const sentence = sentencesOf(context);
  const word = sentence && middleWord(context.text, context.stretch);
  if (!sentence || !word) return false;
  const { text } = context;
  const words = `${text.slice(sentence.start, word.start)}${other(word.end)}${text.slice(word.end, sentence.end)}`;
  return addElsewhere(context, words);
}

function addSameWords(context: EditContext): boolean {
  const words = context.text.slice(context.stretch.start, context.stretch.end);
  return addElsewhere(
    context,
    `What one reader took from all this, in a letter: ${words}, and not much else.`,
  );
}
