/**
 * Reads each article of the bundled stories as if the data had never seen it: everything recorded from
 * it is withheld, and the others stand beside it. Prints what a reader would be shown, to be read
 * closely by a person; it measures nothing.
 *
 *     npx node scripts/eval/story-comparisons.ts [ARTICLE …] [--data data] [--texts ../shared/seeds]
 */
import { parseArgs } from 'node:util';
import type { Dataset, Source } from '../../lib/dataset/types.ts';
import { phraseReason, phraseSaid, phraseSummary } from '../../lib/messages/phrase-comparison.ts';
import type { Pack } from '../../lib/pack/open-pack.ts';
import { articleFromText } from '../../lib/reading/article-from-text.ts';
import { createClaimRequest } from '../../lib/reading/create-requests.ts';
import { compareClaimById } from '../../lib/reading/describe.ts';
import { readArticle } from '../../lib/reading/read-article.ts';
import type { ClaimComparison, Reading } from '../../lib/reading/types.ts';
import { loadEnglishMessages } from '../cli/english-messages.ts';
import { loadData } from '../data/load-data.ts';
import { openDataset } from '../data/open-dataset.ts';
import { readTexts } from './read-articles.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string', default: 'data' },
    texts: { type: 'string', default: '../shared/seeds' },
  },
});
const messages = loadEnglishMessages();
const { dataset } = await loadData(values.data);
const texts = new Map(readTexts(values.texts).map(({ name, text }) => [name, text]));

for (const source of dataset.sources) {
  const text = source.text === undefined ? undefined : texts.get(source.text);
  if (text === undefined) continue;
  if (positionals.length > 0 && !positionals.some((name) => source.id.includes(name))) continue;
  show(source, text, openDataset(withhold(dataset, source.id)));
}

function withhold(data: Dataset, source: string): Dataset {
  const without = <T extends { source: string }>(items: T[]) =>
    items.filter((item) => item.source !== source);
  return {
    ...data,
    sources: data.sources.filter(({ id }) => id !== source),
    entities: data.entities.map((entity) => ({
      ...entity,
      names: entity.names.map((name) => ({
        ...name,
        usedBy: name.usedBy.filter((id) => id !== source),
      })),
    })),
    claims: data.claims.map((claim) => ({ ...claim, evidence: without(claim.evidence) })),
  };
}

function show(source: Source, text: string, pack: Pack): void {
  // The earliest day that it can be from.
  const published = source.published ?? source.notBefore;
  const article = articleFromText(text, published === undefined ? {} : { published });
  const reading = readArticle(article, pack);
  console.log(`\n${'='.repeat(100)}\n${source.label} (${published})`);
  const compared = reading.claims.flatMap(({ id }) => {
    const claim = compareClaimById(pack, createClaimRequest(id, reading, published));
    return claim.ok ? [claim.value] : [];
  });
  const parted = reading.differences.flatMap(
    (id) => compared.find(({ claim }) => claim === id) ?? [],
  );
  console.log(`\n## Differences (${parted.length})`);
  for (const claim of parted) showClaim(claim);
  const others = compared.filter((claim) => !parted.includes(claim));
  console.log(`\n## Other claims (${others.length})`);
  for (const claim of others) showClaim(claim);
  showRest(reading);
}

function showClaim({ claim, text, summary, here, rows, differing, ...rest }: ClaimComparison) {
  console.log(`\n- ${text} [${claim.split('/').at(-1)}]`);
  console.log(`    ${phraseSummary(summary, messages)}`);
  const { sourceCount, voiceCount, timeline } = rest;
  console.log(`    ${sourceCount} sources, ${voiceCount} voices`);
  if (here) {
    const by = here.attribution === undefined ? '' : ` <- ${here.attribution}`;
    console.log(`    HERE ${mark(here.quote, differing)}${by}`);
    for (const also of here.alsoSays) {
      console.log(`    ALSO ${also.said ? phraseSaid(also.said, messages) : '-'}: ${also.quote}`);
    }
  }
  for (const row of rows) {
    const by = row.attribution === undefined ? '' : ` <- ${row.attribution}`;
    const name = row.source.split('/').at(-1);
    console.log(`    ${row.relation} ${name} ${row.asOf}: ${mark(row.quote, row.differing)}${by}`);
    console.log(`         ${phraseReason(row.why, messages)}`);
  }
  const points = timeline?.points.map(
    ({ date, said, isHere, of }) =>
      `${date} ${phraseSaid(said, messages)}${isHere ? ' (here)' : ''}${of ? ` (${of.claim.split('/').at(-1)})` : ''}`,
  );
  if (points) console.log(`    TIME ${points.join(' | ')}`);
}

/** What differs stands in brackets. */
function mark(quote: string, ranges: readonly { start: number; end: number }[]): string {
  let marked = quote;
  for (const { start, end } of ranges.toReversed()) {
    marked = `${marked.slice(0, start)}[[${marked.slice(start, end)}]]${marked.slice(end)}`;
  }
  return marked;
}

function showRest({ notMentioned, spelledDifferently }: Reading): void {
  console.log(`\n## Not mentioned (${notMentioned.length})`);
  for (const { claim, text, sourceCount, voiceCount, evidence } of notMentioned) {
    console.log(
      `\n- ${text} [${claim.split('/').at(-1)}]\n    ${sourceCount} sources, ${voiceCount} voices; ${phraseSaid(evidence.said, messages)}: ${evidence.quote} (${evidence.sourceLabel})`,
    );
  }
  console.log(`\n## Spelled differently (${spelledDifferently.length})`);
  for (const { here, elsewhere } of spelledDifferently) {
    console.log(`- ${here}; others ${elsewhere.map(({ value }) => value).join(', ')}`);
  }
}
