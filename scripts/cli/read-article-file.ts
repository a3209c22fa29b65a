/**
 * A file as an article: plain text as it is, Markdown without its marks, a web page through the same
 * eyes as in a browser.
 */
import type { PartialDate } from '../../lib/dataset/types.ts';
import { articleFromText } from '../../lib/reading/article-from-text.ts';
import type { Article } from '../../lib/reading/types.ts';
import { readMarkdown } from '../data/read-markdown.ts';
import { decodeText, readBytes } from './read-text.ts';

export interface ArticleFile {
  file: string;
  article: Article;
  /** The article's text is the file's; else there are no lines to refer to, and blocks are counted. */
  isPlain: boolean;
}

/** How far into a page its encoding may stand (WHATWG HTML, "determining the character encoding"). */
const ENCODING_BYTES = 1024;

/**
 * @param published - Day of the article, where the caller knows it; a page's own goes first.
 * @throws {FileError} where it cannot be read, is empty, or is a page without an article.
 */
export async function readArticleFile(file: string, published?: PartialDate): Promise<ArticleFile> {
  const bytes = await readBytes(file);
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, ENCODING_BYTES));
  const facts = published === undefined ? {} : { published };
  if (!isPage(file, head)) {
    const text = decodeText(bytes, file);
    if (isMarkdown(file)) {
      return { file, article: { ...facts, ...readMarkdown(text) }, isPlain: false };
    }
    return { file, article: articleFromText(text, facts), isPlain: true };
  }
  const label = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/iu.exec(head)?.[1];
  const html = decodeText(bytes, file, isKnownEncoding(label) ? label : 'utf-8');
  const { readPage } = await import('./read-page.ts'); // a whole DOM: only where it is needed
  return { file, article: { ...facts, ...(await readPage(html, file)) }, isPlain: false };
}

const isMarkdown = (file: string) => /\.(?:md|markdown)(?:\.gz)?$/iu.test(file);

const isPage = (file: string, head: string) =>
  /\.x?html?(?:\.gz)?$/iu.test(file) || /^\W*<(?:!doctype html|html)\b/iu.test(head);

function isKnownEncoding(label: string | undefined): label is string {
  try {
    return label !== undefined && new TextDecoder(label).encoding !== '';
  } catch {
    return false;
  }
}
