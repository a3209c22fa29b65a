/**
 * The page's side of `anchors.ts`: annotates stretches of a saved page, edits the page in one way,
 * finds the stretches again, and says for each whether it was the right place. Comment nodes, which
 * no reader of text sees, mark where the words went.
 */
import { describeRange, resolveTarget } from '../../dom/anchor-range.ts';
import type { DomRange } from '../../dom/positions.ts';
import { type PageText, readPageText } from '../../dom/read-page-text.ts';
import type { Slices } from '../../dom/walk-tree.ts';
import type { TextSpan } from '../../lib/annotations/find-anchor.ts';
import type { Target } from '../../lib/annotations/types.ts';
import { findByQuote, findByWeights } from './anchor-rivals.ts';
import { chooseStretches, type Stretch } from './choose-stretches.ts';
import { EDITS, type Edit } from './page-edits.ts';

export type Outcome = 'right' | 'not-found' | 'wrong';
export interface CaseResult {
  edit: string;
  kind: Stretch['kind'];
  /** The words are there no more: `not-found` is what is wanted. */
  isGone: boolean;
  ours: Outcome;
  quoteOnly: Outcome;
  weighted: Outcome;
  /** What was asked for and what was found, where ours is wrong or an unchanged page fails. */
  note?: string;
}

/** As much as may differ at the ends of words that were changed themselves. */
const OVERLAP = 0.75;
const ALL_TIME: Slices = { isSpent: () => false, rest: () => Promise.resolve() };

async function measureAnchors(seed: number): Promise<CaseResult[]> {
  const pristine = document.body.cloneNode(true);
  const page = await read();
  const results: CaseResult[] = [];
  for (const stretch of chooseStretches(page.text, seed)) {
    for (const [edit, apply] of Object.entries(EDITS)) {
      document.body.replaceWith(pristine.cloneNode(true));
      const result = await measureCase(stretch, apply);
      if (result) results.push({ edit, ...result });
    }
  }
  return results;
}

async function measureCase(
  stretch: Stretch,
  apply: Edit,
): Promise<Omit<CaseResult, 'edit'> | undefined> {
  const before = await read();
  const range = before.positions.toRange(stretch.start, stretch.end);
  const described = range && describeRange(before, range);
  if (!range || !described?.ok) return undefined;
  const target = described.value;
  const markers = mark(range);
  const page = await read(); // placing the marks has cut text nodes
  const outcome = apply({ page, stretch, text: before.text });
  if (!outcome) return undefined;
  const after = await read();
  const truth = outcome === 'kept' ? spanOf(after, markers) : undefined;
  const resolved = resolveTarget(after, target);
  const ours = judge(resolved.status === 'found' ? resolved : undefined, truth);
  const isUnexpected = ours === 'wrong' || (ours === 'not-found' && truth !== undefined);
  return {
    kind: stretch.kind,
    isGone: truth === undefined,
    ours,
    quoteOnly: judge(findByQuote(after.text, target), truth),
    weighted: judge(findByWeights(after.text, target), truth),
    ...(isUnexpected && { note: describeCase(after, target, { ...resolved, truth }) }),
  };
}

async function read(): Promise<PageText> {
  const page = await readPageText(document, ALL_TIME);
  if (!page) throw new Error('no page');
  return page;
}

function mark({ startContainer, startOffset, endContainer, endOffset }: DomRange): Comment[] {
  const [start, end] = [document.createComment('start'), document.createComment('end')];
  const range = document.createRange();
  range.setStart(endContainer, endOffset);
  range.insertNode(end);
  range.setStart(startContainer, startOffset);
  range.collapse(true);
  range.insertNode(start);
  return [start, end];
}

function spanOf({ offsets, text }: PageText, markers: Comment[]): TextSpan | undefined {
  const [start, end] = markers.map((marker) => {
    if (!marker.isConnected || !marker.parentNode) return undefined;
    const index = Array.from(marker.parentNode.childNodes).indexOf(marker);
    return offsets.toOffset(marker.parentNode, index) ?? beginningAt(marker, offsets);
  });
  if (start === undefined) return undefined;
  // Nothing follows a mark at the very end of the page.
  return { start, end: start + text.slice(start, end).trimEnd().length };
}

/** 0 for a mark before all that was read: `toOffset` knows only what stands within it. */
function beginningAt(marker: Comment, { runs: [first] }: PageText['offsets']): 0 | undefined {
  const where = first?.node.compareDocumentPosition(marker) ?? 0;
  return (where & Node.DOCUMENT_POSITION_PRECEDING) !== 0 ? 0 : undefined;
}

function judge(found: TextSpan | undefined, truth: TextSpan | undefined): Outcome {
  if (!found) return 'not-found';
  if (!truth) return 'wrong';
  const common = Math.min(found.end, truth.end) - Math.max(found.start, truth.start);
  const all = Math.max(found.end, truth.end) - Math.min(found.start, truth.start);
  return common / all >= OVERLAP ? 'right' : 'wrong';
}

/** @param result - What was found, and what was true. */
function describeCase({ text }: PageText, { quote }: Target, result: object): string {
  const { start, end } = result as Partial<TextSpan>;
  const here = start === undefined ? '' : text.slice(Math.max(0, start - 40), (end ?? 0) + 40);
  return JSON.stringify({ quote, result, here });
}

Object.assign(globalThis, { measureAnchors });
