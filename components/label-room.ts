/**
 * Finds room for labels in a picture, so that none covers another or a mark. Widths are estimated,
 * on the wide side: nothing is measured, so the result is the same everywhere.
 */

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface PlacedLabel {
  text: string;
  x: number;
  /** Of the baseline. */
  y: number;
  anchor: 'start' | 'middle' | 'end';
}

/** Of a line of text of the picture's size, in its own units. */
export const LINE_HEIGHT = 13;
const WIDE = 11.5;
const CHARACTER = 6.3;
/** From the baseline to the lower edge. */
const BASELINE = 3.8;
/** From a mark's middle to the nearest edge of its label. */
const GAP = 9;

/** Hangul, kana, Chinese characters and everything else that is as wide as it is high. */
const WIDE_CHARACTER =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFF00-\uFF60\p{Extended_Pictographic}]/u;

/** Isolates (Unicode, "Bidirectional Algorithm", 2.4) take no room. */
const NO_WIDTH = /[\u2066-\u2069]/gu;

export function estimateWidth(text: string): number {
  let width = 0;
  for (const character of text.replaceAll(NO_WIDTH, ''))
    width += WIDE_CHARACTER.test(character) ? WIDE : CHARACTER;
  return width;
}

/** Room that a label keeps for itself: words that touch read as one. */
const AIR = 4;

export function addAir(box: Box): Box {
  return { ...box, left: box.left - AIR, right: box.right + AIR };
}

export function boxOf({ text, x, y, anchor }: PlacedLabel): Box {
  const width = estimateWidth(text);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  const top = y - LINE_HEIGHT + BASELINE;
  return { left, top, right: left + width, bottom: top + LINE_HEIGHT };
}

export const isOverlapping = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/**
 * @param mark - What the label belongs to, with everything drawn on it.
 * @param middle - Of the mark itself.
 * @param taken - Boxes that must stay free.
 * @param frame - Within which the label must lie.
 * @param reach - How many lines away from the mark it may stand, where there is no room beside it.
 * @returns `undefined` where there is no room.
 */
export function placeLabel(
  text: string,
  mark: Box,
  middle: { x: number; y: number },
  taken: readonly Box[],
  frame: Box,
  reach = 0,
): PlacedLabel | undefined {
  const { x, y } = middle;
  const level = y + BASELINE;
  const rise = LINE_HEIGHT * 0.7;
  const above = mark.top - BASELINE;
  const below = mark.bottom + LINE_HEIGHT - BASELINE;
  const places: Omit<PlacedLabel, 'text'>[] = [
    { x: x + GAP, y: level, anchor: 'start' },
    { x: x - GAP, y: level, anchor: 'end' },
    { x: x + GAP, y: level - rise, anchor: 'start' },
    { x: x + GAP, y: level + rise, anchor: 'start' },
    { x: x - GAP, y: level - rise, anchor: 'end' },
    { x: x - GAP, y: level + rise, anchor: 'end' },
    { x, y: above, anchor: 'middle' },
    { x, y: below, anchor: 'middle' },
    { x: x + GAP, y: above, anchor: 'end' },
    { x: x - GAP, y: above, anchor: 'start' },
    { x: x + GAP, y: below, anchor: 'end' },
    { x: x - GAP, y: below, anchor: 'start' },
  ];
  return [...places, ...listFarPlaces(x, above, below, reach)]
    .map((place) => ({ ...place, text }))
    .find((label) => {
      const box = boxOf(label);
      return isInside(box, frame) && !taken.some((other) => isOverlapping(box, other));
    });
}

function listFarPlaces(x: number, above: number, below: number, reach: number) {
  return Array.from({ length: reach }, (_, at) => (at + 1) * LINE_HEIGHT).flatMap((far) =>
    [above - far, below + far].flatMap((y) => [
      { x, y, anchor: 'middle' as const },
      { x: x + GAP, y, anchor: 'end' as const },
      { x: x - GAP, y, anchor: 'start' as const },
    ]),
  );
}

const isInside = (box: Box, frame: Box) =>
  box.left >= frame.left &&
  box.right <= frame.right &&
  box.top >= frame.top &&
  box.bottom <= frame.bottom;
