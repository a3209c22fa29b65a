/**
 * Suggestions as a maintainer reads them: comments say why, YAML below them can be copied into the
 * data. Nothing here is a fact yet: what a person has to judge or to look up holds the placeholder.
 */
import { stringify } from 'yaml';
import { homeOf } from '../../../lib/dataset/problem.ts';
import { shortenReference } from '../../../lib/dataset/references.ts';
import { PLACEHOLDER, pathOfStub, writeStub } from '../stubs.ts';
import type { NewEvidence } from './find-new-evidence.ts';
import type { NewSpelling } from './find-new-spellings.ts';
import type { SharedStatement } from './find-shared-statements.ts';
import type { UnknownPerson } from './find-unknown-people.ts';
import type { Suggestions } from './suggest.ts';

/** How many of each are written; the rest is counted. */
const MOST = 30;

interface Home {
  /** Story that the stubs are for; `<story>` where the caller named none. */
  story: string;
}

const comment = (text: string) => text.replaceAll(/^/gm, '# ').replaceAll(/ +$/gm, '');

/** @returns Text for a terminal or a file; sections that are empty say so. */
export function writeSuggestions(found: Suggestions, { story }: Home): string {
  const evidence = found.evidence.flatMap(({ file, source, found: pieces }) =>
    pieces.map((piece) => describeEvidence(piece, file, source)),
  );
  return [
    ...section('People the data does not know', found.people, (it) => describePerson(it, story)),
    ...section('Spellings it does not list', found.spellings, describeSpelling),
    ...section('Sentences that look like evidence', evidence, (it) => it),
    ...section('Statements that several articles share', found.statements, (it) =>
      describeStatement(it, story),
    ),
  ].join('\n');
}

function section<T>(title: string, items: readonly T[], write: (item: T) => string): string[] {
  const rest = items.length - MOST;
  return [
    comment(`== ${title}: ${items.length === 0 ? 'none' : items.length}`),
    '',
    ...items.slice(0, MOST).map((item) => `${write(item)}\n`),
    ...(rest > 0 ? [comment(`and ${rest} more`), ''] : []),
  ];
}

function describePerson(
  { name, alsoWritten, count, files, whoTheyAre }: UnknownPerson,
  story: string,
) {
  const who = whoTheyAre.map((it) => `“${it}”`).join(', ');
  const stub = writeStub('person', {
    name,
    names:
      alsoWritten.length === 0
        ? undefined
        : alsoWritten.map((value) => ({ value, kind: 'spelling', match: 'full' })),
    roles: [{ label: PLACEHOLDER, asOf: PLACEHOLDER, sources: [PLACEHOLDER] }],
  });
  return [
    comment(`${pathOfStub('person', story, name)}`),
    comment(`${times(count)} in ${files.join(', ')}${who === '' ? '' : `; the text says ${who}`}`),
    stub,
  ].join('\n');
}

const times = (count: number) => (count === 1 ? 'once' : `${count} times`);

function describeSpelling({ entity, name, spelling, files, count, isLikely }: NewSpelling): string {
  const doubt = isLikely ? ' Only alike: look whether it is the same person.' : '';
  return [
    comment(`${entity} (${name}): ${times(count)} in ${files.join(', ')}.${doubt}`),
    stringify([{ value: spelling, kind: 'spelling', match: isLikely ? 'context' : 'full' }]),
  ].join('\n');
}

const HOW: Record<NewEvidence['polarity'], string> = {
  asserts: '',
  denies: ' The sentence denies it.',
  conditional: ' The sentence makes it conditional.',
  asks: ' The sentence asks.',
};

function describeEvidence(piece: NewEvidence, file: string, source: string | undefined): string {
  const home = homeOf(piece.claim);
  const entry = {
    source: source === undefined ? PLACEHOLDER : shortenReference(source, home),
    position: piece.position ?? PLACEHOLDER,
    quote: piece.quote,
    ...(piece.attribution === undefined ? {} : { attribution: piece.attribution }),
    ...(piece.attributedTo === undefined
      ? {}
      : { attributedTo: shortenReference(piece.attributedTo, home) }),
    asOf: PLACEHOLDER,
    ...(piece.figure === undefined ? {} : { figure: piece.figure }),
  };
  return [
    comment(`${piece.claim}: ${piece.text}`),
    comment(`${file}, ${Math.round(piece.score * 100)} %.${HOW[piece.polarity]}`),
    stringify([entry], { lineWidth: 0 }),
  ].join('\n');
}

function describeStatement({ sentences, articles, words }: SharedStatement, story: string): string {
  const evidence = sentences.map(({ text }) => ({
    source: PLACEHOLDER,
    position: PLACEHOLDER,
    quote: text,
    asOf: PLACEHOLDER,
  }));
  const stub = writeStub('claim', { evidence });
  return [
    comment(`${pathOfStub('claim', story, words.join(' '))}`),
    comment(`${articles} articles: ${[...new Set(sentences.map(({ file }) => file))].join(', ')}`),
    stub,
  ].join('\n');
}
