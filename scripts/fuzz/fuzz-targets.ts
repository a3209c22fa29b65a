/** Every parser of Sidelight with texts that it takes, to be handed what it does not expect. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parseAnnotation } from '../../lib/annotations/parse-annotation.ts';
import { parseClaim } from '../../lib/dataset/parse-claim.ts';
import { parseEntity } from '../../lib/dataset/parse-entity.ts';
import { parseSource } from '../../lib/dataset/parse-source.ts';
import { parseStory } from '../../lib/dataset/parse-story.ts';
import { exportCsv } from '../../lib/exchange/csv.ts';
import { exportHypothesis } from '../../lib/exchange/hypothesis.ts';
import { readAnnotationFile } from '../../lib/exchange/import-annotations.ts';
import { exportJsonLd } from '../../lib/exchange/json-ld.ts';
import { exportMarkdown } from '../../lib/exchange/markdown.ts';
import { makeAnnotations } from '../../lib/exchange/test-notes.ts';
import { parsePackFile } from '../../lib/own-packs/parse-pack-file.ts';
import { packFile, storyFile } from '../../lib/own-packs/test-pack-file.ts';
import { compilePack } from '../../lib/pack/compile-pack.ts';
import { openPack } from '../../lib/pack/open-pack.ts';
import { articleFromText } from '../../lib/reading/article-from-text.ts';
import { parseArticle } from '../../lib/reading/parse-article.ts';
import { readArticle } from '../../lib/reading/read-article.ts';
import { FERRY, openTestPack } from '../../lib/reading/test-pack.ts';
import { DEFAULT_SETTINGS } from '../../lib/settings/settings.ts';
import { describeSettings, parseSettingsFile } from '../../lib/settings/settings-file.ts';
import { readForeignPacks } from '../cli/read-foreign-pack.ts';
import { parseCsv } from '../data/import/parse-csv.ts';
import { readMarkdown } from '../data/read-markdown.ts';
import { readPackLines } from '../data/read-pack-lines.ts';
import { readYamlText } from '../data/read-yaml-file.ts';
import { mutatedBytes, mutatedJson, mutatedText } from './mutate-text.ts';

export interface FuzzTarget {
  name: string;
  /** Runs the parser on one input of its own making. @throws whatever the parser throws. */
  property: fc.IProperty<[never]>;
}

const NOW = '2026-06-01T00:00:00.000Z';
const SMALL = 'tests/fixtures/small-data';
const FILE = 'fuzzed';
const NOTES = makeAnnotations(4);

/** Without the library's bias, which would put most changes at the beginning of a text. */
function target<T>(name: string, input: fc.Arbitrary<T>, parse: (value: T) => void): FuzzTarget {
  const property = fc.property(fc.noBias(input), (value) => {
    const before = describePrototypes();
    parse(value);
    if (describePrototypes() !== before) throw new Error('a built-in prototype was changed');
  });
  return { name, property: property as unknown as FuzzTarget['property'] };
}

const PROTOTYPES = [Object, Array, String, Number, Function, Map, Set, RegExp, Promise];

/** What a file must not add to: the properties that every object has. */
const describePrototypes = (): string =>
  PROTOTYPES.map(({ prototype }) => Reflect.ownKeys(prototype).map(String).join()).join('\n');

const text = (name: string, seeds: readonly string[], parse: (value: string) => void) =>
  target(name, mutatedText(seeds), parse);

/** Seeds are brought to one line, so that each value can be found in them. */
function json(name: string, seeds: readonly string[], parse: (value: string) => void): FuzzTarget {
  const lines = seeds.map((seed) => JSON.stringify(JSON.parse(seed)));
  return target(name, fc.oneof(mutatedText(lines), mutatedJson(lines)), parse);
}

const readSmall = (file: string) => readFileSync(`${SMALL}/${file}`, 'utf8');

/** An imported file is taken whole: what was taken must be what it is said to be. */
function importFile(file: string): void {
  const read = readAnnotationFile(file, NOW);
  if (!read.ok) return;
  for (const annotation of read.value.annotations) {
    if (!parseAnnotation(annotation).ok) throw new Error('took what is no annotation');
  }
  const again = readAnnotationFile(exportJsonLd(read.value.annotations), NOW);
  const count = again.ok ? again.value.annotations.length : 0;
  if (count !== read.value.annotations.length) throw new Error('lost an annotation');
  exportCsv(read.value.annotations);
  exportMarkdown(read.value.annotations);
}

const COLLECTION = exportJsonLd(NOTES);
/** As other programs write them. */
const THEIRS = JSON.stringify({
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: 'http://a.example/7',
  type: 'Annotation',
  body: [
    { type: 'TextualBody', value: '<p>So</p>', format: 'text/html' },
    { source: 'https://sidelight.example/data/a', purpose: 'identifying', label: 'A' },
  ],
  target: {
    source: { id: 'http://a.example/' },
    selector: { type: 'FragmentSelector', refinedBy: { type: 'TextQuoteSelector', exact: 'x' } },
  },
});
const PACK = compilePack(FERRY);
const FERRY_PACK = openTestPack();
const FERRY_TEXT =
  'The ferry is afloat, said Ada Keel.\n\nThere were 120 people aboard the ferry, she said.';

/** Data as its authors write it, by the parser that takes each kind. */
const RECORDS = [
  ['story.yaml', parseStory],
  ['claims/houses.yaml', parseClaim],
  ['sources/gazette.yaml', parseSource],
  ['people/ana-reyes.yaml', parseEntity],
] as const;

function readRecord(yaml: string): void {
  const read = readYamlText(yaml, FILE);
  for (const [, parse] of RECORDS) {
    const parsed = parse(read.value, 'flood/x/y');
    if (!parsed.ok) for (const problem of parsed.problems) read.locate(problem);
  }
}

/** Opened or refused; once opened, a damaged file may still be found out by a `RangeError`. */
function openBytes(bytes: Uint8Array): void {
  const opened = openPack(new Uint8Array(bytes).buffer);
  if (!opened.ok && opened.error.message === '') throw new Error('does not say why');
}

const OWN_PACKS = [packFile(), storyFile()];
const NOTHING_KNOWN = { ids: new Set<string>(), homes: new Set<string>() };

/** JSON Lines of which one has another value. */
function oneLineOf(file: string): fc.Arbitrary<string> {
  const lines = file.split('\n');
  return fc
    .nat(lines.length - 1)
    .chain((at) =>
      mutatedJson([lines[at] as string]).map((line) => lines.with(at, line).join('\n')),
    );
}

function readOwnPack(file: string): void {
  const read = parsePackFile(new TextEncoder().encode(file).buffer, NOTHING_KNOWN);
  if (!read.ok && read.problems.length === 0) throw new Error('does not say why');
}

export const FUZZ_TARGETS: readonly FuzzTarget[] = [
  json('Web Annotations', [COLLECTION, exportJsonLd(NOTES.slice(0, 1)), THEIRS], importFile),
  json('Hypothesis JSON', [exportHypothesis(NOTES)], importFile),
  json(
    'settings file',
    [describeSettings(DEFAULT_SETTINGS)],
    (file) => void parseSettingsFile(file),
  ),
  text(
    'pack lines of others',
    [
      '{"id":"p","kind":"person","name":"Ada Keel","aliases":["A. Keel"]}\n{"id":"c","kind":"claim","text":"It sank.","keywords":["ship"]}',
    ],
    (lines) => void readForeignPacks([{ file: FILE, text: lines }]),
  ),
  text(
    'pack lines',
    [readSmall('packs/members/people.jsonl')],
    (lines) => void readPackLines(lines, FILE, 'members/people'),
  ),
  text(
    'YAML data',
    RECORDS.map(([file]) => readSmall(`stories/flood/${file}`)),
    readRecord,
  ),
  text('upstream CSV', ['a,b\r\n"x ""y""",2\r\n', '\ufeffid,name\n1,Ada\n'], parseTable),
  text(
    'Markdown',
    ['---\ntitle: Flood\ndate: 2025-03-20\n---\n# One\n\n> *quote* [a](b) <b>\n\n- item `x`\n'],
    (file) => void readMarkdown(file),
  ),
  text('article text', [FERRY_TEXT], (words) => {
    const article = articleFromText(words.slice(0, 20_000));
    readArticle(article, FERRY_PACK);
  }),
  json('article in a message', [JSON.stringify(articleFromText(FERRY_TEXT))], (message) => {
    try {
      parseArticle(JSON.parse(message));
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error; // the browser's part
    }
  }),
  target(
    'packs of readers',
    fc.oneof(mutatedText(OWN_PACKS), ...OWN_PACKS.map(oneLineOf)),
    readOwnPack,
  ),
  target('data file', mutatedBytes(new Uint8Array(PACK)), openBytes),
];

/** Documented: it throws where a quotation mark is out of place. */
function parseTable(table: string): void {
  try {
    parseCsv(table);
  } catch (error) {
    if (!(error instanceof Error && /^line \d+: /.test(error.message))) throw error;
  }
}
