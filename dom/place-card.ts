/**
 * Where a card goes: below the highlight or above it, never over its words, inside the viewport; a
 * sheet at the edge of a small screen. Plain arithmetic in viewport pixels, no page.
 */

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Size {
  width: number;
  height: number;
}

export interface Placement {
  left: number;
  top: number;
  bottom: number;
  width: number;
  /** The card scrolls inside when it is higher. */
  maxHeight: number;
  side: 'below' | 'above' | 'sheet-bottom' | 'sheet-top';
}

const MARGIN = 8;
const GAP = 6;
export const CARD_WIDTH = 372;
/** Below this viewport width the card is a sheet. */
const SHEET_BELOW = 480;
const MAX_HEIGHT = 480;
const COMMON_HEIGHT = 240;
/** With less room than this on both sides of a tall highlight, a sheet reads better. */
const MIN_HEIGHT = 120;

/**
 * @param lines Rectangles of the highlight's lines, at least one, in order.
 * @param height The card's own height, unconstrained.
 * @param pointer Where the reader points, to stand near it; else the first line counts.
 */
export function placeCard(
  lines: readonly Box[],
  height: number,
  viewport: Size,
  pointer?: { x: number; y: number },
): Placement {
  const top = Math.min(...lines.map((line) => line.top));
  const bottom = Math.max(...lines.map((line) => line.bottom));
  const above = top - GAP - MARGIN;
  const below = viewport.height - bottom - GAP - MARGIN;
  if (viewport.width < SHEET_BELOW || Math.max(above, below) < MIN_HEIGHT) {
    return placeSheet(above, below, height, viewport);
  }
  const wanted = Math.min(height, MAX_HEIGHT);
  // A card that is still empty grows: with room for a common one it does not change sides then.
  const isBelow = below >= Math.max(wanted, COMMON_HEIGHT) || below >= above;
  const maxHeight = Math.min(MAX_HEIGHT, isBelow ? below : above);
  const width = Math.min(CARD_WIDTH, viewport.width - 2 * MARGIN);
  const line = nearestLine(lines, pointer);
  const wish = pointer ? Math.max(line.left, pointer.x - width / 3) : line.left;
  return {
    left: clamp(wish, MARGIN, viewport.width - width - MARGIN),
    top: isBelow ? bottom + GAP : top - GAP - Math.min(height, maxHeight),
    bottom: isBelow ? bottom + GAP + Math.min(height, maxHeight) : top - GAP,
    width,
    maxHeight,
    side: isBelow ? 'below' : 'above',
  };
}

function placeSheet(above: number, below: number, height: number, viewport: Size): Placement {
  const most = viewport.height * 0.55;
  const wanted = Math.min(height, most);
  // From below, as one expects, unless the words are there and the top has more room.
  const isTop = below < wanted && above > below;
  const room = Math.max(isTop ? above + MARGIN : below + MARGIN, MIN_HEIGHT);
  const maxHeight = Math.min(most, room);
  return {
    left: 0,
    top: isTop ? 0 : viewport.height - Math.min(height, maxHeight),
    bottom: isTop ? Math.min(height, maxHeight) : viewport.height,
    width: viewport.width,
    maxHeight,
    side: isTop ? 'sheet-top' : 'sheet-bottom',
  };
}

function nearestLine(lines: readonly Box[], pointer?: { x: number; y: number }): Box {
  const first = lines[0] as Box;
  if (!pointer) return first;
  return lines.find((line) => pointer.y >= line.top - 2 && pointer.y <= line.bottom + 2) ?? first;
}

const clamp = (value: number, low: number, high: number): number =>
  Math.max(low, Math.min(value, high));
