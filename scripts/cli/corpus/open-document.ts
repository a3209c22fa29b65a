/** A document of a corpus as an article, whether it came as a file, as a text or as a web page. */
import type { Article } from '../../../lib/reading/types.ts';
import type { Sentence } from '../../../lib/text/sentences.ts';
import { readFacts, readQuestion, readSentences } from '../annotate-line.ts';
import { LineError, parseQuestion } from '../answer-lines.ts';
import { FileError } from '../file-error.ts';
import { readArticleFile } from '../read-article-file.ts';
import type { CorpusDocument } from './corpus-document.ts';

export interface OpenedDocument {
  /** `file`: its path; `doc_id`: whatever the line calls it, `null` where it does not. */
  id: { file: string } | { doc_id: unknown };
  /** Address or name, for exports. */
  source: string;
  article: Article;
  /** The caller has the article's very text; else offsets point into one that only we have. */
  isPlain: boolean;
  sentences?: Sentence[];
}

/** A document that cannot be read, with the id it is answered under. */
export class DocumentError extends Error {
  override name = 'DocumentError';
  readonly id: OpenedDocument['id'];

  constructor(id: OpenedDocument['id'], message: string) {
    super(message);
    this.id = id;
  }
}

/**
 * @param date - Day of documents that do not say theirs.
 * @throws {DocumentError} where there is no article to be had.
 */
export async function openDocument(
  document: CorpusDocument,
  date: string | undefined,
): Promise<OpenedDocument> {
  if (document.kind === 'line') return openLine(document, date);
  const { file } = document;
  try {
    const { article, isPlain } = await readArticleFile(file, date);
    return { id: { file }, source: article.url ?? file, article, isPlain };
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    throw new DocumentError({ file }, error.message);
  }
}

async function openLine(
  { line, place }: CorpusDocument & { kind: 'line' },
  date: string | undefined,
): Promise<OpenedDocument> {
  const id: { doc_id: unknown } = { doc_id: null };
  try {
    const question = parseQuestion(line);
    id.doc_id = question.doc_id ?? null;
    const isPlain = question.text != null || typeof question.html !== 'string';
    const read = isPlain ? readQuestion(question) : await readHtml(question, place);
    const article = date === undefined ? read : { published: date, ...read };
    const sentences = isPlain ? readSentences(question, article) : undefined;
    const source = article.url ?? nameOf(id.doc_id, place);
    return { id, source, article, isPlain, ...(sentences && { sentences }) };
  } catch (error) {
    if (!(error instanceof LineError || error instanceof FileError)) throw error;
    throw new DocumentError(id, error.message);
  }
}

/** What the line says goes before what the page says of itself. */
async function readHtml(question: Record<string, unknown>, place: string): Promise<Article> {
  const facts = readFacts(question);
  const { readPage } = await import('../read-page.ts'); // a whole DOM: only where it is needed
  return { ...(await readPage(question.html as string, place)), ...facts };
}

const nameOf = (id: unknown, place: string): string =>
  typeof id === 'string' || typeof id === 'number' ? String(id) : place;
