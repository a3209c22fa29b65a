/** What is found in one document of a corpus, in the form that was asked for. */
import { rowsOf } from '../../../lib/exchange/find-rows.ts';
import type { ReadDocument } from '../../../lib/exchange/list-finds.ts';
import { createReadingPrinter } from '../../../lib/exchange/reading-annotations.ts';
import type { Pack } from '../../../lib/pack/open-pack.ts';
import type { StoryAgreement } from '../../../lib/reading/agreement-types.ts';
import { createClaimRequest, createStoryRequest } from '../../../lib/reading/create-requests.ts';
import { compareClaimById } from '../../../lib/reading/describe.ts';
import { describeStory } from '../../../lib/reading/describe-story.ts';
import { readArticle } from '../../../lib/reading/read-article.ts';
import type { ClaimComparison, Reading } from '../../../lib/reading/types.ts';
import { annotateShort, LEAST_SURE } from '../annotate-line.ts';
import { loadEnglishMessages } from '../english-messages.ts';
import { printReading } from '../print-reading.ts';
import type { Annotated, AnnotateOptions, CorpusDocument } from './corpus-document.ts';
import { DocumentError, type OpenedDocument, openDocument } from './open-document.ts';

/** @throws only where there is a bug: what is wrong with a document is in the answer. */
export async function annotateDocument(
  document: CorpusDocument,
  pack: Pack,
  options: AnnotateOptions,
): Promise<Annotated> {
  try {
    const opened = await openDocument(document, options.date);
    return { items: printItems(opened, pack, options) };
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    return describeFailure(error, document, options);
  }
}

/** Whoever sends lines as JSON gets one back for each; all others are told beside the output. */
function describeFailure(
  { id, message }: DocumentError,
  document: CorpusDocument,
  { form }: AnnotateOptions,
): Annotated {
  const isAnswered = form === 'lines' || (form === 'json' && document.kind === 'line');
  if (!isAnswered) {
    const place = document.kind === 'line' ? `${document.place}: ` : '';
    return { items: [], error: `${place}${message}` };
  }
  const items = [`${JSON.stringify({ ...id, error: message })}\n`];
  return document.kind === 'line' ? { items } : { items, error: message };
}

function printItems(opened: OpenedDocument, pack: Pack, options: AnnotateOptions): string[] {
  const { form } = options;
  if (form === 'lines') return [printShort(opened, pack, options)];
  const read = readDocument(opened, pack, options.all);
  switch (form) {
    case 'text':
      return [printReading({ file: opened.source, ...opened, ...read })];
    case 'json':
      return [printWhole(opened, pack, read)];
    case 'parquet':
      return rowsOf(read, loadEnglishMessages()).map((row) => `${JSON.stringify(row)}\n`);
    default:
      return createReadingPrinter(form, loadEnglishMessages()).items(read);
  }
}

function printShort(
  { id, article, isPlain, sentences }: OpenedDocument,
  pack: Pack,
  { all, hasTimes }: AnnotateOptions,
): string {
  const found = annotateShort(article, pack, { all, hasTimes, ...(sentences && { sentences }) });
  const { title, url, text } = article;
  return `${JSON.stringify({ ...id, ...(isPlain ? {} : { title, url, text }), ...found })}\n`;
}

type WholeRead = ReadDocument & { comparisons: ClaimComparison[] };

function readDocument({ source, article }: OpenedDocument, pack: Pack, all: boolean): WholeRead {
  const reading = readArticle(article, pack, all ? LEAST_SURE : {});
  const comparisons = reading.claims.flatMap(({ id }): ClaimComparison[] => {
    const compared = compareClaimById(pack, createClaimRequest(id, reading, article.published));
    return compared.ok ? [compared.value] : [];
  });
  return { source, article, reading, comparisons };
}

/** All that the extension shows of the document: see docs/COMMANDS.md. */
function printWhole(
  { id, article, isPlain }: OpenedDocument,
  pack: Pack,
  { reading, comparisons }: WholeRead,
): string {
  const agreements = describeStories(reading, pack, article.published);
  const { title, published, url, text } = article;
  const facts = { ...id, title, published, url, ...(isPlain ? {} : { text }) };
  return `${JSON.stringify({ ...facts, ...reading, comparisons, agreements })}\n`;
}

function describeStories(
  reading: Reading,
  pack: Pack,
  published: string | undefined,
): StoryAgreement[] {
  return reading.stories.flatMap(({ id }): StoryAgreement[] => {
    const described = describeStory(pack, createStoryRequest(id, reading, published));
    return described.ok ? [described.value] : [];
  });
}
