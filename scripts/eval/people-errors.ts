/**
 * The errors of a run over the development documents by kind, most frequent first, with examples:
 *
 *     npx node scripts/eval/people.ts > out.jsonl
 *     npx node scripts/eval/people-errors.ts out.jsonl [--sets aida-dev,msnbc] [--examples 3]
 *
 * It counts as the scorer does (overlapping span and right id, inside `eval`) and judges nothing: what
 * the gold does not know is wrong here.
 */
import { parseArgs } from 'node:util';
import { foldName } from '../../lib/people/personal-name.ts';
import { readLines } from './read-articles.ts';

interface GoldMention {
  start: number;
  end: number;
  entity: string | null;
  optional?: boolean;
  nested?: boolean;
}
interface GoldDoc {
  doc_id: string;
  set: string;
  text: string;
  eval: [number, number];
  mentions: GoldMention[];
}
interface Found {
  start: number;
  end: number;
  id: string;
  how: { rule: string };
}

const DEV = '../shared/eval/dev';
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sets: { type: 'string', default: 'msnbc,newsfair,reuters128,gum-news,aida-dev' },
    examples: { type: 'string', default: '2' },
  },
});
const [file] = positionals;
if (file === undefined) throw new Error('name the file that people.ts printed');

const sets = new Set(values.sets.split(','));
const namesOf = new Map(
  readLines<{ id: string; name: string; aliases?: string[] }>(`${DEV}/people.pack.jsonl`).map(
    ({ id, name, aliases = [] }) => [id, [name, ...aliases].map(foldName)],
  ),
);
const foundIn = new Map(
  readLines<{ doc_id: string; people: Found[] }>(file).map((doc) => [doc.doc_id, doc.people]),
);
const kinds = new Map<string, string[]>();

const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }) =>
  a.start < b.end && b.start < a.end;

/** Why a mention was probably not found, by what it says. */
function kindOfMiss(doc: GoldDoc, { start, end, entity }: GoldMention): string {
  const said = doc.text.slice(start, end);
  const folded = foldName(said);
  const names = namesOf.get(entity ?? '') ?? [];
  const isAmong = (one: GoldMention) =>
    one.entity === entity && names.includes(foldName(doc.text.slice(one.start, one.end)));
  if (said.includes('*')) return 'missed: letters are masked in the text';
  if (names.includes(folded)) return 'missed: a listed name, left as doubtful or ambiguous';
  const isNamed = doc.mentions.some(isAmong) ? 'named in full elsewhere' : 'never named as listed';
  if (folded.includes(' ')) return `missed: several words, not as listed, ${isNamed}`;
  const isGiven = names.some((name) => name.startsWith(`${folded} `));
  const isLast = names.some((name) => name.endsWith(` ${folded}`));
  if (isGiven && !isLast) return `missed: given name alone, ${isNamed}`;
  return `missed: ${isLast ? 'surname' : 'another word'} alone, ${isNamed}`;
}

/** What stands where somebody wrong was found. */
function kindOfWrong(doc: GoldDoc, found: Found): string {
  const gold = doc.mentions.find((mention) => overlaps(mention, found));
  const rule = `by ${found.how.rule}`;
  if (!gold) return `wrong: nobody by the gold, ${rule}`;
  if (gold.entity === null) return `wrong: somebody who is not in the pack, ${rule}`;
  return gold.entity === found.id
    ? `wrong: counted twice, ${rule}`
    : `wrong: another person, ${rule}`;
}

function note(kind: string, doc: GoldDoc, { start, end }: { start: number; end: number }): void {
  const before = doc.text.slice(Math.max(0, start - 40), start);
  const after = doc.text.slice(end, end + 40);
  const line = `${before}[${doc.text.slice(start, end)}]${after}`.replaceAll(/\s+/g, ' ');
  const known = kinds.get(kind);
  if (known) known.push(`${doc.doc_id}: ${line}`);
  else kinds.set(kind, [`${doc.doc_id}: ${line}`]);
}

function compare(doc: GoldDoc): void {
  const [begin, end] = doc.eval;
  const found = (foundIn.get(doc.doc_id) ?? []).filter(
    (one) => one.start >= begin && one.end <= end,
  );
  const isFree = new Set(doc.mentions);
  for (const one of found) {
    const right = doc.mentions.find(
      (gold) => isFree.has(gold) && gold.entity === one.id && overlaps(gold, one),
    );
    if (right) isFree.delete(right);
    else note(kindOfWrong(doc, one), doc, one);
  }
  for (const gold of isFree) {
    if (gold.entity !== null && !gold.optional && !gold.nested)
      note(kindOfMiss(doc, gold), doc, gold);
  }
}

for (const doc of readLines<GoldDoc>(`${DEV}/people.gold.docs.jsonl`)) {
  if (sets.has(doc.set)) compare(doc);
}
const ordered = [...kinds].sort(([, one], [, other]) => other.length - one.length);
for (const [kind, examples] of ordered) {
  console.log(`${String(examples.length).padStart(4)} ${kind}`);
  for (const example of examples.slice(0, Number(values.examples)))
    console.log(`       ${example}`);
}
