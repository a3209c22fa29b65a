/**
 * What each part of ranking claims gives, on development sets: the mean average precision at five without
 * it, and how many known claims are told from other sentences at precision .9 without a feature of
 * the score. Nothing is fitted here.
 *
 *     npx node scripts/eval/claim-features.ts [--eval ../shared/eval/dev] [--every 2] [--sets snopes,…]
 *
 * `--every N` looks at every N-th query only. A set is ranked anew for what changes the sums (fields,
 * speaker, context), scored anew from what one ranking found for the rest; a minute or two a set.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type RankedClaim, rankClaims } from '../../lib/claims/rank-claims.ts';
import { scoreRank } from '../../lib/claims/score-rank.ts';
import type { Claim } from '../../lib/dataset/types.ts';
import { readLines } from './read-articles.ts';
import {
  type IndexedClaims,
  indexClaims,
  type PackLine,
  readPackLines,
} from './read-claim-pack.ts';

const { values } = parseArgs({
  options: {
    eval: { type: 'string', default: '../shared/eval/dev' },
    every: { type: 'string', default: '1' },
    sets: { type: 'string', default: 'snopes,clef2020,politifact,factopolis' },
  },
});
const every = Number(values.every);

interface Query {
  text: string;
  before?: string;
  after?: string;
  speaker?: string | null;
  relevant?: string[];
}

/** As many ranks as are looked at closely. */
const TOP = 40;

function rank({ index, claims }: IndexedClaims, query: Query, top = TOP): RankedClaim[] {
  const asked = { ...query, speaker: query.speaker ?? undefined };
  return rankClaims(asked, index, (claim) => claims[claim] as Claim, top);
}

/** Mean average precision at five, counted as the scorer of the sets counts it. */
function averagePrecision(order: readonly string[], relevant: readonly string[]): number {
  let hits = 0;
  let sum = 0;
  order.slice(0, 5).forEach((id, at) => {
    if (!relevant.includes(id)) return;
    hits += 1;
    sum += hits / (at + 1);
  });
  return sum / Math.min(5, relevant.length);
}

const mean = (of: readonly number[]) => of.reduce((sum, one) => sum + one, 0) / of.length;

function measureRanked(
  { claims }: IndexedClaims,
  queries: readonly Query[],
  ranked: readonly (readonly RankedClaim[])[],
): number {
  return mean(
    queries.map(({ relevant = [] }, at) => {
      const ids = (ranked[at] ?? []).map(({ claim }) => claims[claim]?.id ?? '');
      return averagePrecision(ids, relevant);
    }),
  );
}

const measureOrder = (
  pack: IndexedClaims,
  queries: readonly Query[],
  change: (query: Query) => Query = (query) => query,
): number =>
  measureRanked(
    pack,
    queries,
    queries.map((query) => rank(pack, change(query))),
  );

const withoutField = (lines: readonly PackLine[], field: keyof PackLine): PackLine[] =>
  lines.map(({ [field]: _, ...line }) => line as PackLine);

function measureOrders(lines: PackLine[], queries: Query[]): Record<string, number> {
  const pack = indexClaims(lines);
  const whole = queries.map((query) => rank(pack, query));
  const has = (field: keyof PackLine) => lines.some((line) => line[field] !== undefined);
  const found: Record<string, number> = { everything: measureRanked(pack, queries, whole) };
  found['without letters'] = measureRanked(
    pack,
    queries,
    whole.map((ranked) => ranked.toSorted((a, b) => b.signals.bm25 - a.signals.bm25)),
  );
  if (queries.some(({ before, after }) => before ?? after))
    found['without what stands around'] = measureOrder(
      pack,
      queries,
      ({ before: _, after: __, ...query }) => query,
    );
  if (queries.some(({ speaker }) => speaker))
    found['without the speaker'] = measureOrder(pack, queries, ({ speaker: _, ...query }) => query);
  for (const field of ['title', 'summary', 'keywords', 'negative', 'date'] as const)
    if (has(field))
      found[`without ${field}`] = measureOrder(indexClaims(withoutField(lines, field)), queries);
  return found;
}

interface Top {
  ranked: RankedClaim | undefined;
  isRight: boolean;
}

/** Share of the queries whose first claim is right and scored above 90 % of wrong first claims. */
function recallAtPrecision(tops: readonly Top[], total: number, score: (top: Top) => number) {
  const ordered = tops
    .map((top) => ({ isRight: top.isRight, score: score(top) }))
    .sort((a, b) => b.score - a.score);
  let right = 0;
  let best = 0;
  ordered.forEach(({ isRight }, at) => {
    if (isRight) right += 1;
    if (at >= 4 && right / (at + 1) >= 0.9) best = Math.max(best, right / total);
  });
  return best;
}

const OF_SAYING = ['ofSaying', 'ofSentence', 'harmonic', 'mass', 'ofPlain', 'plainMass'] as const;
const OF_RANK = ['bm25', 'lead', 'letters'] as const;

function measureScore(lines: PackLine[], queries: Query[], others: Query[]) {
  const pack = indexClaims(lines);
  const topOf = (query: Query): Top => {
    const [ranked] = rank(pack, query, 2);
    const id = pack.claims[ranked?.claim ?? -1]?.id ?? '';
    return { ranked, isRight: query.relevant?.includes(id) ?? false };
  };
  const tops = [...queries, ...others].map(topOf);
  const measure = (without?: string) =>
    recallAtPrecision(tops, queries.length, ({ ranked }) => {
      if (!ranked?.features) return 0;
      const { features, signals } = ranked;
      return scoreRank(
        without && without in features ? { ...features, [without]: 0 } : features,
        without && without in signals ? { ...signals, [without]: 0 } : signals,
      );
    });
  const found: Record<string, number> = { everything: measure() };
  for (const name of [...OF_SAYING, ...OF_RANK]) found[`without ${name}`] = measure(name);
  return found;
}

const rows = new Map<string, string[]>();
const sets = values.sets.split(',');

function addColumn(kind: string, found: Record<string, number>, column: number): void {
  for (const [name, value] of Object.entries(found)) {
    const key = `${kind}: ${name}`;
    const row = rows.get(key) ?? sets.map(() => '–');
    row[column] = value.toFixed(3);
    rows.set(key, row);
  }
}

for (const [column, set] of sets.entries()) {
  const plain = `${values.eval}/claims.${set}.pack.jsonl`;
  const lines = readPackLines(existsSync(plain) ? plain : `${plain}.gz`);
  const all = readLines<Query>(`${values.eval}/claims.${set}.queries.jsonl`);
  const queries = all.filter((_, at) => at % every === 0);
  const others = readLines<Query>(`${values.eval}/claims.negatives.queries.jsonl`).filter(
    (_, at) => at % every === 0,
  );
  console.error(`${set}: ${queries.length} queries, ${lines.length} claims`);
  addColumn('order', measureOrders(lines, queries), column);
  addColumn('score', measureScore(lines, queries, others), column);
}
console.log(`|  | ${sets.join(' | ')} |\n| --- | ${sets.map(() => '--:').join(' | ')} |`);
for (const [name, row] of rows) console.log(`| ${name} | ${row.join(' | ')} |`);
