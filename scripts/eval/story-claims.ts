/**
 * How well the stories' claims are found in the articles they were taken from, with and without
 * what the data quotes from that same article; and how often they fire on texts that are no source of
 * theirs. `--show` lists every miss, wrong position and alarm; `--story` looks at one story alone.
 *
 *     npx node scripts/eval/story-claims.ts [--data data] [--texts DIR …] [--story STORY] [--show]
 */
import { parseArgs } from 'node:util';
import { buildClaimSections } from '../../lib/claims/build-claim-sections.ts';
import { type ClaimIndex, openClaims } from '../../lib/claims/claim-index.ts';
import { findAppearances } from '../../lib/claims/find-appearances.ts';
import type { Claim, Source } from '../../lib/dataset/types.ts';
import { openContainer, writeContainer } from '../../lib/pack/container.ts';
import { buildNameSections } from '../../lib/people/build-name-sections.ts';
import { findMentions } from '../../lib/people/find-mentions.ts';
import { openNames } from '../../lib/people/open-names.ts';
import type { Appearance, Article } from '../../lib/reading/types.ts';
import { loadData } from '../data/load-data.ts';
import { readMarkdown } from '../data/read-markdown.ts';
import { readSourceTexts } from '../data/read-source-texts.ts';
import { articleOf, readLines, readSavedArticles, readTexts } from './read-articles.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: 'data' },
    texts: {
      type: 'string',
      multiple: true,
      default: ['../shared/seeds', 'tests/fixtures/public-domain'],
    },
    story: { type: 'string' },
    eval: { type: 'string', default: '../shared/eval/dev' },
    corpus: { type: 'string', default: '../shared/corpus/public-domain' },
    pages: { type: 'string', default: '../shared/corpus/news-pages' },
    show: { type: 'boolean', default: false },
  },
});

function open(sections: Parameters<typeof writeContainer>[0]) {
  const opened = openContainer(writeContainer(sections));
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value;
}

const { dataset, problems } = await loadData(values.data);
if (problems.length > 0)
  console.error(`${problems.length} problems in the data, first: ${problems[0]?.message}`);
const claimsOfStory = dataset.claims.filter(
  ({ id }) => values.story === undefined || id.startsWith(`${values.story}/`),
);
const { articles } = await readSourceTexts(dataset.sources, values.texts);
const names = openNames(open(buildNameSections(dataset.entities)));
const mentionsOf = (article: Article) => findMentions(article, names, {});
const mentionsIn = (text: string) =>
  mentionsOf({ text, blocks: [{ start: 0, end: text.length, kind: 'paragraph' }] });

interface Engine {
  index: ClaimIndex;
  claims: Claim[];
}

function createEngine(claims: Claim[]): Engine {
  return {
    index: openClaims(open(buildClaimSections(claims, { findMentions: mentionsIn }))),
    claims,
  };
}

const find = ({ index, claims }: Engine, article: Article, threshold?: number): Appearance[] =>
  findAppearances(
    article,
    mentionsOf(article),
    index,
    (claim) => claims[claim] as Claim,
    threshold === undefined ? {} : { threshold },
  );

/** The same claims without anything quoted from one source. */
const withhold = (claims: Claim[], source: string): Claim[] =>
  claims.map((claim) => ({
    ...claim,
    evidence: claim.evidence.filter((piece) => piece.source !== source),
  }));

const show = (line: string) => {
  if (values.show) console.log(line);
};
const percent = (part: number, whole: number) =>
  whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`;

/** Where a quote stands in the text, forgiving white space. */
function locate(text: string, quote: string): { start: number; end: number } | undefined {
  const pattern = quote.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replace(/\s+/gu, '\\s+');
  const match = new RegExp(pattern, 'u').exec(text);
  return match ? { start: match.index, end: match.index + match[0].length } : undefined;
}

function scoreArticle(
  engine: Engine,
  recorded: readonly Claim[],
  article: Article,
  source: Source,
  tally: Record<string, number>,
  label: string,
) {
  const found = find(engine, article);
  const add = (key: string) => {
    tally[key] = (tally[key] ?? 0) + 1;
  };
  for (const claim of recorded) {
    for (const piece of claim.evidence.filter((one) => one.source === source.id)) {
      const place = locate(article.text, piece.quote);
      if (!place) continue;
      add('quotes');
      const hits = found.filter(
        (one) =>
          one.claim === claim.id && one.sentenceStart < place.end && place.start < one.sentenceEnd,
      );
      const [best] = hits.sort((a, b) => b.score - a.score);
      if (!best) {
        show(`MISS ${label} ${claim.id} «${piece.quote}»`);
        continue;
      }
      add('found');
      add(`by ${best.how.rule}`);
      if (best.position === undefined) add('position undecided');
      else if (hits.some(({ position }) => position === piece.position)) add('position right');
      else {
        add('position wrong');
        show(
          `POSITION ${label} ${claim.id} ${best.position} for ${piece.position} «${piece.quote}»`,
        );
      }
      if (best.polarity !== 'asserts') {
        add(`polarity ${best.polarity}`);
        show(
          `POLARITY ${label} ${claim.id} ${best.polarity} «${article.text.slice(best.start, best.end)}» ${best.how.words}`,
        );
      }
      if (piece.attributedTo !== undefined) {
        add('attributed');
        if (best.attributedTo === piece.attributedTo) add('attributed right');
        else
          show(
            `ATTRIBUTION ${label} ${claim.id} ${best.attribution ?? '-'} for ${piece.attribution} «${piece.quote.slice(0, 120)}»`,
          );
      }
    }
  }
  const evidenced = new Set(
    recorded.flatMap((claim) =>
      claim.evidence.filter((piece) => piece.source === source.id).map(() => claim.id),
    ),
  );
  for (const one of found) {
    if (evidenced.has(one.claim)) continue;
    add('claims without evidence here');
    show(
      `EXTRA ${label} ${one.claim} ${one.position ?? '-'} ${one.polarity} ${one.how.rule} ${one.score} «${article.text.slice(one.start, one.end)}»`,
    );
  }
  tally.appearances = (tally.appearances ?? 0) + found.length;
}

function report(label: string, tally: Record<string, number>) {
  const { quotes = 0, found = 0, attributed = 0 } = tally;
  console.log(
    `${label}: recall ${percent(found, quotes)} (${found} of ${quotes}), position wrong ${percent(tally['position wrong'] ?? 0, found)}, undecided ${percent(tally['position undecided'] ?? 0, found)}, attributed right ${percent(tally['attributed right'] ?? 0, attributed)}`,
  );
  console.log(
    `  ${Object.entries(tally)
      .map(([key, count]) => `${key} ${count}`)
      .join(', ')}`,
  );
}

/** Each article with everything recorded, and with nothing of what is recorded from it. */
function scoreSources(story: string, claims: Claim[], sources: readonly Source[]) {
  const full = createEngine(claims);
  const all: Record<string, number> = {};
  const honest: Record<string, number> = {};
  for (const source of sources) {
    const read = articles.get(source.id);
    if (read === undefined) continue;
    const article = { ...read, ...(source.published ? { published: source.published } : {}) };
    scoreArticle(full, claims, article, source, all, 'all');
    scoreArticle(
      createEngine(withhold(claims, source.id)),
      claims,
      article,
      source,
      honest,
      'honest',
    );
  }
  report(`${story}, with everything recorded`, all);
  report(`${story}, without what is recorded from the same article`, honest);
}

/** "November 13, 2004" as an ISO day. */
const readDay = (written: string) => new Date(`${written} UTC`).toISOString().slice(0, 10);

function countAlarms(engine: Engine, label: string, read: readonly Article[]) {
  let alarms = 0;
  let withAlarm = 0;
  let characters = 0;
  const before = performance.now();
  for (const article of read) {
    const { text } = article;
    const found = find(engine, article);
    alarms += found.length;
    characters += text.length;
    if (found.length > 0) withAlarm += 1;
    for (const one of found)
      show(
        `ALARM ${label} ${one.claim} ${one.position ?? '-'} ${one.polarity} ${one.how.rule} ${one.score} «${text.slice(one.sentenceStart, one.sentenceEnd)}»`,
      );
  }
  const ms = performance.now() - before;
  console.log(
    `${label}: ${alarms} alarms on ${withAlarm} of ${read.length} texts, ${(characters / 1e6).toFixed(2)} MB, ${(ms / (characters / 40000)).toFixed(2)} ms per 40 KB with names`,
  );
}

const engine = createEngine(claimsOfStory);
for (const { id } of dataset.stories.filter(({ id }) => [id, undefined].includes(values.story))) {
  const isOf = (record: { id: string }) => record.id.startsWith(`${id}/`);
  scoreSources(id, dataset.claims.filter(isOf), dataset.sources.filter(isOf));
}
const own = new Set(dataset.sources.map(({ text }) => text));
countAlarms(
  engine,
  'wikinews',
  readLines<{ text: string; date: string }>(`${values.eval}/news.wikinews.docs.jsonl`).map(
    ({ text, date }) => ({ ...articleOf(text), published: readDay(date) }),
  ),
);
countAlarms(
  engine,
  'public domain, without the sources',
  readTexts(values.corpus)
    .filter(({ name }) => !own.has(name))
    .map(({ text }) => readMarkdown(text)),
);
countAlarms(
  engine,
  'saved news pages',
  readSavedArticles(values.pages).map(({ text, published }) => ({
    ...articleOf(text),
    ...(published === undefined ? {} : { published }),
  })),
);
countAlarms(
  engine,
  'articles of other stories',
  [...articles]
    .filter(([id]) => values.story !== undefined && !id.startsWith(`${values.story}/`))
    .map(([, article]) => article),
);
