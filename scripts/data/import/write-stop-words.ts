/** The stop words as modules that lib/people can import: the pack's head as a comment, words in lines. */
import { type StopWordKind, wordLines } from './stop-words.ts';
import type { PackVersion } from './write-pack.ts';

const EXPORTS: Record<StopWordKind, { name: string; what: string }> = {
  'common-words': {
    name: 'LISTED_COMMON_WORDS',
    what: 'English words that a surname or a given name may share: bush, grace, may.',
  },
  'given-names': { name: 'LISTED_GIVEN_NAMES', what: 'Given names common in the United States.' },
  places: {
    name: 'LISTED_PLACES',
    what: 'Countries, states, cities and towns of one word, any of which may be a surname: Jordan.',
  },
};

/** @returns The text of `<kind>.en.ts`. */
export function writeStopWords(
  kind: StopWordKind,
  words: readonly string[],
  { commit, asOf, sha256 }: PackVersion,
): string {
  const { name, what } = EXPORTS[kind];
  const digests = Object.entries(sha256).sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    '/**',
    ` * ${what} Folded.`,
    ' *',
    ' * Made by `sidelight data import stop-words`: do not edit, import again.',
    ` * From dariusk/corpora (CC0-1.0), data of ${asOf}, commit ${commit}.`,
    ...digests.map(([file, digest]) => ` * ${file} sha256 ${digest}`),
    ' */',
    `export const ${name}: ReadonlySet<string> = new Set(`,
    '  `',
    ...wordLines(words),
    '`',
    '    .trim()',
    '    .split(/\\s+/),',
    ');',
    '',
  ].join('\n');
}
