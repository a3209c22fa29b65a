/** Everything that is measured for one list of names: times, sizes, memory, and whether all agree. */
import { openContainer, type Sections, writeContainer } from '../../lib/pack/container.ts';
import { buildNameSections } from '../../lib/people/build-name-sections.ts';
import { findMentions } from '../../lib/people/find-mentions.ts';
import { type NameOwner, nameOwnerOf } from '../../lib/people/name-owner.ts';
import { type NameIndex, openNames } from '../../lib/people/open-names.ts';
import { foldWord } from '../../lib/text/fold.ts';
import { createTokens, tokenise } from '../../lib/text/tokens.ts';
import { type Agreement, compareFinds } from './compare-finds.ts';
import { loadNames } from './load-names.ts';
import { articleOf, makeTexts, type Texts } from './load-texts.ts';
import { createOurs } from './rivals/ours.ts';
import type { CreateRival, Rival } from './rivals/rival.ts';
import { compareWorks, median, timeOnce, usedBytes, type Work } from './timing.ts';

const ROUNDS = 9;
const LONG_ROUNDS = 7;

/** What stands in `names.*` for other purposes than finding a listed name. */
const BESIDE =
  /^names\.(text|text-at|labels|ids|ids-at|given|given-count|cues|cues-at|sounds|sound-owners)$/;

/** Our index of one list, kept for the comparison between sizes. */
export interface BuiltIndex {
  size: number;
  /** How many of the names are real. */
  real: number;
  forms: number;
  buildMs: number;
  openMs: number;
  file: ArrayBuffer;
  names: NameIndex;
  indexBytes: number;
  texts: Texts;
  /** Spellings that count anywhere, folded, each once: what the rivals look for. */
  folded: string[];
}

/** One line of the comparison; times are ms a text. */
export interface RivalResult {
  name: string;
  /** Folding, finding, places: 40 KB and 1 MB. */
  ms?: number;
  longMs?: number;
  /** The walk alone. */
  bareMs?: number;
  prepareMs?: number;
  memoryBytes?: number;
  agreement?: Agreement;
  unfit?: string;
}

export interface SizeResult extends Omit<BuiltIndex, 'file' | 'names' | 'texts' | 'folded'> {
  fileBytes: number;
  /** Spellings that the rivals look for. */
  listed: number;
  rivals: RivalResult[];
}

function foldedForm(name: string): string {
  const tokens = tokenise(name);
  const words: string[] = [];
  for (let at = 0; at < tokens.count; at++) {
    words.push(foldWord(name, tokens.start[at], tokens.end[at]));
  }
  return words.join(' ');
}

const indexBytesOf = (sections: Sections) =>
  Object.entries(sections)
    .filter(([name]) => !BESIDE.test(name))
    .reduce((sum, [, { byteLength }]) => sum + byteLength, 0);

/** @returns The list's spellings that count anywhere, folded, each once. */
function foldAll(owners: readonly NameOwner[]): string[] {
  const counted = owners.filter(({ names }) => names[0]?.match === 'full');
  return [...new Set(counted.map(({ name }) => foldedForm(name)))];
}

const ownersOf = (listed: readonly string[]) =>
  listed.map((name, at) => nameOwnerOf({ id: `${at}`, name }));

/** What rivals look for in a list of this size. */
export const buildFolded = (size: number) => foldAll(ownersOf(loadNames(size).names));

function openFile(file: ArrayBuffer): NameIndex {
  const opened = openContainer(file);
  if (!opened.ok) throw new Error(opened.error.message);
  return openNames(opened.value);
}

/** @returns The index as it would be shipped: people, with all spellings that are worked out. */
export function buildIndex(size: number, prose: string): BuiltIndex {
  const { names: listed, real } = loadNames(size);
  const owners = ownersOf(listed);
  const folded = foldAll(owners);
  const { ms: buildMs, result: sections } = timeOnce(() => buildNameSections(owners));
  const file = writeContainer(sections);
  const openMs = median(Array.from({ length: 9 }, () => timeOnce(() => openFile(file)).ms));
  const names = openFile(file);
  const texts = makeTexts(prose, listed);
  const indexBytes = indexBytesOf(sections);
  const forms = names.slotCount;
  return { size, real, forms, buildMs, openMs, file, names, indexBytes, texts, folded };
}

interface Entrant extends RivalResult {
  rival?: Rival;
}

/** Makes a rival and weighs it. */
function createEntrant(name: string, folded: readonly string[], create: CreateRival): Entrant {
  const before = usedBytes();
  const { ms, result } = timeOnce(() => create(folded));
  if ('unfit' in result) return { name, unfit: result.unfit };
  return { name, rival: result, prepareMs: ms, memoryBytes: usedBytes() - before };
}

const readCharacters = (text: string) => {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum += text.charCodeAt(at);
  return sum;
};

/** The floors, and our own ways from the barest to the whole. */
function ownWorks({ names }: BuiltIndex, of: readonly string[]): Record<string, Work> {
  const tokens = createTokens(8192);
  const ours = createOurs(names);
  const articles = of.map(articleOf);
  const text = (at: number) => of[at] as string;
  return {
    read: (at) => readCharacters(text(at)),
    tokenise: (at) => tokenise(text(at), tokens).count,
    walk: (at) => ours.walk(text(at)),
    names: (at) => ours.find(text(at)),
    rules: (at) => findMentions(articles[at] as ReturnType<typeof articleOf>, names),
  };
}

const withRivals = (own: Record<string, Work>, entrants: Entrant[], texts: readonly string[]) => {
  const works = { ...own };
  for (const { name, rival } of entrants) {
    if (rival) works[name] = (at) => rival.find(texts[at] as string);
  }
  return works;
};

const NO_NAMES = 'rules, no names put in';

/** Memory of the file and of what is made when it is opened. */
function weighFile(file: ArrayBuffer): number {
  const before = usedBytes();
  const names = openFile(file.slice(0));
  const used = usedBytes() - before;
  return names.slotCount > 0 ? used : 0;
}

/** The walks alone. Ours is over words; the strings of the others are folded beforehand. */
function timeBare(built: BuiltIndex, entrants: Entrant[], texts: readonly string[]) {
  const works: Record<string, Work> = { walk: createOurs(built.names).bare(texts) };
  for (const { name, rival } of entrants) if (rival) works[name] = rival.bare(texts);
  return compareWorks(works, texts.length, ROUNDS);
}

/** Measures one size; rivals live only as long as this. */
export function measureSize(built: BuiltIndex, rivals: Record<string, CreateRival>): SizeResult {
  const { file, names, texts, folded, ...head } = built;
  const entrants = Object.entries(rivals).map(([name, create]) =>
    createEntrant(name, folded, create),
  );
  const ours = createOurs(names);
  for (const entrant of entrants) {
    if (entrant.rival) entrant.agreement = compareFinds(texts.articles, ours, entrant.rival);
  }
  const { rules } = ownWorks(built, texts.plain);
  const own = { ...ownWorks(built, texts.articles), [NO_NAMES]: rules as Work };
  const times = compareWorks(
    withRivals(own, entrants, texts.articles),
    texts.articles.length,
    ROUNDS,
  );
  const bare = timeBare(built, entrants, texts.articles);
  const long = [texts.long];
  const longTimes = compareWorks(withRivals(ownWorks(built, long), entrants, long), 1, LONG_ROUNDS);
  const timed = (result: RivalResult): RivalResult => ({
    ...result,
    ...(times[result.name] !== undefined && { ms: times[result.name] as number }),
    ...(bare[result.name] !== undefined && { bareMs: bare[result.name] as number }),
    ...(longTimes[result.name] !== undefined && { longMs: longTimes[result.name] as number }),
  });
  const owned = Object.keys(own).map((name) => timed({ name }));
  const weights: Record<string, number> = { walk: head.indexBytes, names: weighFile(file) };
  for (const one of owned) {
    const weight = weights[one.name];
    if (weight !== undefined) one.memoryBytes = weight;
  }
  const others = entrants.map(({ rival: _, ...entrant }) => timed(entrant));
  return {
    ...head,
    fileBytes: file.byteLength,
    listed: folded.length,
    rivals: [...owned, ...others],
  };
}

/** Our own walk on all sizes in the same rounds: ms a text by size. */
export function compareSizes(built: readonly BuiltIndex[]) {
  const works: Record<string, Work> = {};
  for (const one of built) {
    const own = ownWorks(one, one.texts.articles);
    for (const name of ['tokenise', 'walk', 'names', 'rules']) {
      works[`${name} ${one.size}`] = own[name] as Work;
    }
  }
  return compareWorks(works, built[0]?.texts.articles.length ?? 0, ROUNDS);
}
