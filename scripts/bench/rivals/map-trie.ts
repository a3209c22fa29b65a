/**
 * A trie of `Map`s, one a word (after FlashText, Singh 2017), on our own tokeniser: keyed by the
 * folded words, as one would write it, or by their hashes, which is faster and not exact.
 */
import { hashWord, type Tokens, tokenise } from '../../../lib/text/tokens.ts';
import { type FoldedText, NOT_IN_NAME, TextFolder } from './folded-text.ts';
import type { CreateRival } from './rival.ts';

interface Node<Key> {
  next: Map<Key, Node<Key>> | undefined;
  isName: boolean;
}

function buildTrie<Key>(names: readonly string[], keyOf: (word: string) => Key): Node<Key> {
  const root: Node<Key> = { next: new Map(), isName: false };
  for (const name of names) {
    let node = root;
    for (const word of name.split(' ')) {
      node.next ??= new Map();
      const key = keyOf(word);
      let child = node.next.get(key);
      if (!child) {
        child = { next: undefined, isName: false };
        node.next.set(key, child);
      }
      node = child;
    }
    node.isName = true;
  }
  return root;
}

/** Longest name at each word; the next is looked for behind it. */
function walkTrie<Key>(
  root: Node<Key>,
  tokens: Tokens,
  keyAt: (word: number) => Key,
  places: number[],
): number[] {
  for (let from = 0; from < tokens.count; from++) {
    let node = root.next?.get(keyAt(from));
    let to = 0;
    for (let at = from + 1; node; at++) {
      if (node.isName) to = at;
      if (!node.next || at >= tokens.count) break;
      if (((tokens.gap[at] as number) & NOT_IN_NAME) !== 0) break;
      node = node.next.get(keyAt(at));
    }
    if (to === 0) continue;
    places.push(tokens.start[from] as number, tokens.end[to - 1] as number);
    from = to - 1;
  }
  return places;
}

/** The words of a folded text. Each is cut out once; looking it up computes its hash. */
function wordsOf({ text, tokens }: FoldedText): string[] {
  const words = new Array<string>(tokens.count);
  let at = 1;
  for (let word = 0; word < tokens.count; word++) {
    const from = at;
    let unit = text.charCodeAt(at);
    while (unit !== 32 && unit !== 10) unit = text.charCodeAt(++at);
    words[word] = text.slice(from, at);
    at += unit === 32 ? 1 : 2;
  }
  return words;
}

export const createWordTrie: CreateRival = (names) => {
  const root = buildTrie(names, (word) => word);
  const folder = new TextFolder();
  return {
    find(text) {
      const folded = folder.fold(text);
      const words = wordsOf(folded);
      return walkTrie(root, folded.tokens, (at) => words[at] as string, []);
    },
    bare(texts) {
      const ready = texts.map((text) => {
        const folded = folder.keep(text);
        return { words: wordsOf(folded), tokens: folded.tokens };
      });
      return (at) => {
        const { words, tokens } = ready[at] as (typeof ready)[number];
        return walkTrie(root, tokens, (word) => words[word] as string, []).length / 2;
      };
    },
  };
};

export const createHashTrie: CreateRival = (names) => {
  const root = buildTrie(names, hashWord);
  const tokens = tokenise('');
  const keyIn = (of: Tokens) => (at: number) => of.hash[at] as number;
  return {
    find: (text) => walkTrie(root, tokenise(text, tokens), keyIn(tokens), []),
    bare(texts) {
      const ready = texts.map((text) => tokenise(text));
      return (at) => {
        const of = ready[at] as Tokens;
        return walkTrie(root, of, keyIn(of), []).length / 2;
      };
    },
  };
};
