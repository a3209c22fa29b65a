/** What of ours may be on a page, and what may not. */
import type { Fault, Lines } from './observation.ts';

/** Names of our highlights: the one trace that a page can see, and docs/PERMISSIONS.md says so. */
export const HIGHLIGHTS = [
  'sidelight-person',
  'sidelight-organisation',
  'sidelight-likely',
  'sidelight-claim',
  'sidelight-differs',
  'sidelight-active',
];

const TRACE = /sidelight|(?:chrome|moz)-extension:/i;

/**
 * @param control - The same page without us: what stands there too is its own.
 * @returns Lines that name us anywhere but in the registry of highlights.
 */
export function findOwnTraces(lines: Lines, control: Lines): Fault[] {
  return (['dom', 'visible', 'requests', 'errors', 'clipboard'] as const).flatMap((aspect) => {
    const theirs = new Set(control[aspect]);
    const where = (lines[aspect] ?? []).filter((line) => TRACE.test(line) && !theirs.has(line));
    return where.length > 0 ? [{ aspect, what: 'names us', where }] : [];
  });
}
