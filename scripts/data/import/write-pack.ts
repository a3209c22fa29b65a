/** An imported pack → the text of its files: sorted, one record per line, the same from run to run. */
import type { Dropped, Imported, ImportedPerson, PackTerms } from './imported-pack.ts';
import { assignSlugs } from './slug.ts';

/** What a refresh brings. */
export interface PackVersion {
  commit: string;
  /** ISO date of the upstream data. */
  asOf: string;
  /** Digest of each input file by its name. */
  sha256: Record<string, string>;
}

/** By code unit: the same order on every machine. */
const compareText = (a: string, b: string) => (a < b ? -1 : Number(a > b));

const quote = (text: string) => JSON.stringify(text);

/** @returns `pack.yaml`. JSON's strings are YAML's as well. */
export function writePackHead(terms: PackTerms, { commit, asOf, sha256 }: PackVersion): string {
  const digests = Object.entries(sha256).sort(([a], [b]) => compareText(a, b));
  return [
    '# Made by `sidelight data import`: do not edit, import again.',
    `title: ${quote(terms.title)}`,
    `licence: ${quote(terms.licence)}`,
    `attribution: ${quote(terms.attribution(asOf))}`,
    `asOf: ${asOf}`,
    `maxAgeDays: ${terms.maxAgeDays}`,
    'upstream:',
    `  name: ${quote(terms.upstream)}`,
    `  commit: ${quote(commit)}`,
    '  sha256:',
    ...digests.map(([file, digest]) => `    ${quote(file)}: ${quote(digest)}`),
    '',
  ].join('\n');
}

function writeLine(slug: string, person: ImportedPerson): string {
  const { name, match, names, summary, roles, identifiers } = person;
  return JSON.stringify({
    id: slug,
    name,
    ...(match === undefined ? {} : { match }),
    ...(names.length === 0 ? {} : { names }),
    summary,
    roles,
    ...(Object.keys(identifiers).length === 0 ? {} : { identifiers }),
  });
}

/** @returns `people.jsonl`. */
export function writePeople({ people }: Imported): string {
  const slugs = assignSlugs(people);
  const lines = people.map((person) => ({ slug: slugs.get(person) ?? '', person }));
  lines.sort((a, b) => compareText(a.slug, b.slug));
  return lines.map(({ slug, person }) => `${writeLine(slug, person)}\n`).join('');
}

/** @returns One line: where it stands, what stands there, why it was left out. */
export const describeDropped = ({ file, place, text, reason }: Dropped): string =>
  `${file}: ${place}: ${text} (${reason})`;

/** @returns `dropped.txt`, for reviews: how many, then one line each, sorted. */
export const writeDropped = ({ dropped }: Imported): string => {
  const lines = dropped.map(describeDropped).sort(compareText);
  return [`${lines.length} left out`, ...lines].map((line) => `${line}\n`).join('');
};
