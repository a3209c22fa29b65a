/**
 * Ranks the claims of a foreign pack for queries (JSON Lines) and writes one line a query for an
 * outside scorer:
 *
 *     npx node scripts/eval/claims.ts --pack FILE[.gz] --queries FILE > ranked.jsonl
 *
 * or finds them in whole documents, above the threshold or (`--all`) all of them:
 *
 *     npx node scripts/eval/claims.ts --pack FILE[.gz] --docs FILE[.gz] [--all] > matches.jsonl
 */
import { parseArgs } from 'node:util';
import { findAppearances } from '../../lib/claims/find-appearances.ts';
import { rankClaims } from '../../lib/claims/rank-claims.ts';
import type { Claim } from '../../lib/dataset/types.ts';
import { articleOf, readLines } from './read-articles.ts';
import { indexClaims, readPacked, readPackLines } from './read-claim-pack.ts';

const { values } = parseArgs({
  options: {
    pack: { type: 'string', default: '' },
    queries: { type: 'string', default: '' },
    docs: { type: 'string', default: '' },
    all: { type: 'boolean', default: false },
    top: { type: 'string', default: '100' },
  },
});

const began = performance.now();
const { index, claims, bytes } = indexClaims(readPackLines(values.pack));
console.error(
  `${claims.length} claims, ${(bytes / 1e6).toFixed(1)} MB, built in ${Math.round(performance.now() - began)} ms`,
);

interface QueryLine {
  query_id: string;
  text: string;
  before?: string;
  after?: string;
  speaker?: string | null;
}

function rankQueries(path: string): void {
  for (const query of readLines<QueryLine>(path)) {
    const ranked = rankClaims(
      { ...query, speaker: query.speaker ?? undefined },
      index,
      (claim) => claims[claim] as Claim,
      Number(values.top),
    );
    const rows = ranked.map(({ claim, score }) => [claims[claim]?.id, score]);
    console.log(JSON.stringify({ query_id: query.query_id, ranked: rows }));
  }
}

function annotate(path: string): void {
  for (const line of readPacked(path).split('\n')) {
    if (line === '') continue;
    const { doc_id, text } = JSON.parse(line) as { doc_id: string; text: string };
    const start = performance.now();
    const found = findAppearances(
      articleOf(text),
      [],
      index,
      (claim) => claims[claim] as Claim,
      values.all ? { threshold: 0.02 } : {},
    );
    const ms = performance.now() - start;
    const rows = found.map(({ start, end, claim, score, polarity }) => ({
      start,
      end,
      id: claim,
      score,
      polarity,
    }));
    console.log(JSON.stringify({ doc_id, claims: rows, ms }));
  }
}

if (values.queries) rankQueries(values.queries);
if (values.docs) annotate(values.docs);
