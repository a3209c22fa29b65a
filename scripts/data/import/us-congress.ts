/**
 * Members of Congress, presidents and vice-presidents of the United States, from
 * congress-legislators. Public offices and official identifiers only: what the files say on birth,
 * gender, religion, family, offices' addresses and accounts is not read.
 */
import { parse } from 'yaml';
import { findStretches, type Stretch, type Term } from './congress-roles.ts';
import {
  type Dropped,
  type Imported,
  type ImportedName,
  type ImportedPerson,
  type InputFile,
  listOnce,
  type PackTerms,
  showDay,
} from './imported-pack.ts';
import { foldLetters } from './slug.ts';

export const US_CONGRESS: PackTerms = {
  title: 'Members of Congress, presidents and vice-presidents of the United States',
  licence: 'CC0-1.0',
  attribution: (asOf) => `unitedstates/congress-legislators contributors (CC0), ${showDay(asOf)}.`,
  maxAgeDays: 180,
  upstream: 'unitedstates/congress-legislators',
};

/** An entry as far as it is read. */
interface Legislator {
  id: { bioguide?: string; govtrack?: number; wikidata?: string; wikipedia?: string };
  name: {
    first: string;
    middle?: string;
    last: string;
    suffix?: string;
    nickname?: string;
    official_full?: string;
  };
  terms: Term[];
}

function isLegislator(entry: unknown): entry is Legislator {
  const { id, name, terms } = (entry ?? {}) as Partial<Legislator>;
  return typeof id === 'object' && typeof name?.first === 'string' && Array.isArray(terms);
}

/** Out of office for so long, a name of two words is rather somebody else's. */
const BYGONE_YEARS = 50;

/** `Henry C. "Hank" Johnson, Jr.` without what stands in quotation marks and the comma. */
const plain = (name: string) =>
  name
    .replaceAll(/\s*["“][^"”]*["”]|\s*\([^)]*\)/g, '')
    .replaceAll(/,\s*(?=[JS]r\b|I)/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** In parentheses after the given name: `Charles (Chuck)`. */
const nicknameOf = ({ first, nickname }: Legislator['name']): string | undefined =>
  nickname ?? /\(([^)]+)\)/.exec(first)?.[1];

/** The title of the encyclopedia's article, where it is this surname with a given name before it. */
function usualName({ id, name }: Legislator): string | undefined {
  const title = plain(id.wikipedia ?? '');
  const [surname] = foldLetters(name.last).split(/[\s-]/).slice(-1);
  const words = foldLetters(title).split(/[\s,-]+/);
  return surname !== undefined && words.indexOf(surname) > 0 ? title : undefined;
}

/** `John F. Kennedy`, `George H. W. Bush`. */
function withInitials({ first, middle = '', last }: Legislator['name']): string {
  const initials = middle.split(' ').map((word) => `${word.charAt(0)}.`);
  return [plain(first), ...initials, last].join(' ');
}

const isLetter = (name: string) => /^\p{L}\.?$/u.test(name);

function nameOf(entry: Legislator): Pick<ImportedPerson, 'name' | 'names'> {
  const { first, middle, last, official_full: official } = entry.name;
  const nickname = nicknameOf(entry.name);
  const given = plain(first);
  const called = `${nickname ?? given} ${last}`;
  const isPlain = middle === undefined || nickname !== undefined || official !== undefined;
  const name = usualName(entry) ?? (isPlain ? called : withInitials(entry.name));
  const full = (value: string): ImportedName => ({ value, kind: 'spelling', match: 'full' });
  const isInitial = middle === undefined || isLetter(middle);
  const names = listOnce(name, [
    ...(official === undefined ? [] : [full(plain(official))]),
    ...(nickname === undefined ? [] : [{ ...full(called), kind: 'nickname' as const }]),
    ...(isInitial ? [] : [full(`${given} ${middle} ${last}`)]),
    // Not how the files write it whole: a Clarence Owens is not Burgess Owens before he is named, nor
    // is any J. Hill French Hill.
    {
      ...full(`${given} ${last}`),
      match: nickname !== undefined || isLetter(given) ? 'context' : 'full',
    },
    // A surname of one word at the end of the heading needs no entry.
    ...(/[\s-]/.test(last) || !name.endsWith(last)
      ? [{ value: last, kind: 'surname' as const, match: 'context' as const }]
      : []),
  ]);
  return { name, names };
}

/** Dated, because a summary has no as-of date beside it. */
function summarise([latest]: Stretch[], asOf: string): string {
  if (!latest) return '';
  const [start, end] = [latest.start.slice(0, 4), latest.end.slice(0, 4)];
  return latest.end > asOf
    ? `${latest.short}, term to ${end}`
    : `${latest.short}, ${start === end ? end : `${start}–${end}`}`;
}

function personOf(entry: Legislator, stretches: Stretch[], asOf: string): ImportedPerson {
  const { bioguide, govtrack, wikidata } = entry.id;
  return {
    ...nameOf(entry),
    apart: bioguide ?? String(govtrack),
    summary: summarise(stretches, asOf),
    roles: stretches.map(({ label, start, end }) => ({ label, start, end })),
    identifiers: {
      ...(bioguide === undefined ? {} : { bioguide }),
      ...(govtrack === undefined ? {} : { govtrack: String(govtrack) }),
      ...(wikidata === undefined ? {} : { wikidata }),
    },
  };
}

const surnameOf = ({ name }: ImportedPerson) =>
  foldLetters(name.replace(/,? [JS]r\.$| I+V?$/, ''))
    .split(' ')
    .at(-1) ?? '';

/** Found by the title and with middle names; the bare name only where the article has done so. */
function guardName(person: ImportedPerson, headings: ReadonlySet<string>): ImportedPerson {
  const { name, names, roles } = person;
  const title = /^(President|Vice President)/.exec(roles[0]?.label ?? '')?.[1] ?? '';
  const [given = '', ...rest] = name.replaceAll(/ \p{L}\.(?= )/gu, '').split(' ');
  const bare = [given, ...rest].join(' ');
  const phrase = {
    value: `${title} ${bare}`,
    kind: 'title-phrase' as const,
    match: 'full' as const,
  };
  const guarded = names.map((it) =>
    it.value === bare ? { ...it, match: 'context' as const } : it,
  );
  return {
    ...person,
    ...(name === bare ? { match: 'context' as const } : {}),
    // President John Adams is not John Q. Adams.
    names: name !== bare && headings.has(bare) ? guarded : [...guarded, phrase],
  };
}

/** People of long ago whose names others have. */
function guardBygone(people: readonly ImportedPerson[], asOf: string): ImportedPerson[] {
  const bearers = new Map<string, number>();
  for (const person of people) {
    bearers.set(surnameOf(person), (bearers.get(surnameOf(person)) ?? 0) + 1);
  }
  const headings = new Set(people.map(({ name }) => name));
  const limit = `${Number(asOf.slice(0, 4)) - BYGONE_YEARS}`;
  return people.map((person) => {
    const isBygone = (person.roles[0]?.end ?? asOf) < limit;
    const isOnlyVice = person.roles.every(({ label }) => !label.startsWith('President'));
    const isShared = (bearers.get(surnameOf(person)) ?? 0) > 1;
    return isBygone && (isOnlyVice || isShared) ? guardName(person, headings) : person;
  });
}

/** The two files may hold one person: terms are joined by official id, never by name. */
function joinById(entries: readonly Legislator[]): Legislator[] {
  const byId = new Map<string, Legislator>();
  const joined: Legislator[] = [];
  for (const entry of entries) {
    const keys = Object.entries(entry.id)
      .filter(([kind]) => ['bioguide', 'govtrack', 'wikidata'].includes(kind))
      .map(([kind, id]) => `${kind} ${id}`);
    const known = keys.map((key) => byId.get(key)).find((it) => it !== undefined);
    const whole = known ?? { ...entry, terms: [] };
    whole.id = { ...entry.id, ...whole.id };
    whole.terms = [...whole.terms, ...entry.terms];
    for (const key of keys) byId.set(key, whole);
    if (!known) joined.push(whole);
  }
  return joined;
}

/** @returns In the order of the files: members before presidents. */
export function importUsCongress(files: readonly InputFile[], asOf: string): Imported {
  const people: ImportedPerson[] = [];
  const dropped: Dropped[] = [];
  const entries = files.flatMap(({ name: file, text }) => {
    const read: unknown = parse(text);
    if (!Array.isArray(read) || !read.every(isLegislator)) {
      throw new Error(`${file} is no list of legislators, each with id, name and terms`);
    }
    return read;
  });
  const drop = (entry: Legislator, reason: string) =>
    dropped.push({
      file: files.map(({ name }) => name).join(', '),
      place: entry.id.bioguide ?? String(entry.id.govtrack),
      text: `${entry.name.first} ${entry.name.last}`,
      reason,
    });
  for (const entry of joinById(entries)) {
    const stretches = findStretches(entry.terms);
    if (!stretches) drop(entry, 'a term is of an office or state that is not known');
    else if (!entry.id.bioguide && !entry.id.govtrack) drop(entry, 'no official id');
    else people.push(personOf(entry, stretches, asOf));
  }
  return { people: guardBygone(people, asOf), dropped };
}
