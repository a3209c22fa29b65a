/**
 * Reads a page's article and has it looked up, one reading at a time: a request during a reading
 * makes it run once more afterwards. A text that has not changed is not looked up again, only its
 * places in the page are. It draws nothing.
 */
import type { SilentReason } from '../lib/protocol.ts';
import type { Article, Reading } from '../lib/reading/types.ts';
import type { Result } from '../lib/result.ts';
import { type ArticleRoot, findArticleRoot } from './find-article-root.ts';
import type { Positions } from './positions.ts';
import { type ReadArticle, readArticle } from './read-article.ts';

export type PageRead =
  | { status: 'read'; read: ReadArticle; reading: Reading; isSameText: boolean }
  | { status: 'silent'; reason: SilentReason };

export interface PageReaderOptions {
  document: Document;
  readWithData: (article: Article) => Promise<Result<Reading>>;
  /** Found the text, now looking it up; not told for a text that has not changed. */
  onLookUp?: () => void;
  onRead: (result: PageRead) => void;
}

export interface PageReader {
  /** @param needsData Look up again even where the text is the same. */
  read(needsData?: boolean): Promise<void>;
  /** From now on reads what prose there is, whether or not the page looks like an article. */
  readAnyway(): Promise<void>;
  /** Where the text stands now, in the root as last found; `undefined` where there is none. */
  locate(): Promise<Positions | undefined>;
  /** Results of a running reading are dropped. */
  stop(): void;
  /** The article's element, as last found. */
  readonly root: Element | undefined;
}

export function createPageReader(options: PageReaderOptions): PageReader {
  return new Reader(options);
}

class Reader implements PageReader {
  #options: PageReaderOptions;
  #root: ArticleRoot | undefined;
  #running: Promise<void> | undefined;
  #isAskedAgain = false;
  #needsData = false;
  #anyPage = false;
  #isStopped = false;
  #last: { key: string; reading: Reading } | undefined;

  constructor(options: PageReaderOptions) {
    this.#options = options;
  }

  read(needsData = false): Promise<void> {
    if (needsData) this.#needsData = true;
    if (this.#running !== undefined) this.#isAskedAgain = true;
    else this.#running = this.#runAll();
    return this.#running;
  }

  readAnyway(): Promise<void> {
    this.#anyPage = true;
    return this.read();
  }

  get root(): Element | undefined {
    return this.#root?.element;
  }

  async locate(): Promise<Positions | undefined> {
    return this.#root && (await readArticle(this.#options.document, this.#root)).positions;
  }

  stop(): void {
    this.#isStopped = true;
  }

  async #runAll(): Promise<void> {
    do {
      this.#isAskedAgain = false;
      const result = await this.#readOnce();
      if (this.#isStopped) break;
      this.#options.onRead(result);
    } while (this.#isAskedAgain);
    this.#running = undefined;
  }

  async #readOnce(): Promise<PageRead> {
    const { document } = this.#options;
    const root = await findArticleRoot(document, { anyPage: this.#anyPage });
    this.#root = root.ok ? root.value : undefined;
    if (!root.ok) {
      this.#last = undefined;
      return { status: 'silent', reason: root.error.code };
    }
    const read = await readArticle(document, root.value);
    const key = JSON.stringify([read.article.url, read.article.title, read.article.text]);
    if (this.#last?.key === key && !this.#needsData) {
      return { status: 'read', read, reading: this.#last.reading, isSameText: true };
    }
    this.#needsData = false;
    this.#last = undefined;
    if (!this.#isStopped) this.#options.onLookUp?.();
    return this.#lookUp(read, key);
  }

  async #lookUp(read: ReadArticle, key: string): Promise<PageRead> {
    let result: Result<Reading>;
    try {
      result = await this.#options.readWithData(read.article);
    } catch {
      // The extension was updated or removed under us: there is nobody to ask any more.
      return { status: 'silent', reason: 'failed' };
    }
    if (!result.ok) {
      const reason = result.error.code === 'article-too-long' ? 'too-long' : 'failed';
      return { status: 'silent', reason };
    }
    this.#last = { key, reading: result.value };
    return { status: 'read', read, reading: result.value, isSameText: false };
  }
}
