/**
 * What is no mistake but wants a maintainer's eye: names that may match too much, claims that rest
 * on little, words that take sides. Counted in every check, listed when asked for.
 */
import { countVoices } from '../../lib/compare/count-voices.ts';
import type { ProblemPath, RecordProblem } from '../../lib/dataset/problem.ts';
import type { Claim, Dataset, Entity, Source, Statement } from '../../lib/dataset/types.ts';
import { LISTED_COMMON_WORDS } from '../../lib/people/stop-words/common-words.en.ts';
import { LISTED_PLACES } from '../../lib/people/stop-words/places.en.ts';
import { FUNCTION_WORDS } from '../../lib/text/function-words.en.ts';
import { ageInDays } from './find-old-packs.ts';
import { isMadeOfWords } from './import/name-risk.ts';
import { foldLetters } from './import/slug.ts';
import { LOADED_WORDS } from './loaded-words.en.ts';

/** Kinds in the order in which they are reported, each with what it says of a number of them. */
export const RISK_KINDS = {
  'common-word': 'full spellings made of common words alone',
  place: 'full spellings that are places',
  namesake: 'full spellings that someone else has as well',
  'no-content': 'claims with hardly a word of content',
  'one-voice': 'claims with one independent voice only',
  'no-evidence': 'positions that no source takes',
  'role-ended': 'roles that have ended since their source was read',
  loaded: 'loaded words in sentences of ours',
} as const;

type RiskKind = keyof typeof RISK_KINDS;

interface Risk extends RecordProblem {
  kind: RiskKind;
}

/** A claim needs some words of its own beside the names, or it is found wherever they meet. */
const FEWEST_CONTENT_WORDS = 2;

/**
 * @param dataset Checked, merged.
 * @param written Entities as they were written: risks are shown where somebody can change them.
 * @param day ISO day from which ages are reckoned.
 * @returns By kind, then in the order of the data.
 */
export function findRisks(dataset: Dataset, written: readonly Entity[], day: string): Risk[] {
  const sources = new Map(dataset.sources.map((source) => [source.id, source]));
  const owners = findOwners(dataset.entities);
  const risks = [
    ...written.flatMap((entity) => findNameRisks(entity, owners)),
    ...written.flatMap((entity) => findEndedRoles(entity, day)),
    ...written.flatMap(findLoadedInEntity),
    ...dataset.claims.flatMap((claim) => findClaimRisks(claim, sources)),
    ...dataset.claims.flatMap(findLoadedInClaim),
  ];
  const order = Object.keys(RISK_KINDS);
  return risks.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

const fold = (name: string) => foldLetters(name).replaceAll(/\s+/g, ' ');

/** Full spelling → how many different people and organisations it belongs to, with their ids. */
function findOwners(entities: readonly Entity[]): Map<string, Set<string>> {
  const owners = new Map<string, Set<string>>();
  for (const { id, names } of entities) {
    for (const { value, match } of names) {
      if (match !== 'full') continue;
      owners.set(fold(value), (owners.get(fold(value)) ?? new Set()).add(id));
    }
  }
  return owners;
}

/** The heading is the first of the names but a field of its own in the file. */
const pathOfName = (index: number): ProblemPath => (index === 0 ? ['name'] : ['names', index - 1]);

function findNameRisks({ id, names }: Entity, owners: Map<string, Set<string>>): Risk[] {
  return names.flatMap(({ value, match }, index): Risk[] => {
    if (match !== 'full') return [];
    const place = { record: id, path: pathOfName(index) };
    const shared = owners.get(fold(value)) ?? new Set();
    const found: Risk[] = [];
    if (isMadeOfWords(value)) {
      const message = `"${value}" is made of common words: match it in context, or check that no article means something else`;
      found.push({ ...place, kind: 'common-word', message });
    }
    if (LISTED_PLACES.has(fold(value)) && !LISTED_COMMON_WORDS.has(fold(value))) {
      const message = `"${value}" is a place as well: match it in context`;
      found.push({ ...place, kind: 'place', message });
    }
    if (shared.size > 1) {
      const message = `"${value}" names ${[...shared].join(' and ')}: if they are one, say so in sameAs; else readers choose`;
      found.push({ ...place, kind: 'namesake', message });
    }
    return found;
  });
}

/** Ended when its source was read is history; ended since then, something may have followed. */
const findEndedRoles = ({ id, roles }: Entity, day: string): Risk[] =>
  roles.flatMap(({ label, end, asOf }, index): Risk[] => {
    if (end === undefined || end < asOf || ageInDays(end, day) === 0) return [];
    const message = `"${label}" ended in ${end}: look whether the person has another role since`;
    return [{ kind: 'role-ended', record: id, path: ['roles', index, 'end'], message }];
  });

function findClaimRisks(claim: Claim, sources: ReadonlyMap<string, Source>): Risk[] {
  const { id, text, match, evidence, positions } = claim;
  const risks: Risk[] = [];
  if (match.needs.length === 0 && countContentWords(text) < FEWEST_CONTENT_WORDS) {
    const message =
      'has hardly a word of content: add `needs`, or it is found wherever the names are';
    risks.push({ kind: 'no-content', record: id, path: ['text'], message });
  }
  if (countVoices(evidence, (source) => sources.get(source)) === 1) {
    const message = 'rests on one independent voice: it is never offered as not mentioned';
    risks.push({ kind: 'one-voice', record: id, path: ['evidence'], message });
  }
  for (const [index, position] of positions.entries()) {
    if (evidence.some((it) => it.position === position.id)) continue;
    const message = `no source takes the position "${position.id}": add evidence, or keep it only to tell it apart`;
    risks.push({ kind: 'no-evidence', record: id, path: ['positions', index, 'id'], message });
  }
  return risks;
}

/** Words that begin in small letters and carry meaning; names and numbers are left out. */
const countContentWords = (text: string): number =>
  (text.match(/\p{L}[\p{L}’'-]*/gu) ?? []).filter(
    (word) => /^\p{Ll}/u.test(word) && !FUNCTION_WORDS.has(foldLetters(word)),
  ).length;

const LOADED = new RegExp(
  `(?<![\\p{L}-])(${[...LOADED_WORDS.keys()].join('|')})s?(?![\\p{L}-])`,
  'giu',
);

/** What stands in quotation marks is somebody else's, and so is what somebody calls or lists as it. */
const FOREIGN =
  /[“"«][^”"»]*[”"»]|\b(?:call|classif|consider|describ|designat|label|list|regard)(?:s|es|ed|ing|y|ies|ied|e)?\b[^.;]*/giu;

function findLoaded(record: string, path: ProblemPath, text: string): Risk[] {
  const own = text.replaceAll(FOREIGN, (words) => ' '.repeat(words.length));
  return [...own.matchAll(LOADED)].map(([whole, word = '']) => {
    const advice = LOADED_WORDS.get(word.toLowerCase());
    return { kind: 'loaded', record, path, message: `"${whole}" takes sides: ${advice}` };
  });
}

const findLoadedInStatements = (
  record: string,
  field: string,
  statements: readonly Statement[],
): Risk[] =>
  statements.flatMap(({ text }, index) => findLoaded(record, [field, index, 'text'], text));

const findLoadedInEntity = ({ id, summary, roles, background }: Entity): Risk[] => [
  ...findLoaded(id, ['summary'], summary),
  ...roles.flatMap(({ label }, index) => findLoaded(id, ['roles', index, 'label'], label)),
  ...findLoadedInStatements(id, 'background', background),
];

const findLoadedInClaim = ({ id, text, positions, notes }: Claim): Risk[] => [
  ...findLoaded(id, ['text'], text),
  ...positions.flatMap(({ label }, index) => findLoaded(id, ['positions', index, 'label'], label)),
  ...findLoadedInStatements(id, 'notes', notes),
];
