/**
 * How the bundled story's claims are found in passages that were written without looking at the
 * cues (fixtures/unseen-passages.yaml says how they are labelled): recall, precision, and whether a
 * denial, a condition or a question is ever taken for the thing itself. `--show` lists what is wrong.
 *
 *     npx node scripts/eval/unseen-claims.ts [--passages FILE] [--show]
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { compareClaimFigures } from '../../lib/compare/compare-claim-figures.ts';
import { articleFromText } from '../../lib/reading/article-from-text.ts';
import { claimReader, findInArticle } from '../../lib/reading/find-in-article.ts';
import type { Appearance, Article } from '../../lib/reading/types.ts';
import { openCommandPack } from '../cli/open-command-pack.ts';

const { values } = parseArgs({
  options: {
    passages: { type: 'string', default: 'scripts/eval/fixtures/unseen-passages.yaml' },
    show: { type: 'boolean', default: false },
  },
});

interface Label {
  /** Words of the sentence. */
  in: string;
  /** See `wholeId`. */
  claim: string;
  /** Readings parted by "|": polarity (`open`: any but asserts) and perhaps a position. */
  as: string;
  /** Entities, parted by "|". */
  by?: string;
  /** Relations of the figure, parted by "|". */
  figure?: string;
  optional?: boolean;
}

interface Passage {
  id: string;
  title?: string;
  published: string;
  text: string;
  says: Label[];
}

const alternatives = (text: string) => text.split('|').map((one) => one.trim());

function isReading(reading: string, { polarity, position }: Appearance): boolean {
  const [wanted = '', place] = reading.split(' ');
  const isPolarity = wanted === 'open' ? polarity !== 'asserts' : wanted === polarity;
  return isPolarity && (place === undefined || position === undefined || place === position);
}

const isRight = (label: Label, found: Appearance) =>
  alternatives(label.as).some((reading) => isReading(reading, found));

/** What may only be found as denied, conditional or asked. */
const isTrap = (label: Label) =>
  !alternatives(label.as).some((reading) => reading.startsWith('asserts'));

const tally = new Map<string, number>();
const count = (what: string, by = 1) => tally.set(what, (tally.get(what) ?? 0) + by);
const of = (what: string) => tally.get(what) ?? 0;
const percent = (part: number, whole: number) =>
  `${whole === 0 ? '-' : ((100 * part) / whole).toFixed(1)} % (${part} of ${whole})`;
const show = (line: string) => {
  if (values.show) console.log(line);
};

const pack = await openCommandPack([]);
const claimAt = claimReader(pack);
/** A label names a claim of the first story by its slug, of another one as `story/slug`. */
function wholeId(label: string): string {
  const [story, slug] = label.includes('/') ? label.split('/') : ['us-hamas-talks-2025', label];
  return `${story}/claims/${slug}`;
}
const shortId = (id: string) => id.slice(id.lastIndexOf('/') + 1);

function readArticle({ title, text, published }: Passage): Article {
  const whole = title === undefined ? text : `${title}\n${text}`;
  return articleFromText(whole, { published, ...(title === undefined ? {} : { title }) });
}

function scoreDetails(label: Label, found: Appearance, article: Article, where: string): void {
  if (label.by !== undefined) {
    count('attributed');
    if (alternatives(label.by).some((by) => found.attributedTo?.endsWith(by)))
      count('attribution right');
    else show(`ATTRIBUTION ${where} ${found.attribution ?? '-'} for ${label.by}`);
  }
  if (label.figure === undefined) return;
  count('figures');
  const claim = claimAt(pack.claimIndexOf(found.claim));
  const relation = compareClaimFigures(claim, found, article);
  if (alternatives(label.figure).includes(relation)) count('figures right');
  else show(`FIGURE ${where} ${relation} for ${label.figure}`);
}

function scorePassage(passage: Passage): void {
  const article = readArticle(passage);
  const found = new Set(findInArticle(article, pack).appearances);
  for (const label of passage.says) {
    const at = article.text.indexOf(label.in);
    if (at < 0) throw new Error(`${passage.id}: "${label.in}" does not stand in the passage`);
    const id = wholeId(label.claim);
    if (pack.claimIndexOf(id) < 0)
      throw new Error(`${passage.id}: there is no claim ${label.claim}`);
    const hit = [...found].find(
      (one) => one.claim === id && one.sentenceStart <= at && at < one.sentenceEnd,
    );
    const where = `${passage.id} ${label.claim} «${label.in}»`;
    if (!label.optional) count('said');
    if (isTrap(label)) count('traps');
    if (!hit) {
      if (!label.optional) show(`MISS ${where}`);
      continue;
    }
    found.delete(hit);
    count('found');
    if (!label.optional) count('said and found');
    if (isRight(label, hit)) {
      count('right');
      scoreDetails(label, hit, article, where);
      continue;
    }
    const asIf = `${hit.polarity} ${hit.position ?? '-'}`;
    const isTaken = isTrap(label) && hit.polarity === 'asserts';
    count(isTaken ? 'trap taken as asserted' : 'wrong reading');
    show(
      `${isTaken ? 'TAKEN' : 'READING'} ${where} ${asIf} for ${label.as} by ${hit.how.words.join(' ')}`,
    );
  }
  for (const one of found) {
    count('alarms');
    const sentence = article.text.slice(one.sentenceStart, one.sentenceEnd);
    show(
      `ALARM ${passage.id} ${shortId(one.claim)} ${one.position ?? '-'} ${one.polarity} ${one.how.rule} ${one.score} «${sentence}» ${one.how.words.join(' ')}`,
    );
  }
}

const passages = parse(readFileSync(values.passages, 'utf8')) as Passage[];
for (const passage of passages) scorePassage(passage);
console.log(`${passages.length} passages, ${of('said')} labelled claims besides optional ones`);
console.log(`recall ${percent(of('said and found'), of('said'))}`);
console.log(`precision, the claim ${percent(of('found'), of('found') + of('alarms'))}`);
console.log(
  `precision, claim, position and polarity ${percent(of('right'), of('found') + of('alarms'))}`,
);
console.log(
  `denied, conditional or asked, taken as asserted: ${of('trap taken as asserted')} of ${of('traps')}`,
);
console.log(`attribution right ${percent(of('attribution right'), of('attributed'))}`);
console.log(`figures right ${percent(of('figures right'), of('figures'))}`);
