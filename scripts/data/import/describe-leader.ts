/** The posts of one person in the Factbook → a person of the pack. */
import {
  type FactbookName,
  isNameInCapitals,
  knownPart,
  parseFactbookName,
  setWord,
  shortForms,
  wholeName,
} from './factbook-name.ts';
import type { Post } from './factbook-post.ts';
import {
  type ImportedName,
  type ImportedPerson,
  type ImportedRole,
  listOnce,
  showDay,
} from './imported-pack.ts';
import { isSharedWord, matchOfShortForm } from './name-risk.ts';

const ROLE_LENGTH = 120;
const SUMMARY_LENGTH = 60;
/** Titles by which a person of one name is known. */
const ROYAL = /(?:^|\s)(King|Queen|Emperor|Sultan|Amir|Emir|Prince|Princess|Grand Duke|Pope)$/;

/** Where names begin with the surname and no part is left out. */
const SURNAME_FIRST = /^(?:China|Hong Kong|Macau|North Korea|South Korea|Taiwan|Vietnam)$/;

const titleOf = ({ holder, field }: Post): string =>
  holder.title !== ''
    ? holder.title
    : field === 'chief of state'
      ? 'Head of state'
      : 'Head of government';

/** `President of Ghana`; a title that has an "of" already gets the country behind a comma. */
function labelOf(title: string, countries: readonly string[]): string {
  const list = new Intl.ListFormat('en-GB').format(countries);
  const [first = ''] = countries;
  if (countries.length === 1 && title.includes(first.replace(/^the /, ''))) return title;
  if (/Swiss Confederation/.test(title)) return title;
  return /\sof\s|,/.test(title) ? `${title}, ${first}` : `${title} of ${list}`;
}

/** A monarch of many countries: as many labels as it takes. */
function labelsOf(title: string, countries: readonly string[]): string[] {
  const labels: string[] = [];
  let own: string[] = [];
  for (const country of countries) {
    if (own.length > 0 && labelOf(title, [...own, country]).length > ROLE_LENGTH) {
      labels.push(labelOf(title, own));
      own = [];
    }
    own.push(country);
  }
  const label = labelOf(title, own);
  // Two offices in one title, too long for a card: the first of them.
  const [main = title] = title.split(' and ');
  return [...labels, label.length <= ROLE_LENGTH ? label : labelOf(main, own)];
}

interface Office {
  title: string;
  start?: string;
  end?: string;
  countries: string[];
}

/** Offices by title and dates; where both lines of a country name one office, its first day. */
function findOffices(posts: readonly Post[]): Office[] {
  const byCountry = new Map<string, Office>();
  const homeFirst = [...posts].sort((a, b) => Number(a.isRepresented) - Number(b.isRepresented));
  for (const post of homeFirst) {
    const { start, end } = post.holder;
    const title = titleOf(post);
    const key = `${post.country.name}\n${title}`;
    const known = byCountry.get(key);
    if (known?.start !== undefined && start !== undefined && start < known.start)
      known.start = start;
    if (known) continue;
    byCountry.set(key, {
      title,
      ...(start === undefined ? {} : { start }),
      ...(end === undefined ? {} : { end }),
      countries: [post.country.name],
    });
  }
  const offices = new Map<string, Office>();
  for (const office of byCountry.values()) {
    const key = [office.title, office.start, office.end].join('\n');
    const known = offices.get(key);
    if (known) known.countries.push(...office.countries);
    else offices.set(key, office);
  }
  return [...offices.values()];
}

const rolesOf = (offices: readonly Office[]): ImportedRole[] =>
  offices.flatMap(({ title, start, end, countries }) =>
    labelsOf(title, countries).map((label) => ({
      label,
      ...(start === undefined ? {} : { start }),
      ...(end === undefined ? {} : { end }),
    })),
  );

function summarise([office]: Office[], { field, holder }: Post, asOf: string): string {
  if (!office) return '';
  const home = office.countries.slice(0, 1);
  const head = field === 'chief of state' ? 'Head of state' : 'Head of government';
  const plain = holder.isRepresentative ? 'Representative of the head of state' : head;
  const month = showDay(asOf.slice(0, 7));
  const summaries = [labelOf(office.title, home), labelOf(plain, home)].flatMap((label) => [
    `${label} (${month})`,
    label,
  ]);
  return summaries.find((it) => [...it].length <= SUMMARY_LENGTH) ?? plain;
}

function otherNames(name: FactbookName, heading: string, post: Post): ImportedName[] {
  const { nickname, alsoSpelled } = post.holder;
  const known = knownPart(name);
  const whole = wholeName(name);
  const names: ImportedName[] = shortForms(name, SURNAME_FIRST.test(post.country.name)).map(
    (value) => ({
      value,
      kind: 'spelling',
      match: matchOfShortForm(value),
    }),
  );
  if (nickname !== undefined) {
    names.unshift({ value: `${nickname} ${known}`, kind: 'nickname', match: 'full' });
  }
  if (alsoSpelled !== undefined) {
    const value = heading.replace(known, setWord(alsoSpelled));
    names.push({ value, kind: 'spelling', match: matchOfShortForm(value) });
  }
  const royal = ROYAL.exec(post.holder.title)?.[1];
  const [first = '', second = ''] = name.capitals;
  if (royal !== undefined && /^[IVX]+$/.test(second)) {
    names.push({ value: `${royal} ${first}`, kind: 'title-phrase', match: 'context' });
  } else if (!heading.replace(/ [JS]r\.$/, '').endsWith(known) && !/\s[a-z]+\s/.test(whole)) {
    // At the end of the heading it needs no entry; where it is a word as well, it gets none.
    if (!isSharedWord(known)) names.push({ value: known, kind: 'surname', match: 'context' });
  }
  if (heading !== whole)
    names.push({ value: whole, kind: 'spelling', match: matchOfShortForm(whole) });
  return listOnce(heading, names);
}

/**
 * @param posts - At least one, all of one person.
 * @returns `undefined` where the name cannot be read.
 */
export function describeLeader(posts: readonly Post[], asOf: string): ImportedPerson | undefined {
  const [post] = posts as [Post];
  const offices = findOffices(posts);
  const home = { summary: summarise(offices, post, asOf), roles: rolesOf(offices) };
  const apart = offices[0]?.countries[0] ?? post.file;
  const name = parseFactbookName(post.holder.name);
  if (!name) {
    if (post.holder.name.split(' ').some(isNameInCapitals)) return undefined;
    return { name: post.holder.name, apart, names: [], ...home, identifiers: {} };
  }
  const whole = wholeName(name);
  const royal = ROYAL.exec(post.holder.title)?.[1];
  const isOneWord = !/[\s-]/.test(whole) || (royal !== undefined && !/\s/.test(whole));
  const heading = isOneWord && royal !== undefined ? `${royal} ${whole}` : whole;
  return {
    name: heading,
    ...(/\s/.test(heading) ? {} : { match: 'context' as const }),
    apart,
    names: otherNames(name, heading, post),
    ...home,
    identifiers: {},
  };
}
