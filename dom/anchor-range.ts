/**
 * Describes a range of the page as the selectors of an annotation, and finds it again. It draws
 * nothing, and reads nothing but what `readPageText` has read.
 */
import { describeTarget } from '../lib/annotations/describe-target.ts';
import { type AnchorResult, findAnchor, type TextSpan } from '../lib/annotations/find-anchor.ts';
import type { Target } from '../lib/annotations/types.ts';
import { ok, type Result } from '../lib/result.ts';
import { describePoint, resolvePoint } from './anchor-path.ts';
import type { DomRange } from './positions.ts';
import type { PageText } from './read-page-text.ts';

/** What of a selection is described: its ends may be anywhere in the page. */
export type PageRange = Pick<
  Range,
  'startContainer' | 'startOffset' | 'endContainer' | 'endOffset'
>;

export type ResolvedTarget =
  | (Extract<AnchorResult, { status: 'found' }> & { range: DomRange })
  | Extract<AnchorResult, { status: 'not-found' }>;

/** @returns Selectors for the text in the range, across blocks and inside links alike. */
export function describeRange(
  page: PageText,
  range: PageRange,
): Result<Target, 'nothing-selected' | 'quote-too-long'> {
  const described = describeTarget(page, spanOf(page, range));
  if (!described.ok) return described;
  const target = described.value;
  const { start, end } = target.position as TextSpan;
  const here = page.positions.toRange(start, end);
  const from = here && describePoint(page.body, here.startContainer, here.startOffset);
  const to = here && describePoint(page.body, here.endContainer, here.endOffset);
  return ok({ ...target, ...(from && to && { range: { start: from, end: to } }) });
}

/** @returns Where the words stand now, or that they do not and what stands there instead. */
export function resolveTarget(page: PageText, target: Target): ResolvedTarget {
  const found = findAnchor(page, target, hintOf(page, target));
  if (found.status === 'not-found') return found;
  const range = page.positions.toRange(found.start, found.end);
  // The page changed since it was read: whoever asks reads it again.
  return range ? { ...found, range } : { status: 'not-found', reason: 'gone' };
}

function hintOf({ body, offsets }: PageText, { range }: Target): TextSpan | undefined {
  const from = range && resolvePoint(body, range.start, false);
  const to = range && resolvePoint(body, range.end, true);
  const start = from && offsets.toOffset(from.node, from.offset);
  const end = to && offsets.toOffset(to.node, to.offset);
  return start !== undefined && end !== undefined && start < end ? { start, end } : undefined;
}

/** Ends outside of what was read are taken to the text's own ends. */
function spanOf({ text, offsets }: PageText, range: PageRange): TextSpan {
  const start = offsets.toOffset(range.startContainer, range.startOffset);
  const end = offsets.toOffset(range.endContainer, range.endOffset);
  const first = offsets.runs[0];
  const isBeforeAll =
    first !== undefined && comparePoint(range.startContainer, range.startOffset, first.node) <= 0;
  return {
    start: start ?? (isBeforeAll ? 0 : text.length),
    end: end ?? (isAfterStart(range, first?.node) ? text.length : 0),
  };
}

/** Below 0 where the point stands before the node, above where it stands after its beginning. */
function comparePoint(container: Node, offset: number, node: Node): number {
  const range = node.ownerDocument?.createRange();
  if (!range || container.getRootNode() !== node.getRootNode()) return 0;
  range.setStart(container, offset);
  range.collapse(true);
  return -range.comparePoint(node, 0);
}

const isAfterStart = (range: PageRange, first: Node | undefined): boolean =>
  first !== undefined && comparePoint(range.endContainer, range.endOffset, first) > 0;
