/**
 * Our own walk, as a rival: listed spellings only, leftmost and longest, each verified. The rules that
 * decide what is a mention come on top of it in `findMentions` and are timed apart.
 */
import { SLOT } from '../../../lib/people/name-format.ts';
import type { NameIndex } from '../../../lib/people/open-names.ts';
import { scanNames } from '../../../lib/people/scan-names.ts';
import { foldWord } from '../../../lib/text/fold.ts';
import { type Tokens, tokenise, WORD } from '../../../lib/text/tokens.ts';
import { NOT_IN_NAME } from './folded-text.ts';
import type { Rival } from './rival.ts';

const NOT_LISTED = SLOT.VARIANT | SLOT.CONTEXT | SLOT.NEVER | SLOT.SURNAME;

/** Marks what may be one name as the rivals see it: by what stands between the words. */
function markJoined({ count, flags, gap }: Tokens): void {
  for (let at = 1; at < count; at++) {
    // All ones where nothing parts them, else 0.
    const joined = (((gap[at] as number) & NOT_IN_NAME) - 1) >> 31;
    flags[at] = (flags[at] as number) | (joined & WORD.JOINED);
  }
}

/** Walks words that are ready; every candidate counts. */
function walk(tokens: Tokens, names: NameIndex): number {
  let found = 0;
  markJoined(tokens);
  scanNames(tokens, names, () => found++);
  return found;
}

/** Places of the candidates that are listed names: of nested ones the longest. */
function findPlaces(text: string, tokens: Tokens, names: NameIndex): number[] {
  markJoined(tokens);
  const places: number[] = [];
  let free = 0;
  let from = -1;
  let to = 0;
  const close = () => {
    if (from < 0) return;
    places.push(tokens.start[from] as number, tokens.end[to - 1] as number);
    free = to;
    from = -1;
  };
  scanNames(tokens, names, (first, end, key, slot) => {
    if (first !== from) close();
    if (first < free) return;
    const words: string[] = [];
    for (let at = first; at < end; at++)
      words.push(foldWord(text, tokens.start[at], tokens.end[at]));
    if (!names.namesAt(key, slot, words).some(({ flags }) => (flags & NOT_LISTED) === 0)) return;
    from = first;
    to = end;
  });
  close();
  return places;
}

/** The names' index as a rival. */
export function createOurs(names: NameIndex): Rival & { walk: (text: string) => number } {
  const tokens = tokenise('');
  return {
    find: (text) => findPlaces(text, tokenise(text, tokens), names),
    bare(texts) {
      const ready = texts.map((text) => tokenise(text));
      return (at) => walk(ready[at] as Tokens, names);
    },
    /** Tokenises and walks; nothing is verified. */
    walk: (text) => walk(tokenise(text, tokens), names),
  };
}
