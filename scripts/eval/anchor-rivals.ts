/** Two other ways to find a quote again, to measure ours beside. */
import search from 'approx-string-match';
import type { TextSpan } from '../../lib/annotations/find-anchor.ts';
import type { Target } from '../../lib/annotations/types.ts';

/** At most half of the letters may differ, as in the weighted matcher. */
const mostErrors = (exact: string) => Math.min(256, exact.length >> 1);

/** The quote alone: its first exact place, else the closest approximate one. */
export function findByQuote(text: string, { quote: { exact } }: Target): TextSpan | undefined {
  const start = text.indexOf(exact);
  if (start >= 0) return { start, end: start + exact.length };
  return search(text, exact, mostErrors(exact))[0];
}

/**
 * Quote, context and position as weights of one score (50, 20, 20 and 2), and the best place wins:
 * how the Hypothesis client anchors a quote, by its published description.
 */
export function findByWeights(text: string, target: Target): TextSpan | undefined {
  const { exact, prefix, suffix } = target.quote;
  const matches = listExact(text, exact);
  if (matches.length === 0) matches.push(...search(text, exact, mostErrors(exact)));
  const likeness = (here: string, there: string) => {
    const best = search(here, there, there.length)[0];
    return there === '' || !best ? 1 : 1 - best.errors / there.length;
  };
  const score = ({ start, end, errors }: TextSpan & { errors: number }) =>
    50 * (1 - errors / exact.length) +
    20 * likeness(text.slice(Math.max(0, start - prefix.length), start), prefix) +
    20 * likeness(text.slice(end, end + suffix.length), suffix) +
    2 * (1 - Math.abs(start - (target.position?.start ?? start)) / text.length);
  return matches.toSorted((a, b) => score(b) - score(a))[0];
}

function listExact(text: string, exact: string): (TextSpan & { errors: number })[] {
  const found = [];
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    found.push({ start: at, end: at + exact.length, errors: 0 });
  }
  return found;
}
