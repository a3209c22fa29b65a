/**
 * Reads a page's article and has it looked up, one reading at a time: a request during a reading
 * makes it run once more afterwards. A text that has not changed is not looked up again, only its
 * places in the page are. Who is in it may be known before the rest, and is told before it. It
 * draws nothing.
 */
import type { SilentReason } from '../lib/protocol.ts';
import type { Article, Reading } from '../lib/reading/types.ts';
import type { Result } from '../lib/result.ts';
import { type ArticleRoot, findArticleRoot } from './find-article-root.ts';
import type { Positions } from './positions.ts';
import { type ReadArticle, readArticle } from './read-article.ts';
import { createSlices, restIfSpent } from './walk-tree.ts';

const SLICE_MS = 8;
/**
 * Most pages are read in the first slice, on a slow machine too: the question is then on its way
 * before the page is laid out, and else comes after that.
 */
const FIRST_MS = 36;
/** A page of more is not read in one slice anyway. */
const MANY_ELEMENTS = 10_000;

const isLarge = (document: Document): boolean =>
  Document.prototype.getElementsByTagName.call(document, '*').length > MANY_ELEMENTS;

export type PageRead =
  | {
      status: 'read';
      read: ReadArticle;
      reading: Reading;
      isSameText: boolean;
      /** False for who is in it alone: the whole reading of the same `read` follows. */
      isComplete: boolean;
    }
  | { status: 'silent'; reason: SilentReason };

/**
 * Finds and compares; may reject where the extension is gone.
 *
 * @param onPeople Told who is in it, where that is known sooner; not given where it is of no use.
 */
export type ReadWithData = (
  article: Article,
  onPeople?: (people: Reading) => void,
) => Promise<Result<Reading>>;

export interface PageReaderOptions {
  document: Document;
  readWithData: ReadWithData;
  /** Found the text and has asked what is in it; not told for a text that has not changed. */
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
  /** The last reading found an article. */
  #isShowing = false;
  #last: { article: Article; reading: Reading } | undefined;

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
      this.#isShowing = result.status === 'read';
      this.#options.onRead(result);
    } while (this.#isAskedAgain);
    this.#running = undefined;
  }

  async #readOnce(): Promise<PageRead> {
    const { document } = this.#options;
    const slices = createSlices(isLarge(document) ? SLICE_MS : FIRST_MS, SLICE_MS);
    const root = await findArticleRoot(document, { slices, anyPage: this.#anyPage });
    this.#root = root.ok ? root.value : undefined;
    if (!root.ok) {
      this.#last = undefined;
      return { status: 'silent', reason: root.error.code };
    }
    const read = await readArticle(document, root.value, { slices });
    if (this.#last && !this.#needsData && isSameText(this.#last.article, read.article)) {
      return { ...asRead(read, this.#last.reading), isSameText: true };
    }
    this.#needsData = false;
    this.#last = undefined;
    const found = this.#lookUp(read);
    // After the question is on its way: nobody waits for this.
    if (!this.#isStopped) this.#options.onLookUp?.();
    return found;
  }

  async #lookUp(read: ReadArticle): Promise<PageRead> {
    const { article } = read;
    let isAnswered = false;
    const onPeople = async (people: Reading) => {
      await findPlaces(read.positions, people);
      if (isAnswered || this.#isStopped) return;
      this.#options.onRead({ ...asRead(read, people), isComplete: false });
    };
    // What is drawn already stays until the whole is there.
    const tell = (people: Reading) => void onPeople(people);
    const result = await this.#askTwice(article, this.#isShowing ? undefined : tell);
    isAnswered = true;
    if (!result) return { status: 'silent', reason: 'no-answer' };
    if (!result.ok) {
      const reason = result.error.code === 'article-too-long' ? 'too-long' : 'failed';
      return { status: 'silent', reason };
    }
    await findPlaces(read.positions, result.value);
    this.#last = { article, reading: result.value };
    return asRead(read, result.value);
  }

  /** A worker that is stopped in the middle of a reading loses it. @returns Nothing if it is gone. */
  #askTwice(
    article: Article,
    onPeople?: (people: Reading) => void,
  ): Promise<Result<Reading> | undefined> {
    const ask = () => this.#options.readWithData(article, onPeople);
    return ask()
      .catch(ask)
      .catch(() => undefined);
  }
}

/** Fewer are found in one go when they are drawn. */
const MANY_FINDS = 300;

/** Has the places of many finds worked out in slices: drawing them cannot be cut. */
async function findPlaces(positions: Positions, reading: Reading): Promise<void> {
  const finds = [...reading.mentions, ...reading.appearances];
  if (finds.length < MANY_FINDS) return;
  const slices = createSlices();
  for (const { start, end } of finds) {
    positions.toRange(start, end);
    await restIfSpent(slices);
  }
}

const isSameText = (a: Article, b: Article): boolean =>
  a.text === b.text && a.title === b.title && a.url === b.url;

const asRead = (read: ReadArticle, reading: Reading): PageRead & { status: 'read' } => ({
  status: 'read',
  read,
  reading,
  isSameText: false,
  isComplete: true,
});
