/**
 * What `data suggest` finds of what a person has put into the stories, on each of their articles with
 * that article's data withheld; and how much of what it suggests is not in the data. The word lists and
 * weights were written without these articles; the threshold for likeness was looked at on the first
 * story's.
 *
 *     npx node scripts/eval/suggest.ts [--texts DIR …] [--story STORY] [--show]
 */
import { parseArgs } from 'node:util';
import type { Claim, Source } from '../../lib/dataset/types.ts';
import { findInArticle } from '../../lib/reading/find-in-article.ts';
import type { Article } from '../../lib/reading/types.ts';
import { foldWord } from '../../lib/text/fold.ts';
import { findPassage } from '../data/compare-passage.ts';
import { loadData } from '../data/load-data.ts';
import { openDataset } from '../data/open-dataset.ts';
import { readSourceTexts } from '../data/read-source-texts.ts';
import { suggest } from '../data/suggest/suggest.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: 'data' },
    texts: {
      type: 'string',
      multiple: true,
      default: ['../shared/seeds', 'tests/fixtures/public-domain'],
    },
    story: { type: 'string' },
    show: { type: 'boolean', default: false },
  },
});

interface Score {
  /** What the data holds, and how much of it was suggested. */
  wanted: number;
  found: number;
  /** What was suggested, and how much of it the data does not hold. */
  suggested: number;
  noise: number;
}

const { dataset } = await loadData(values.data);
const { articles: texts } = await readSourceTexts(dataset.sources, values.texts);
const articles = dataset.sources.flatMap((source) => {
  const article = texts.get(source.id);
  const isWanted = values.story === undefined || source.id.startsWith(`${values.story}/`);
  return article && isWanted ? [{ source, article }] : [];
});
if (articles.length === 0) {
  console.error(
    `no article of the data is in ${values.texts.join(', ')}: name the folder with --texts`,
  );
  process.exit(1);
}

const flatten = (text: string) => text.replaceAll(/\s+/gu, ' ');
const fold = (name: string) =>
  name
    .split(/[\s-]+/u)
    .map((word) => foldWord(word))
    .join(' ');
const show = (line: string) => values.show && console.log(`  ${line}`);
const storyOf = (id: string) => id.split('/')[0] ?? id;
const full = openDataset(dataset);

/** Whether a story holds a record, or its claims name one of a pack. */
const isOfStory = (id: string, story: string): boolean =>
  storyOf(id) === story ||
  dataset.claims.some(
    (claim) =>
      storyOf(claim.id) === story &&
      (claim.about.includes(id) || claim.evidence.some((it) => it.attributedTo === id)),
  );

/** People whom the article names in full, with no record of anybody. */
function scorePeople(article: Article, story: string): Score {
  const { mentions } = findInArticle(article, full);
  const named = new Set(
    mentions
      .filter(({ how }) => how.rule === 'full-name')
      .flatMap(({ entities }) => entities)
      .filter((id) => isOfStory(id, story) && id.includes('/people/')),
  );
  const wanted = dataset.entities.filter(({ id }) => named.has(id));
  const known = dataset.entities.filter(({ kind }) => kind === 'person');
  const bare = openDataset({ ...dataset, entities: [], claims: [] });
  const { people } = suggest([{ file: 'article', article }], bare);
  const isOf = (names: readonly { value: string }[], written: readonly string[]) =>
    names.some(({ value }) => written.some((it) => fold(it) === fold(value)));
  const written = people.map(({ name, alsoWritten }) => [name, ...alsoWritten]);
  for (const it of wanted.filter(({ names }) => !written.some((one) => isOf(names, one))))
    show(`missed ${it.name}`);
  const noise = written.filter((one) => !known.some(({ names }) => isOf(names, one)));
  for (const it of noise) show(`noise ${it[0]}`);
  return {
    wanted: wanted.length,
    found: wanted.filter(({ names }) => written.some((one) => isOf(names, one))).length,
    suggested: people.length,
    noise: noise.length,
  };
}

/** Spellings that only this article writes, with all else known. */
function scoreSpellings(article: Article, source: Source): Score {
  const isOnlyHere = (usedBy: readonly string[]) => usedBy.length === 1 && usedBy[0] === source.id;
  const wanted: string[] = [];
  const entities = dataset.entities.map((entity) => ({
    ...entity,
    names: entity.names.filter(({ value, match, usedBy, kind }) => {
      const isName = kind !== 'label' && kind !== 'title-phrase' && entity.kind === 'person';
      const isWithheld = isOnlyHere(usedBy) && match === 'full' && isName;
      if (isWithheld) wanted.push(value);
      return !isWithheld;
    }),
  }));
  const { spellings, people } = suggest(
    [{ file: 'article', article }],
    openDataset({ ...dataset, entities }),
  );
  const offered = [...spellings.map(({ spelling }) => spelling), ...people.map(({ name }) => name)];
  const isOffered = (value: string) => offered.some((it) => fold(it) === fold(value));
  for (const it of wanted.filter((value) => !isOffered(value))) show(`missed ${it}`);
  const noise = spellings.filter(
    ({ spelling }) => !wanted.some((it) => fold(it) === fold(spelling)),
  );
  for (const it of noise) show(`noise ${it.spelling} for ${it.name}`);
  return {
    wanted: wanted.length,
    found: wanted.filter(isOffered).length,
    suggested: spellings.length,
    noise: noise.length,
  };
}

/** Evidence recorded from this article, with none of it known. */
function scoreEvidence(article: Article, source: Source): Score {
  const claims = dataset.claims.map((claim) => ({
    ...claim,
    evidence: claim.evidence.filter((it) => it.source !== source.id),
  }));
  const { evidence } = suggest([{ file: 'article', article }], openDataset({ ...dataset, claims }));
  const offered = evidence.flatMap(({ found }) => found);
  const wanted = dataset.claims.flatMap((claim) =>
    claim.evidence.filter((it) => it.source === source.id).map((piece) => ({ claim, piece })),
  );
  const isSame = (one: string, other: string) => {
    const [a, b] = [flatten(one), flatten(other)];
    return a.includes(b) || b.includes(a);
  };
  const isOffered = ({ claim, piece }: { claim: Claim; piece: { quote: string } }) =>
    offered.some((it) => it.claim === claim.id && isSame(it.quote, piece.quote));
  const evidenced = new Set(wanted.map(({ claim }) => claim.id));
  for (const it of wanted.filter((one) => !isOffered(one)))
    show(`missed ${it.claim.id}: ${it.piece.quote}`);
  const noise = offered.filter((it) => !evidenced.has(it.claim));
  for (const it of noise) show(`noise ${it.claim}: ${it.quote}`);
  return {
    wanted: wanted.length,
    found: wanted.filter(isOffered).length,
    suggested: offered.length,
    noise: noise.length,
  };
}

/** Claims that two articles carry, with no claim known. */
function scoreStatements(): Score {
  const bare = openDataset({ ...dataset, claims: [] });
  const files = articles.map(({ source, article }) => ({ file: source.id, article }));
  const { statements } = suggest(files, bare);
  const quotesOf = (claim: Claim) =>
    claim.evidence.filter(({ source, quote }) => {
      const own = articles.find((it) => it.source.id === source);
      return own !== undefined && findPassage(own.article.text, quote) !== undefined;
    });
  const wanted = dataset.claims.filter(
    (claim) => new Set(quotesOf(claim).map(({ source }) => source)).size > 1,
  );
  const isIn = (claim: Claim, { sentences }: (typeof statements)[number]) =>
    new Set(
      quotesOf(claim).flatMap(({ source, quote }) =>
        sentences.some(
          ({ file, text }) => file === source && flatten(text).includes(flatten(quote)),
        )
          ? [source]
          : [],
      ),
    ).size > 1;
  const isKnown = (group: (typeof statements)[number]) =>
    wanted.some((claim) => isIn(claim, group));
  return {
    wanted: wanted.length,
    found: wanted.filter((claim) => statements.some((group) => isIn(claim, group))).length,
    suggested: statements.length,
    noise: statements.filter((group) => !isKnown(group)).length,
  };
}

const add = (one: Score, other: Score): Score => ({
  wanted: one.wanted + other.wanted,
  found: one.found + other.found,
  suggested: one.suggested + other.suggested,
  noise: one.noise + other.noise,
});

const describe = ({ wanted, found, suggested, noise }: Score) =>
  `${found} of ${wanted} suggested, ${suggested} suggestions, ${noise} of them not in the data`;

const NONE: Score = { wanted: 0, found: 0, suggested: 0, noise: 0 };
const totals = { people: NONE, spellings: NONE, evidence: NONE };
for (const { source, article } of articles) {
  const scores = {
    people: scorePeople(article, storyOf(source.id)),
    spellings: scoreSpellings(article, source),
    evidence: scoreEvidence(article, source),
  };
  console.log(source.id);
  for (const [kind, score] of Object.entries(scores)) {
    console.log(`  ${kind}: ${describe(score)}`);
    totals[kind as keyof typeof totals] = add(totals[kind as keyof typeof totals], score);
  }
}
console.log('all articles');
for (const [kind, score] of Object.entries(totals)) console.log(`  ${kind}: ${describe(score)}`);
console.log(`  shared statements: ${describe(scoreStatements())}`);
