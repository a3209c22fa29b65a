/**
 * Turns the cue lines of a claim into stems and whole entity ids, ready to be matched. Lines that
 * do not parse are left out: the data check refuses them, and a foreign pack has none.
 */
import type { Claim, ClaimId, EntityId } from '../dataset/types.ts';
import { foldWord } from '../text/fold.ts';
import { stem } from '../text/stem.ts';
import { SYNONYM_GROUPS } from '../text/synonyms.en.ts';
import { createTokens, tokenise } from '../text/tokens.ts';
import { type CueTerm, type CueWord, isEntityLine, parseCueExpression } from './cue-expression.ts';

/** One word to be met: `stem` any form, `prefix` any word that begins so, `exact` this form. */
export interface CompiledWord {
  kind: 'stem' | 'prefix' | 'exact';
  value: string;
  /** No other word between this one and the one before. */
  isGlued: boolean;
  /** Met only by a word in capitals: "US" is not "us". */
  isCapitals?: boolean;
}

export type CompiledTerm =
  /**
   * `others`: what texts say for the word or phrase, see text/synonyms.en.ts. `firsts`: with what any of these begins, as a stem
   * or a folded word; nothing where only the beginning of a word is given.
   */
  | {
      kind: 'words';
      words: CompiledWord[];
      others: CompiledWord[][];
      firsts: ReadonlySet<string> | undefined;
    }
  | { kind: 'entity'; entity: EntityId }
  | { kind: 'quantity' };

export interface CompiledLine {
  alternatives: CompiledTerm[][];
  isEntities: boolean;
  mayStandBefore: boolean;
}

export interface CompiledCues {
  needs: CompiledLine[];
  unless: CompiledLine[];
  counts: CompiledLine | undefined;
  /** In the order of the claim's positions. */
  positions: CompiledLine[][];
}

/** Used again and again: a cue is a word or two, and a first article compiles thousands. */
const tokens = createTokens(64);

function splitWords(text: string): string[] {
  tokenise(text, tokens);
  return Array.from({ length: tokens.count }, (_, at) =>
    foldWord(text, tokens.start[at], tokens.end[at]),
  );
}

const MAX_SHORT = 4;

/** A short word in capitals stands for a name; in small letters it is another word: US, AID, WHO. */
function isShortName(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '');
  return letters.length > 1 && letters.length <= MAX_SHORT && /^\p{Lu}+$/u.test(letters);
}

const withCapitals = (word: CompiledWord, isCapitals: boolean): CompiledWord =>
  isCapitals ? { ...word, isCapitals } : word;

function compileWord(word: CueWord): CompiledWord[] {
  const parts = splitWords(word.text);
  return parts.map((part, index) => {
    const isLast = index === parts.length - 1;
    if (word.kind === 'prefix' && isLast)
      return { kind: 'prefix', value: part, isGlued: index > 0 };
    const compiled: CompiledWord = { kind: 'stem', value: stem(part), isGlued: index > 0 };
    return withCapitals(compiled, isShortName(word.text));
  });
}

/** A phrase of a group; in quotes one form only: the "remains" of a body are not what "remained". */
function compilePhrase(phrase: string): CompiledWord[] {
  const isExact = /^\s*"/u.test(phrase);
  return splitWords(phrase).map((word) => ({
    ...(isExact ? { kind: 'exact', value: word } : { kind: 'stem', value: stem(word) }),
    isGlued: false,
  }));
}

const keyOf = (phrase: readonly CompiledWord[]) => phrase.map(({ value }) => value).join(' ');

/** Made for the first cue: a worker that starts has to say who is in an article before that. */
let synonyms: ReadonlyMap<string, CompiledWord[][]> | undefined;

/** @returns What else is said for a word or a phrase, by its stems. */
function findSynonyms(stems: string): CompiledWord[][] | undefined {
  synonyms ??= joinGroups(SYNONYM_GROUPS.flatMap(compileGroup));
  return synonyms.get(stems);
}

/** A word may stand in several groups: "extend" a truce and an offensive. */
function joinGroups(entries: [string, CompiledWord[][]][]): Map<string, CompiledWord[][]> {
  const joined = new Map<string, CompiledWord[][]>();
  for (const [key, others] of entries) joined.set(key, [...(joined.get(key) ?? []), ...others]);
  return joined;
}

function compileGroup(group: string): [string, CompiledWord[][]][] {
  const [mutual = [], narrower = []] = group
    .split('>')
    .map((side) => side.split('|').map(compilePhrase));
  const phrases = [...mutual, ...narrower];
  return mutual
    .filter((phrase) => phrase.every(({ kind }) => kind === 'stem'))
    .map((phrase) => [keyOf(phrase), phrases.filter((other) => other !== phrase)]);
}

/** Makes an entity whole with the story or pack of its claim. */
function resolveEntity(entity: string, claim: ClaimId): EntityId {
  if (!/^(?:people|organisations)\//u.test(entity)) return entity;
  const at = claim.indexOf('/claims/');
  return at < 0 ? entity : `${claim.slice(0, at)}/${entity}`;
}

function compileWords(words: readonly CueWord[]): CompiledTerm {
  const compiled = words.flatMap(compileWord);
  const isPlain = compiled.every(({ kind, isCapitals }) => kind === 'stem' && !isCapitals);
  return termOf(compiled, (isPlain && findSynonyms(keyOf(compiled))) || []);
}

function termOf(words: CompiledWord[], others: CompiledWord[][]): CompiledTerm {
  const firsts = [words, ...others].flatMap((phrase) => phrase[0] ?? []);
  const isKnown = firsts.every(({ kind }) => kind !== 'prefix');
  return {
    kind: 'words',
    words,
    others,
    firsts: isKnown ? new Set(firsts.map(({ value }) => value)) : undefined,
  };
}

function compileTerm(term: CueTerm, claim: ClaimId): CompiledTerm {
  if (term.kind === 'quantity') return { kind: 'quantity' };
  if (term.kind === 'entity') return { kind: 'entity', entity: resolveEntity(term.entity, claim) };
  if (term.kind === 'words') return compileWords(term.words);
  const words = term.text
    .split(/\s+/u)
    .flatMap((written) =>
      splitWords(written).map((value) =>
        withCapitals({ kind: 'exact', value, isGlued: true }, isShortName(written)),
      ),
    );
  return termOf(words, []);
}

function compileLine(line: string, claim: ClaimId): CompiledLine[] {
  const parsed = parseCueExpression(line);
  if (!parsed.ok) return [];
  const alternatives = parsed.value.alternatives.map((terms) =>
    terms.map((term) => compileTerm(term, claim)),
  );
  const { mayStandBefore } = parsed.value;
  return [{ alternatives, isEntities: isEntityLine(parsed.value), mayStandBefore }];
}

/** What rules a claim out is taken as it is written. */
const withoutOthers = (line: CompiledLine): CompiledLine => ({
  ...line,
  alternatives: line.alternatives.map((terms) =>
    terms.map((term) => (term.kind === 'words' ? termOf(term.words, []) : term)),
  ),
});

/** @returns The claim's lines in the order of the data. */
export function compileCues(claim: Claim): CompiledCues {
  const compileAll = (lines: string[]) => lines.flatMap((line) => compileLine(line, claim.id));
  const counts = claim.match.counts;
  return {
    needs: compileAll(claim.match.needs),
    unless: compileAll(claim.match.unless).map(withoutOthers),
    counts: counts === undefined ? undefined : compileLine(counts, claim.id)[0],
    positions: claim.positions.map((position) => compileAll(position.cues)),
  };
}
