/**
 * How the walk over names grows with their number, as ratios taken in one run:
 *
 *     npx node scripts/bench/names.ts [--sizes 1000,10000,100000,1000000]
 *
 * Texts are 25 different stretches of 40 KB, in turn, so that no text is learnt by heart, each with a
 * listed name about every 250 characters. Names are the real ones first, then given names and
 * surnames of theirs joined anew.
 */
import { existsSync, readFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { openContainer, type Sections, writeContainer } from '../../lib/pack/container.ts';
import { buildNameSections } from '../../lib/people/build-name-sections.ts';
import { findMentions } from '../../lib/people/find-mentions.ts';
import { nameOwnerOf } from '../../lib/people/name-owner.ts';
import { type NameIndex, openNames } from '../../lib/people/open-names.ts';
import { scanNames } from '../../lib/people/scan-names.ts';
import { GAP, tokenise } from '../../lib/text/tokens.ts';

const REAL_NAMES = '../shared/eval/load/real-names.txt';
const TEXTS = '../shared/eval/dev/people.input.docs.jsonl';
const TEXT_LENGTH = 40_000;
const NAME_EVERY = 250;
const ROUNDS = 15;

const { values } = parseArgs({
  options: { sizes: { type: 'string', default: '1000,10000,100000,1000000' } },
});

if (!existsSync(REAL_NAMES) || !existsSync(TEXTS)) {
  console.error('no load data beside the repository: nothing measured');
  process.exit(0);
}

function makeNames(count: number): string[] {
  const real = readFileSync(REAL_NAMES, 'utf8').trim().split('\n');
  const names = new Set(real.slice(0, count));
  const parts = real.map((name) => name.split(' ')).filter((words) => words.length > 1);
  for (let at = 0; names.size < count; at++) {
    const given = parts[(at * 7919) % parts.length]?.slice(0, -1).join(' ');
    // Moved on by one after every turn, so that no pair comes twice.
    const turn = Math.floor(at / parts.length);
    const surname = parts[(at * 7919 + 31 + turn * 61) % parts.length]?.at(-1);
    names.add(`${given} ${surname}`);
  }
  return [...names];
}

const prose = readFileSync(TEXTS, 'utf8')
  .trim()
  .split('\n')
  .map((line) => (JSON.parse(line) as { text: string }).text)
  .join('\n');

/** The same prose for every size, with names of that size's list put between words. */
function makeTexts(listed: readonly string[]): string[] {
  let turn = 0;
  return Array.from({ length: 25 }, (_, at) => {
    const words = prose.slice(at * TEXT_LENGTH, (at + 1) * TEXT_LENGTH).split(' ');
    let passed = 0;
    const named = words.map((word) => {
      passed += word.length + 1;
      if (passed < NAME_EVERY) return word;
      passed = 0;
      turn += 7919;
      return `${word} ${listed[turn % listed.length]}`;
    });
    return named.join(' ').slice(0, TEXT_LENGTH);
  });
}

const median = (of: number[]) => of.sort((one, other) => one - other)[of.length >> 1] as number;

type Work = (text: string) => void;

/** ms a text of one pass over all texts. */
function time(texts: string[], work: Work): number {
  const before = performance.now();
  for (const text of texts) work(text);
  return (performance.now() - before) / texts.length;
}

/** Median ms of each work, taken in turn so that a busy machine is unfair to none. */
function compare(texts: string[], works: Work[]): number[] {
  const rounds = Array.from({ length: ROUNDS }, () => works.map((work) => time(texts, work)));
  return works.map((_, at) => median(rounds.map((round) => round[at] as number)));
}

const NOT_IN_NAME = ~(GAP.SPACE | GAP.LINE | GAP.HYPHEN | GAP.STOP);
const tokens = tokenise('');

function scan(text: string, names: NameIndex): number {
  tokenise(text, tokens);
  let found = 0;
  const isJoined = (at: number) => ((tokens.gap[at] as number) & NOT_IN_NAME) === 0;
  scanNames(tokens, names, isJoined, () => found++);
  return found;
}

const bytesOf = (sections: Sections, parts: string[]) =>
  parts.reduce((sum, part) => sum + (sections[`names.${part}`]?.byteLength ?? 0), 0);

const ratios: { size: number; scan: number; whole: number }[] = [];

for (const size of values.sizes.split(',').map(Number)) {
  const listed = makeNames(size);
  const texts = makeTexts(listed);
  const articles = new Map(
    texts.map((text) => {
      const blocks = [{ start: 0, end: text.length, kind: 'paragraph' as const }];
      return [text, { text, blocks }];
    }),
  );
  const owners = listed.map((name, at) => nameOwnerOf({ id: `${at}`, name }));
  const built = performance.now();
  const sections = buildNameSections(owners);
  const buildMs = performance.now() - built;
  const forms = sections['names.values']?.length ?? 1;
  const file = writeContainer(sections);
  const open = () => {
    const opened = openContainer(file);
    if (!opened.ok) throw new Error(opened.error.message);
    return openNames(opened.value);
  };
  const names = open();
  const openMs = median(Array.from({ length: 7 }, () => time([''], open)));
  const hits = texts.reduce((sum, text) => sum + scan(text, names), 0);
  const [floor = 1, walked = 0, whole = 0] = compare(texts, [
    (text) => tokenise(text, tokens),
    (text) => scan(text, names),
    (text) => findMentions(articles.get(text) ?? { text, blocks: [] }, names),
  ]);
  const index = bytesOf(sections, [
    'head',
    'first',
    'first-small',
    'phrases',
    'buckets',
    'low',
    'values',
  ]);
  console.log(
    `${size} names, ${forms} forms: scan/tokenise ${(walked / floor).toFixed(2)}, ` +
      `findMentions/tokenise ${(whole / floor).toFixed(2)} (tokenise ${floor.toFixed(3)} ms), ` +
      `${hits} candidates, index ${(index / forms).toFixed(2)} bytes a form, ` +
      `whole file ${(file.byteLength / forms).toFixed(1)}, ` +
      `open ${openMs.toFixed(2)} ms, build ${Math.round(buildMs)} ms`,
  );
  ratios.push({ size, scan: walked / floor, whole: whole / floor });
}

const [smallest] = ratios;
const largest = ratios.at(-1);
if (smallest && largest && smallest !== largest) {
  console.log(
    `${largest.size} / ${smallest.size} names: scan ${(largest.scan / smallest.scan).toFixed(2)}, ` +
      `findMentions ${(largest.whole / smallest.whole).toFixed(2)}`,
  );
}
console.log(`load ${loadavg()[0]?.toFixed(1)} on ${cpus().length} processors`);
