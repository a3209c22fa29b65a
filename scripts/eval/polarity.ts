/**
 * Puts claims into constructions that deny, doubt, plan, demand or ask them, and into some that only look so, and counts
 * how often one is taken for the thing itself (fixtures/polarity-*.yaml). `--show` lists the constructions that fail, with claims.
 *
 *     npx node scripts/eval/polarity.ts [--frames FILE] [--show]
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { articleFromText } from '../../lib/reading/article-from-text.ts';
import { findInArticle } from '../../lib/reading/find-in-article.ts';
import type { Appearance } from '../../lib/reading/types.ts';
import { openCommandPack } from '../cli/open-command-pack.ts';

const { values } = parseArgs({
  options: {
    claims: { type: 'string', default: 'scripts/eval/fixtures/polarity-claims.yaml' },
    frames: { type: 'string', default: 'scripts/eval/fixtures/polarity-frames.yaml' },
    show: { type: 'boolean', default: false },
  },
});

/** A claim in the forms that a construction needs; see the head of polarity-claims.yaml. */
interface Forms {
  claim: string;
  published: string;
  told: string;
  perfect: string;
  noun?: string;
  inf?: string;
  ing?: string;
  done?: [subject: string, participle: string];
  actor?: string;
  /** Positions that a denial may assert. */
  held?: string[];
}

const readYaml = <T>(file: string): T => parse(readFileSync(file, 'utf8')) as T;
const claims = readYaml<Forms[]>(values.claims);
/** By whether they say the claim as so, then by kind. */
const frames = readYaml<Record<'traps' | 'controls', Record<string, string[]>>>(values.frames);

/** Inside a sentence: of the words that forms begin with only names keep their capital. */
const inside = (text: string) =>
  text.replace(/^(?:The|An?|More|Some|Humanitarian) /u, (word) => word.toLowerCase());

function formOf(forms: Forms, slot: string): string | undefined {
  const { done, actor, noun } = forms;
  switch (slot) {
    case 'subject':
      return done?.[0];
    case 'subjectless':
      return done && inside(done[0]);
    case 'done':
      return done?.[1];
    case 'actorless':
      return actor && inside(actor);
    case 'bare':
      return noun?.replace(/^(?:the|an?) /u, '');
    default:
      return forms[slot as 'told' | 'perfect' | 'noun' | 'inf' | 'ing' | 'actor'];
  }
}

/** @returns Nothing where the claim lacks a form that the frame needs. */
function fillFrame(frame: string, forms: Forms): string | undefined {
  const slots = [...frame.matchAll(/\{(\w+)\}/gu)].map(([, slot]) => slot as string);
  if (slots.some((slot) => formOf(forms, slot) === undefined)) return undefined;
  const text = frame.replace(/\{(\w+)\}/gu, (_, slot: string) => formOf(forms, slot) ?? '');
  return text
    .replace(/(?<=^|[.?!] )\p{Ll}/gu, (letter) => letter.toUpperCase())
    .replace(/(?<=[\p{L},] )The United States\b/gu, 'the United States');
}

const pack = await openCommandPack([]);
const isSo = ({ held = [] }: Forms, { polarity, position }: Appearance) =>
  polarity === 'asserts' && !held.includes(position ?? '');

function wholeId(claim: string): string {
  const [story, slug] = claim.includes('/') ? claim.split('/') : ['us-hamas-talks-2025', claim];
  return `${story}/claims/${slug}`;
}

const tally = { traps: { all: 0, found: 0, bad: 0 }, controls: { all: 0, found: 0, bad: 0 } };

/** How the found ones of the kind that is being scored are put. */
let readings: Record<string, number> = {};

function scoreFrame(kind: 'traps' | 'controls', frame: string): string[] {
  const bad: string[] = [];
  for (const forms of claims) {
    const text = fillFrame(frame, forms);
    if (text === undefined) continue;
    const article = articleFromText(text, { published: forms.published });
    const id = wholeId(forms.claim);
    const found = findInArticle(article, pack).appearances.filter(({ claim }) => claim === id);
    const isAsserted = found.some((one) => isSo(forms, one));
    tally[kind].all += 1;
    for (const { polarity } of found.slice(0, 1))
      readings[polarity] = (readings[polarity] ?? 0) + 1;
    if (found.length > 0) tally[kind].found += 1;
    if (kind === 'traps' ? isAsserted : found.length > 0 && !isAsserted) bad.push(forms.claim);
  }
  tally[kind].bad += bad.length;
  return bad;
}

for (const kind of ['traps', 'controls'] as const) {
  for (const [name, list] of Object.entries(frames[kind])) {
    const before = { ...tally[kind] };
    readings = {};
    const lines = list.map((frame) => ({ frame, bad: scoreFrame(kind, frame) }));
    const { all, bad } = tally[kind];
    const put = Object.entries(readings).map(([polarity, times]) => `${times} ${polarity}`);
    console.log(`${kind}, ${name}: ${bad - before.bad} of ${all - before.all} (${put.join(', ')})`);
    for (const line of lines)
      if (values.show && line.bad.length > 0)
        console.log(`  ${line.bad.length} ${line.frame} ${line.bad.slice(0, 4).join(' ')}`);
  }
}
const { traps, controls } = tally;
console.log(`traps taken as asserted: ${traps.bad} of ${traps.all}, ${traps.found} found at all`);
console.log(
  `controls not taken so: ${controls.bad} of ${controls.all}, ${controls.found} found at all`,
);
