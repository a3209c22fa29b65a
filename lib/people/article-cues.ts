/** Where an article uses words that speak for a person; see owner-cues.ts. */
import type { ArticleWords } from './article-words.ts';
import type { NameIndex } from './open-names.ts';
import { cueKey } from './owner-cues.ts';

/** Words on either side of a name that are near it. */
const REACH = 15;
/** Words before a name in which an office belongs to it. */
const TITLE_REACH = 4;

/** Office that speaks for a person in public life even where the data says nothing of roles. */
const POLITICAL = new Set(
  `president pres premier chancellor minister secretary senator sen representative rep congressman
  congresswoman governor gov speaker king queen pope`.split(/\s+/),
);

/** First index in ascending `places` that is not before `from`. */
function firstFrom(places: readonly number[], from: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((places[middle] as number) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

export class ArticleCues {
  readonly #article: ArticleWords;
  readonly #names: NameIndex;
  /** Words by key; made when first asked for, which most articles never do. */
  #places: Map<number, number[]> | undefined;

  constructor(article: ArticleWords, names: NameIndex) {
    this.#article = article;
    this.#names = names;
  }

  #placesOf(key: number): readonly number[] {
    if (!this.#places) {
      this.#places = new Map();
      for (let at = 0; at < this.#article.count; at++) {
        const own = cueKey(this.#article.word(at));
        const places = this.#places.get(own);
        if (places) places.push(at);
        else this.#places.set(own, [at]);
      }
    }
    return this.#places.get(key) ?? [];
  }

  /** Keys of an owner that stand near one of the places, in the same block. */
  near(keys: readonly number[], places: readonly { from: number; to: number }[]): number {
    const { blockOf } = this.#article;
    const isBeside = (at: number, from: number, to: number) =>
      (at < from || at >= to) && blockOf[at] === blockOf[from];
    const isNear = (used: readonly number[]) =>
      places.some(({ from, to }) => {
        let next = firstFrom(used, from - REACH);
        while (next < used.length && (used[next] as number) < to + REACH) {
          if (isBeside(used[next++] as number, from, to)) return true;
        }
        return false;
      });
    return keys.filter((key) => isNear(this.#placesOf(key))).length;
  }

  /** Keys of an owner that stand anywhere in the article. */
  anywhere(keys: readonly number[]): number {
    return keys.filter((key) => this.#placesOf(key).length > 0).length;
  }

  /** An office in the words before a name: "Governor of Ohio Bob Young". */
  #hasOffice(from: number): boolean {
    for (let at = from - 1; at >= 0 && at >= from - TITLE_REACH; at--) {
      if (this.#article.blockOf[at] !== this.#article.blockOf[from]) return false;
      if (POLITICAL.has(this.#article.word(at))) return true;
      if (this.#article.opensSentence(at)) return false;
    }
    return false;
  }

  /** Whether a title before the name, or a word about the person near it, speaks for this owner. */
  speaksFor(owner: number, from: number, to: number): boolean {
    const keys = this.#names.cuesOf(owner);
    return keys.length === 0 ? this.#hasOffice(from) : this.near(keys, [{ from, to }]) > 0;
  }
}
