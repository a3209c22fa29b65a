/**
 * Reads number cases (JSON Lines with `case_id` and `input`) from standard input and writes what
 * `findQuantities` finds, one line each, for a scorer: kinds num, pct, cur.
 */
import { createInterface } from 'node:readline';
import { findQuantities } from '../../lib/quantities/find-quantities.ts';

const KINDS: Record<string, string> = { number: 'num', percent: 'pct', currency: 'cur' };

for await (const line of createInterface({ input: process.stdin })) {
  if (line === '') continue;
  const { case_id, input } = JSON.parse(line) as { case_id: string; input: string };
  const numbers = findQuantities(input, { start: 0, end: input.length }).flatMap((quantity) => {
    const kind = KINDS[quantity.kind];
    const isMeasure = quantity.kind === 'number' && quantity.unit !== '';
    return kind && !isMeasure
      ? [{ start: quantity.start, end: quantity.end, value: quantity.value, kind }]
      : [];
  });
  console.log(JSON.stringify({ case_id, numbers }));
}
