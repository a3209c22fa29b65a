/** A reading as a page of text for a terminal: at most 100 columns, quotes with their lines. */
import { PARTING } from '../../lib/compare/compare-claim.ts';
import {
  phraseCamps,
  phraseReason,
  phraseSaid,
  phraseSummary,
} from '../../lib/messages/phrase-comparison.ts';
import type { ClaimComparison, PageWords, Reading } from '../../lib/reading/types.ts';
import { findQuoteMarks } from '../../lib/text/quote-marks.ts';
import { loadEnglishMessages } from './english-messages.ts';
import type { ArticleFile } from './read-article-file.ts';

const WIDTH = 100;

export interface PrintedReading extends ArticleFile {
  reading: Reading;
  /** Comparison of each claim in `reading.claims`, in the same order. */
  comparisons: ClaimComparison[];
}

/** @returns Lines, without the last line break. */
export function printReading(printed: PrintedReading): string {
  const { reading } = printed;
  return [
    ...printHead(printed),
    ...section('People and organisations', reading.entities, printEntities(printed)),
    ...section('Claims', reading.claims, printClaims(printed)),
    ...section('Where sources part', reading.differences, printDifferences(printed)),
    ...section('Not mentioned here', reading.notMentioned, printNotMentioned(reading)),
    ...section('Spelled differently', reading.spelledDifferently, printSpellings(reading)),
    ...printOwnSource(reading),
  ].join('\n');
}

function printHead({ file, article, reading }: PrintedReading): string[] {
  const title = article.title ?? firstHeadline(article);
  const facts = [file, article.published, article.isTruncated ? 'cut short' : undefined];
  const stories = reading.stories.map((story) => `Story: ${story.title} (as of ${story.asOf})`);
  const isDated = reading.data.asOf !== '0000'; // packs of others have no date
  return [
    ...(title === undefined ? [] : wrap(title, '')),
    ...wrap(facts.filter((fact) => fact !== undefined).join(' · '), ''),
    `Data ${isDated ? `as of ${reading.data.asOf}, ` : ''}version ${reading.data.version}`,
    ...stories.flatMap((story) => wrap(story, '')),
  ];
}

function firstHeadline({ text, blocks }: PrintedReading['article']): string | undefined {
  const headline = blocks.find(({ kind }) => kind === 'headline');
  return headline && text.slice(headline.start, headline.end);
}

/** The heading with how many there are; says so where there are none. */
function section(title: string, items: readonly unknown[], lines: readonly string[]): string[] {
  const heading = `${title} (${items.length})`;
  return ['', heading, '-'.repeat(heading.length), ...(items.length > 0 ? lines : ['  none'])];
}

function printEntities(printed: PrintedReading): string[] {
  const { mentions, entities } = printed.reading;
  return entities.flatMap((entity) => {
    const first = mentions[entity.mentions[0] ?? 0];
    const times =
      ['', 'once', 'twice'][entity.mentions.length] ?? `${entity.mentions.length} times`;
    const isUnsure = first !== undefined && first.entities.length > 1;
    const facts = [
      `${times}, ${entity.mentions.length === 1 ? '' : 'first '}${placeOf(printed, first?.start ?? 0)}`,
      entity.spellings.length > 0 ? `also written ${entity.spellings.join(', ')}` : undefined,
      isUnsure ? 'one of several with this name' : undefined,
    ];
    const summary = entity.summary === '' ? '' : `, ${entity.summary}`;
    return [
      ...wrap(`${entity.name}${summary}`, '  '),
      ...wrap(facts.filter((fact) => fact !== undefined).join('; '), '      '),
    ];
  });
}

function printClaims(printed: PrintedReading): string[] {
  return printed.reading.claims.flatMap(({ text, summary, here }, index) => [
    ...(index > 0 ? [''] : []),
    ...wrap(text, '  '),
    ...printQuote(printed, here),
    ...wrap(phraseSummary(summary, loadEnglishMessages()), '      '),
  ]);
}

/** This page's words, then those of each source that parts from them. */
function printDifferences(printed: PrintedReading): string[] {
  const messages = loadEnglishMessages();
  return printed.reading.differences.flatMap((id, index) => {
    const compared = printed.comparisons.find(({ claim }) => claim === id);
    if (!compared?.here) return [];
    const { here, rows, text } = compared;
    const parting = rows.filter(({ relation }) => PARTING.includes(relation));
    return [
      ...(index > 0 ? [''] : []),
      ...wrap(text, '  '),
      ...printQuote(printed, here),
      ...(here.said
        ? wrap(messages.t('summary.here', phraseSaid(here.said, messages)), '      ')
        : []),
      ...here.alsoSays.flatMap((also) => [
        ...wrap(
          also.said ? messages.t('claim.alsoSays', phraseSaid(also.said, messages)) : '',
          '      ',
        ),
        ...printQuote(printed, also),
      ]),
      ...parting.flatMap(({ sourceRecord, attribution, asOf, quote, why }) => {
        const by = attribution === undefined ? '' : `, citing ${attribution}`;
        return [
          ...wrap(`${sourceRecord.label} (${asOf}${by}):`, '    '),
          ...wrap(quoted(quote), '      '),
          ...wrap(phraseReason(why, messages), '      '),
        ];
      }),
    ];
  });
}

function printNotMentioned({ notMentioned }: Reading): string[] {
  return notMentioned.flatMap(({ text, sourceCount, voiceCount, camps, evidence }) => [
    ...wrap(text, '  '),
    ...wrap(
      `${sourceCount} sources, ${voiceCount} independent voices; ${phraseCamps(camps, loadEnglishMessages())}`,
      '      ',
    ),
    ...wrap(`${evidence.sourceLabel}: ${quoted(evidence.quote)}`, '      '),
  ]);
}

function printSpellings({ spelledDifferently }: Reading): string[] {
  return spelledDifferently.flatMap(({ here, elsewhere }) => {
    const others = elsewhere.map(
      ({ value, sources }) =>
        `${value} (${sources.length} ${sources.length === 1 ? 'source' : 'sources'})`,
    );
    return wrap(`This page: ${here} · elsewhere: ${others.join(', ')}`, '  ');
  });
}

function printOwnSource({ ownSource }: Reading): string[] {
  if (!ownSource) return [];
  const gone = ownSource.goneQuotes.flatMap(({ quote }) =>
    wrap(`no longer here: ${quoted(quote)}`, '      '),
  );
  return [
    '',
    ...wrap(`This text is one of the sources of the data: ${ownSource.label}`, ''),
    ...gone,
  ];
}

function printQuote(printed: PrintedReading, { quote, start, cut }: PageWords) {
  const before = cut && cut !== 'end' ? '… ' : '';
  const after = cut && cut !== 'start' ? ' …' : '';
  return wrap(`${placeOf(printed, start)}: ${before}${quoted(quote)}${after}`, '    ');
}

/** In one pair of marks: its own where it begins or ends with some. */
function quoted(words: string): string {
  const text = words.replaceAll(/\s+/gu, ' ');
  const { start, end, hasOwn } = findQuoteMarks(text);
  return hasOwn ? text : `“${text.slice(start, end)}”`;
}

/** "line 12" of a text file, "block 3" of a page; both from 1. */
function placeOf({ article, isPlain }: ArticleFile, offset: number): string {
  if (isPlain) return `line ${article.text.slice(0, offset).split('\n').length}`;
  return `block ${article.blocks.findIndex(({ end }) => offset < end) + 1}`;
}

/** Breaks at blanks; a word longer than a line is broken too. Further lines stand two further in. */
function wrap(text: string, indent: string): string[] {
  const lines: string[] = [];
  let line = indent;
  let isEmpty = true;
  for (const word of text.split(/\s+/u).flatMap(splitLong)) {
    if (!isEmpty && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = `${indent}  `;
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line];
}

const MOST_WORD = 80;

const splitLong = (word: string): string[] =>
  word.length <= MOST_WORD ? [word] : (word.match(new RegExp(`.{1,${MOST_WORD}}`, 'gu')) ?? []);
