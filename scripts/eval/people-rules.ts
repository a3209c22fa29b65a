/**
 * What each rule for people gives: the development sets with all rules, and again without each one.
 *
 *     npx node scripts/eval/people-rules.ts
 *
 * Prints precision, recall and F1 of the news sets and of AIDA, the share of right people among those
 * shown per document, and the change of both F1s that the rule makes.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const SHARED = '../shared/eval';

/** [what is switched off, file, function, what it answers instead]. */
const RULES: [what: string, file: string, name: string, value: string][] = [
  ['surname after the full name', 'find-surnames.ts', 'findSurnames', '[]'],
  [
    'further spellings when the data is built',
    'spelling-variants.ts',
    'findSpellingVariants',
    '[]',
  ],
  ['initials and short names in the text', 'find-variant-names.ts', 'findVariantNames', '[]'],
  ['given name after the full name', 'find-given-names.ts', 'findGivenNames', '[]'],
  ['given name of a relative', 'find-relatives.ts', 'findRelatives', '[]'],
  ['title + surname', 'find-titled-names.ts', 'findTitledNames', '[]'],
  ['likely spellings', 'find-likely-names.ts', 'findLikelyNames', '[]'],
  ['surname first', 'find-inverted-names.ts', 'findInvertedNames', '[]'],
  ['pairs (Trump-Putin)', 'find-paired-names.ts', 'findPairedNames', '[]'],
  ['not after another given name', 'neighbours.ts', 'isOthersSurname', 'false'],
  ['not before Street, Inc., Tower', 'neighbours.ts', 'isPartOfThing', 'false'],
  ['not where the name goes on', 'neighbours.ts', 'goesOn', 'false'],
  ['not where a name begins earlier', 'neighbours.ts', 'beginsEarlier', 'false'],
  ['not half of a double surname', 'neighbours.ts', 'isHalfOfSurname', 'false'],
  ['no lone common words', 'find-surnames.ts', 'isUnlikelyName', 'false'],
  ['Jr., III, and numbers of kings', 'neighbours.ts', 'suffixAfter', "''"],
  ['the one named most often', 'find-surnames.ts', 'choose', 'args[0]'],
  ['nobody where a stranger is named more often', 'find-surnames.ts', 'countRivals', 'new Map()'],
  ['doubtful spellings take a second sign', 'settle-owners.ts', 'settleOwners', 'args[2]'],
];

interface Score {
  precision: number;
  recall: number;
  f1: number;
  document: number;
}

const folder = mkdtempSync(path.join(tmpdir(), 'people-rules-'));
const out = path.join(folder, 'out.jsonl');

/** The scorer's line for a set as numbers. */
function readScore(printed: string, set: string): Score {
  const line = printed.split('\n').find((one) => one.startsWith(set)) ?? '';
  const [precision = 0, recall = 0, f1 = 0] = (/ P (\S+) R (\S+) F1 (\S+)/.exec(line) ?? [])
    .slice(1)
    .map(Number);
  return { precision, recall, f1, document: Number(/doc-level P (\S+)/.exec(line)?.[1]) };
}

function measure(off?: (typeof RULES)[number]): { news: Score; aida: Score } {
  const [, file, name, value] = off ?? [];
  const hooks = ['--import', './scripts/eval/switch-off.ts'];
  const env = { ...process.env, SWITCH_OFF: JSON.stringify(off ? { file, name, value } : {}) };
  const options = { env, maxBuffer: 1 << 28, encoding: 'utf8' as const };
  const found = execFileSync(process.execPath, [...hooks, 'scripts/eval/people.ts'], options);
  writeFileSync(out, found);
  const scorer = [`${SHARED}/score.mjs`, 'people', `${SHARED}/dev/people.gold.docs.jsonl`, out];
  const printed = execFileSync(process.execPath, scorer, { encoding: 'utf8' });
  return { news: readScore(printed, 'NEWS micro'), aida: readScore(printed, 'aida-dev') };
}

const show = ({ precision, recall, f1, document }: Score) =>
  `${[precision, recall, f1].map((value) => value.toFixed(1)).join(' / ')} | ${document.toFixed(1)}`;
const change = (without: Score, all: Score) => {
  const gain = all.f1 - without.f1;
  return `${gain > 0 ? '+' : ''}${gain.toFixed(1)}`;
};

const all = measure();
console.log('| without | NEWS P / R / F1 | doc-P | gives | AIDA P / R / F1 | doc-P | gives |');
console.log('| --- | --- | --- | --- | --- | --- | --- |');
console.log(`| nothing | ${show(all.news)} | – | ${show(all.aida)} | – |`);
for (const rule of RULES) {
  const { news, aida } = measure(rule);
  const cells = [show(news), change(news, all.news), show(aida), change(aida, all.aida)];
  console.log(`| ${rule[0]} | ${cells.join(' | ')} |`);
}
rmSync(folder, { recursive: true });
