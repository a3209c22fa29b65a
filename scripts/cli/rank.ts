/** `sidelight rank`: the claims of a pack that a sentence most likely states, best first. */
import { parseArgs } from 'node:util';
import { findTextPolarity } from '../../lib/claims/find-text-polarity.ts';
import { rankClaims } from '../../lib/claims/rank-claims.ts';
import { compareClaimFigures } from '../../lib/compare/compare-claim-figures.ts';
import type { Claim } from '../../lib/dataset/types.ts';
import type { Pack } from '../../lib/pack/open-pack.ts';
import { claimReader } from '../../lib/reading/find-in-article.ts';
import { report } from './annotate.ts';
import { answerLines, type LineStreams, optionalTextField, textField } from './answer-lines.ts';
import { openCommandPack } from './open-command-pack.ts';
import { UsageError } from './usage-error.ts';

const USAGE = `Usage: sidelight rank [--pack FILE …] [--top 100] --jsonl < queries.jsonl > ranked.jsonl

Ranks the claims of the data for sentences that may state one of them. JSON Lines, one out for
each: {"query_id","text","before"?,"after"?,"speaker"?} gives
{"query_id","ranked":[[id,score],…],"figures","polarity"}, where figures (same, near, differs,
none) and polarity (asserts, denies, conditional, asks) are how the text puts the first one.

  --top N       at most so many claims for each (100 if left out)
  --pack FILE   claims as JSON Lines instead of the project's data; may be repeated
  --data DIR    another data folder than the project's own`;

/** @returns Exit code: 0, or 1 where the pack could not be read. */
export async function rank(
  argv: string[],
  streams: LineStreams = { input: process.stdin, output: process.stdout },
): Promise<number> {
  const { values } = parseArgs({
    args: argv,
    options: {
      jsonl: { type: 'boolean', default: false },
      top: { type: 'string', default: '100' },
      pack: { type: 'string', multiple: true, default: [] },
      data: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  if (!values.jsonl) throw new UsageError('rank reads JSON Lines: call it with --jsonl');
  const top = Number(values.top);
  if (!Number.isInteger(top) || top < 1) throw new UsageError(`--top "${values.top}" is no number`);
  let pack: Pack;
  try {
    pack = await openCommandPack(values.pack, values.data);
  } catch (error) {
    return report(error);
  }
  await answerLines(streams, 'query_id', (question) => rankLine(question, pack, top));
  return 0;
}

function rankLine(question: Record<string, unknown>, pack: Pack, top: number) {
  const query = {
    text: textField(question, 'text'),
    before: optionalTextField(question, 'before'),
    after: optionalTextField(question, 'after'),
    speaker: optionalTextField(question, 'speaker'),
  };
  const claimAt = claimReader(pack);
  const ranked = rankClaims(query, pack.claimIndex, claimAt, top);
  const first = ranked[0] && describeStatement(query.text, claimAt(ranked[0].claim));
  const rows = ranked.map(({ claim, score }) => [pack.claimIdAt(claim), score]);
  return { ranked: rows, figures: first?.figures ?? 'none', ...first };
}

/** How a text that is taken to state a claim puts it. */
function describeStatement(text: string, claim: Claim) {
  const polarity = findTextPolarity(text, claim);
  const whole = { start: 0, end: text.length, sentenceStart: 0, sentenceEnd: text.length };
  const how = { rule: 'similarity' as const, words: [] };
  const figures = compareClaimFigures(
    claim,
    { ...whole, claim: claim.id, polarity, how, score: 1 },
    { text, blocks: [{ start: 0, end: text.length, kind: 'paragraph' }] },
  );
  return { figures, polarity };
}
