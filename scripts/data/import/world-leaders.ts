/**
 * Heads of state and government from the World Factbook's country files (Government > Executive
 * branch). What a line says beyond office, name and date is not read; a part that is not plainly a
 * holder is dropped and listed.
 */

import { describeLeader } from './describe-leader.ts';
import { type Country, type FactbookFile, readCountry } from './factbook-country.ts';
import { isRemark, readHolder } from './factbook-holder.ts';
import { FIELDS, type Post } from './factbook-post.ts';
import { plainText, splitHolders } from './factbook-text.ts';
import {
  type Dropped,
  type Imported,
  type InputFile,
  type PackTerms,
  showDay,
} from './imported-pack.ts';

export const WORLD_LEADERS: PackTerms = {
  title: 'Heads of state and government',
  licence: 'CC0-1.0',
  attribution: (asOf) =>
    `Facts from The World Factbook, US CIA (public domain), through factbook.json, data of ${showDay(asOf)}. Not endorsed by the CIA.`,
  maxAgeDays: 120,
  upstream: 'factbook/factbook.json',
};

/** Upstream writes one person with two dates; a person has checked that it is one. */
const ONE_PERSON = new Set(['Cyrille LE VELY']);
/** Dates that are plainly misprints upstream: left out. */
const WRONG_DATES: Record<string, string> = {
  'europe/ro.json head of government': '2005-06-23',
};

/** The office is another country's, which has a file of its own. */
const isForeignOffice = (title: string, { name }: Country) =>
  /\b(?:UK|Australia|New Zealand|China)\b/.test(title) && !title.includes(name);

function refusal(post: Post): string | undefined {
  const { country, field, holder } = post;
  if (holder.isRepresentative && holder.title === '') return 'represents, without an office named';
  if (isForeignOffice(holder.title, country)) return 'an office of another country';
  if (country.isDependent && field === 'chief of state' && !holder.isRepresentative) {
    return 'head of the state to which it belongs';
  }
  return undefined;
}

function readField(
  field: Post['field'],
  line: string,
  from: { file: string; country: Country },
  drop: (text: string, reason: string) => void,
): Post[] {
  const parts = splitHolders(plainText(line)).filter((part) => !isRemark(part));
  const posts: Post[] = [];
  for (const [at, part] of parts.entries()) {
    const read = readHolder(part);
    if (!read.ok) {
      drop(part, read.reason);
      continue;
    }
    const isRepresented = parts[at + 1]?.startsWith('represented by') ?? false;
    for (const holder of read.holders) {
      if (holder.start && WRONG_DATES[`${from.file} ${field}`] === holder.start) {
        drop(part, 'only the date: a misprint');
        delete holder.start;
      }
      const post: Post = { ...from, field, holder, isRepresented };
      const reason = refusal(post);
      if (reason === undefined) posts.push(post);
      else drop(part, reason);
    }
  }
  return posts;
}

function readFile({ name, text }: InputFile, dropped: Dropped[]): Post[] {
  const file = JSON.parse(text) as FactbookFile;
  const branch = file.Government?.['Executive branch'];
  const country = readCountry(file);
  if (!branch || !country) return [];
  return FIELDS.flatMap((field) => {
    const line = branch[field]?.text;
    if (line === undefined || plainText(line) === '') return [];
    return readField(field, line, { file: name, country }, (part, reason) =>
      dropped.push({ file: name, place: field, text: part, reason }),
    );
  });
}

/**
 * Posts of one person: the same name in one file, or the same name and the same first day in
 * several. The Factbook has no ids; a name alone joins nothing.
 */
function joinPosts(posts: readonly Post[]): Post[][] {
  const people: Post[][] = [];
  const byKey = new Map<string, Post[]>();
  for (const post of posts) {
    const { name, start } = post.holder;
    const keys = [`${post.file} ${name}`];
    if (start !== undefined) keys.push(`${start} ${name}`);
    if (ONE_PERSON.has(name)) keys.push(name);
    const known = keys.map((key) => byKey.get(key)).find((it) => it !== undefined);
    const own = known ?? [];
    own.push(post);
    if (!known) people.push(own);
    for (const key of keys) byKey.set(key, own);
  }
  return people;
}

/** @returns In the order of the files. */
export function importWorldLeaders(files: readonly InputFile[], asOf: string): Imported {
  const dropped: Dropped[] = [];
  const posts = files.flatMap((file) => readFile(file, dropped));
  const people = joinPosts(posts).flatMap((own) => {
    const person = describeLeader(own, asOf);
    if (person) return [person];
    const [{ file, field, holder }] = own as [Post];
    const reason = 'the name has capitals in several places';
    dropped.push({ file, place: field, text: holder.name, reason });
    return [];
  });
  return { people, dropped };
}
