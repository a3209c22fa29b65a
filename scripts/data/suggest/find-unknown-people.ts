/**
 * People whom articles name and the data does not know, best first: how often, how surely a
 * person, and the words by which the article says who it is. A ranking for a maintainer's eye: it
 * neither decides that somebody is a person nor what is true of them.
 */
import { SPEECH_WORDS } from '../../../lib/people/name-words.ts';
import { LISTED_GIVEN_NAMES } from '../../../lib/people/stop-words/given-names.en.ts';
import type { Article, Mention } from '../../../lib/reading/types.ts';
import { foldWord } from '../../../lib/text/fold.ts';
import { findNameRuns, type NameRun } from './name-runs.ts';

/** An article and what the data finds in it. */
export interface ReadForSuggestions {
  /** How it is called in suggestions: a file name. */
  file: string;
  article: Article;
  mentions: readonly Mention[];
}

export interface UnknownPerson {
  /** The longest form that an article writes. */
  name: string;
  /** Other forms with the same last word: shorter, with other given names. */
  alsoWritten: string[];
  /** Times the whole name or the surname alone stands in the articles. */
  count: number;
  /** Articles that name the person, in the order given. */
  files: string[];
  /** What the articles say beside the name, as they say it; empty where they say nothing. */
  whoTheyAre: string[];
  /** From 0; 1 and more is hardly ever something else than a person. */
  score: number;
}

/** A role in the sentence before the name, and what says that a person speaks or is described. */
const WEIGHTS = { title: 0.5, role: 0.4, apposition: 0.4, speech: 0.4, given: 0.3, again: 0.2 };
const LEAST_SCORE = 0.3;

/** Speech words of the library that stand after places and things as often. */
const SMALL_VERBS = new Set(['and', 'did', 'had', 'has', 'is', 'was']);
/** Where a role's words begin at the latest. */
const ROLE_BORDER = /^.*\b(?:and|as|by|for|from|in|is|said|that|to|told|was|were|with)\s+/u;

const ROLE = new RegExp(
  String.raw`((?:(?:the|a|an|former|senior|top|chief|deputy|acting|then|outgoing|late)\s+|[\p{L}][\p{L}.’'-]*\s+){0,5}` +
    String.raw`(?:adviser|advisor|ambassador|analyst|attorney|captive|chairman|chairwoman|chief|commander|coordinator|correspondent|delegate|director|envoy|father|founder|general|governor|head|hostage|husband|judge|lawmaker|leader|mediator|member|minister|mother|negotiator|officer|official|prisoner|professor|president|representative|reporter|secretary|senator|soldier|speaker|spokesman|spokesperson|spokeswoman|wife|writer)s?)\s*,?\s*$`,
  'u',
);
const APPOSITION =
  /^,\s+((?:an?|the|who|whose|another|one)\s+(?:[^,.;:!?“”"—]|\.(?=[\p{L}-])){3,90}|(?:[\p{L}-]+\s+){0,4}(?:adviser|analyst|chief|director|envoy|head|leader|member|minister|official|professor|secretary|spokesman|spokesperson|spokeswoman)\b[^,.;:!?“”"—]{0,60})/iu;

/**
 * @param read Articles on one story; a name that several of them write counts for more.
 * @returns Sorted by score, then by count, then by name.
 */
export function findUnknownPeople(read: readonly ReadForSuggestions[]): UnknownPerson[] {
  const people = new Map<string, { runs: { run: NameRun; from: ReadForSuggestions }[] }>();
  for (const from of read) {
    for (const run of findNameRuns(from.article)) {
      if (from.mentions.some(({ start, end }) => start < run.end && run.start < end)) continue;
      const key = keyOf(run.name);
      const known = people.get(key) ?? { runs: [] };
      people.set(key, known);
      known.runs.push({ run, from });
    }
  }
  return [...people.values()]
    .map(({ runs }) => describePerson(runs))
    .filter(({ score }) => score >= LEAST_SCORE)
    .sort((a, b) => b.score - a.score || b.count - a.count || (a.name < b.name ? -1 : 1));
}

const wordsOf = (name: string) => name.split(/\s+/u);
/** People are told apart by the last word of the name and how the first begins. */
const keyOf = (name: string): string => {
  const words = wordsOf(name);
  return `${foldWord(words[0]?.[0] ?? '')} ${foldWord(words.at(-1) ?? '')}`;
};

function describePerson(runs: { run: NameRun; from: ReadForSuggestions }[]): UnknownPerson {
  const forms = [...new Set(runs.map(({ run }) => run.name))].sort((a, b) => b.length - a.length);
  const [name = ''] = forms;
  const signs = runs.map(({ run, from }) => readSigns(run, from.article.text));
  const sources = [...new Set(runs.map(({ from }) => from))];
  const again = sources.reduce((sum, from) => sum + countSurname(from, name), 0);
  const has = (sign: keyof Omit<Signs, 'phrases'>) => signs.some((it) => it[sign]);
  const score =
    (has('title') ? WEIGHTS.title : 0) +
    (has('role') ? WEIGHTS.role : 0) +
    (has('apposition') ? WEIGHTS.apposition : 0) +
    (has('speech') ? WEIGHTS.speech : 0) +
    (LISTED_GIVEN_NAMES.has(foldWord(wordsOf(name)[0] ?? '')) ? WEIGHTS.given : 0) +
    (again > 0 ? WEIGHTS.again : 0) +
    (sources.length - 1) * WEIGHTS.again;
  return {
    name,
    alsoWritten: forms.slice(1),
    count: runs.length + again,
    files: sources.map(({ file }) => file),
    whoTheyAre: [...new Set(signs.flatMap(({ phrases }) => phrases))],
    score: Math.round(score * 100) / 100,
  };
}

interface Signs {
  title: boolean;
  role: boolean;
  apposition: boolean;
  speech: boolean;
  phrases: string[];
}

function readSigns(run: NameRun, text: string): Signs {
  const before = text.slice(run.sentence.start, run.start);
  const after = text.slice(run.end, run.sentence.end);
  const role = ROLE.exec(run.title === '' ? before : '')?.[1]
    ?.replace(ROLE_BORDER, '')
    .trim();
  const apposition = APPOSITION.exec(after)?.[1]?.trim();
  const next = /^(?:[’']s)?\s+(\p{L}+)/u.exec(after)?.[1] ?? '';
  // "said engineer Tomas Ferro": what stands between is who it is.
  const saidBy = /\b(?:said|says|told|added)\s+((?:[\p{Ll}-]+\s+){0,4})$/u
    .exec(before)?.[1]
    ?.trim();
  const isSpeech = (SPEECH_WORDS.has(next) && !SMALL_VERBS.has(next)) || saidBy !== undefined;
  const phrases = [run.title, role ?? saidBy ?? '', apposition ?? ''].filter((it) => it !== '');
  return {
    title: run.title !== '',
    role: role !== undefined,
    apposition: apposition !== undefined,
    speech: isSpeech,
    phrases,
  };
}

/** How often the last word stands without another capital before it. */
function countSurname({ article }: ReadForSuggestions, name: string): number {
  const last = wordsOf(name).at(-1) ?? '';
  const escaped = last.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  const alone = new RegExp(
    String.raw`(?<!\p{Lu}[\p{L}.’'-]*\s)(?<![\p{L}-])${escaped}(?!\p{L})`,
    'gu',
  );
  return [...article.text.matchAll(alone)].length;
}
