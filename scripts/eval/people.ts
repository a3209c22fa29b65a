/**
 * Runs the engine over evaluation documents and writes one line a document for the outside scorer:
 *
 *     npx node scripts/eval/people.ts [--pack FILE] [--docs FILE] [--no-likely] > out.jsonl
 *     node ../shared/eval/score.mjs people ../shared/eval/dev/people.gold.docs.jsonl out.jsonl
 *
 * A mention between several namesakes is left out here: the card would offer both and claim nothing.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openContainer, writeContainer } from '../../lib/pack/container.ts';
import { buildNameSections } from '../../lib/people/build-name-sections.ts';
import { findMentions } from '../../lib/people/find-mentions.ts';
import { nameOwnerOf, type PackPerson } from '../../lib/people/name-owner.ts';
import { openNames } from '../../lib/people/open-names.ts';
import type { Article } from '../../lib/reading/types.ts';

const DEV = '../shared/eval/dev';
const { values } = parseArgs({
  options: {
    pack: { type: 'string', default: `${DEV}/people.pack.jsonl` },
    docs: { type: 'string', default: `${DEV}/people.input.docs.jsonl` },
    'no-likely': { type: 'boolean', default: false },
  },
});

const readLines = (path: string) =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown);

/** One block a line of text, as a text file has it. */
function articleOf(text: string): Article {
  const blocks: Article['blocks'] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (line.trim() !== '') blocks.push({ start, end: start + line.length, kind: 'paragraph' });
    start += line.length + 1;
  }
  return { text, blocks };
}

const people = readLines(values.pack) as PackPerson[];
const opened = openContainer(writeContainer(buildNameSections(people.map(nameOwnerOf))));
if (!opened.ok) throw new Error(opened.error.message);
const names = openNames(opened.value);

for (const doc of readLines(values.docs) as { doc_id: string; text: string }[]) {
  const article = articleOf(doc.text);
  const before = performance.now();
  const mentions = findMentions(article, names, { likely: !values['no-likely'] });
  const ms = performance.now() - before;
  const found = mentions
    .filter(({ entities }) => entities.length === 1)
    .map(({ start, end, entities, score, how }) => ({ start, end, id: entities[0], score, how }));
  console.log(JSON.stringify({ doc_id: doc.doc_id, people: found, ms: Number(ms.toFixed(3)) }));
}
