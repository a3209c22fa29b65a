/**
 * Takes the question for a claim's comparison. What the page says comes back with it as the reading
 * gave it, but through a content script: so it is checked again.
 */
import { isPartialDate } from '../dataset/partial-date.ts';
import type { Comparator, Figure } from '../dataset/types.ts';
import type { ClaimRequest, ClaimSide } from '../protocol.ts';
import type { PageSide, PageWords, Polarity } from './types.ts';

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
const CUTS = ['start', 'end', 'both'] as const;
/** Longer than any quote that a reading gives. */
const MOST_TEXT = 2_000;
const MOST_SIDES = 20;
/** More than any page carries of one story. */
const MOST_CLAIMS = 1_000;

type Untrusted<T> = Partial<Record<keyof T, unknown>>;

/** @returns The request with only known fields; a page's side of a wrong shape is left out. */
export function parseClaimRequest(untrusted: unknown): ClaimRequest {
  const { id, here, figures, ownSource, published } = recordOf<ClaimRequest>(untrusted);
  const sides = parseClaimSides(figures);
  const side = parsePageSide(here);
  return {
    id: isText(id) ? id : '',
    ...(side ? { here: side } : {}),
    ...(sides.length > 0 ? { figures: sides } : {}),
    ...(isText(ownSource) ? { ownSource } : {}),
    ...(isText(published) && isPartialDate(published) ? { published } : {}),
  };
}

/** @returns Those of a right shape; empty for anything else. */
export function parseClaimSides(untrusted: unknown): ClaimSide[] {
  const listed: unknown[] = Array.isArray(untrusted) ? untrusted.slice(0, MOST_CLAIMS) : [];
  return listed.flatMap((one) => {
    const { id, here } = recordOf<ClaimSide>(one);
    const side = parsePageSide(here);
    return isText(id) && side ? [{ id, here: side }] : [];
  });
}

function parsePageSide(untrusted: unknown): PageSide | undefined {
  const side = recordOf<PageSide>(untrusted);
  const words = parsePageWords(untrusted);
  if (!words) return undefined;
  const alsoSays: unknown[] = Array.isArray(side.alsoSays) ? side.alsoSays : [];
  return {
    ...words,
    ...(isText(side.attribution) ? { attribution: side.attribution } : {}),
    alsoSays: alsoSays.slice(0, MOST_SIDES).flatMap((also) => parsePageWords(also) ?? []),
  };
}

function parsePageWords(untrusted: unknown): PageWords | undefined {
  const { quote, start, end, ...said } = recordOf<PageWords>(untrusted);
  const polarity = POLARITIES.find((known) => known === said.polarity);
  const isPlace = isText(quote) && Number.isInteger(start) && Number.isInteger(end);
  if (!isPlace || !polarity) return undefined;
  const figure = parseFigure(said.figure);
  const cut = CUTS.find((known) => known === said.cut);
  return {
    ...{ quote, start: Number(start), end: Number(end), polarity },
    ...(isText(said.position) ? { position: said.position } : {}),
    ...(cut ? { cut } : {}),
    ...(figure ? { figure } : {}),
  };
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
