/**
 * Takes the question for a claim's comparison. What the page says comes back with it as the reading
 * gave it, but through a content script: so it is checked again.
 */
import { isPartialDate } from '../dataset/partial-date.ts';
import type { Comparator, Figure } from '../dataset/types.ts';
import type { ClaimRequest } from '../protocol.ts';
import type { PageSide, Polarity } from './types.ts';

const POLARITIES: readonly Polarity[] = ['asserts', 'denies', 'conditional', 'asks'];
const COMPARATORS: readonly Comparator[] = [
  'exactly',
  'about',
  'at-least',
  'more-than',
  'at-most',
  'less-than',
  'nearly',
];
/** Longer than any quote that a reading gives. */
const MOST_TEXT = 2_000;
const MOST_SIDES = 20;

type Untrusted<T> = Partial<Record<keyof T, unknown>>;

/** @returns The request with only known fields; a page's side of a wrong shape is left out. */
export function parseClaimRequest(untrusted: unknown): ClaimRequest {
  const { id, here, ownSource, published } = recordOf<ClaimRequest>(untrusted);
  const side = parsePageSide(here);
  return {
    id: isText(id) ? id : '',
    ...(side ? { here: side } : {}),
    ...(isText(ownSource) ? { ownSource } : {}),
    ...(isText(published) && isPartialDate(published) ? { published } : {}),
  };
}

function parsePageSide(untrusted: unknown): PageSide | undefined {
  const side = recordOf<PageSide>(untrusted);
  const place = parsePlace(untrusted);
  const polarity = POLARITIES.find((known) => known === side.polarity);
  if (!place || !polarity) return undefined;
  const figure = parseFigure(side.figure);
  const alsoSays = Array.isArray(side.alsoSays) ? side.alsoSays.slice(0, MOST_SIDES) : [];
  return {
    ...place,
    polarity,
    ...(isText(side.position) ? { position: side.position } : {}),
    ...(isText(side.positionLabel) ? { positionLabel: side.positionLabel } : {}),
    ...(figure ? { figure } : {}),
    ...(isText(side.attribution) ? { attribution: side.attribution } : {}),
    alsoSays: alsoSays.flatMap((also: unknown) => {
      const { positionLabel } = recordOf<PageSide>(also);
      const where = parsePlace(also);
      return where && isText(positionLabel) ? [{ ...where, positionLabel }] : [];
    }),
  };
}

function parsePlace(untrusted: unknown): Pick<PageSide, 'quote' | 'start' | 'end'> | undefined {
  const { quote, start, end } = recordOf<PageSide>(untrusted);
  const isPlace = isText(quote) && Number.isInteger(start) && Number.isInteger(end);
  return isPlace ? { quote, start: Number(start), end: Number(end) } : undefined;
}

function parseFigure(untrusted: unknown): Figure | undefined {
  const { value, high, comparator, unit } = recordOf<Figure>(untrusted);
  const known = COMPARATORS.find((one) => one === comparator);
  if (!isNumber(value) || !known || !isText(unit)) return undefined;
  return { value, ...(isNumber(high) ? { high } : {}), comparator: known, unit };
}

const recordOf = <T>(value: unknown): Untrusted<T> =>
  typeof value === 'object' && value !== null ? value : {};

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= MOST_TEXT;

const isNumber = (value: unknown): value is number => Number.isFinite(value);
