/**
 * Whom an article has named in full: what the rules for surnames, given names and names that count
 * only in context rest on.
 */
import { hashWord } from '../text/tokens.ts';
import type { NameIndex } from './open-names.ts';
import { type PersonalName, parsePersonalName } from './personal-name.ts';

/** One person, or namesakes between whom the article does not decide. */
export interface Named {
  owners: number[];
  /** Full mentions. */
  count: number;
  /** Word of the first one. */
  firstAt: number;
  /** The names it is known by here: the heading's, and as the article writes it. */
  parsed: PersonalName[];
  /** All folded words of those names. */
  words: Set<string>;
}

const LOW_BITS = 0xfff;

export class NamedPeople {
  readonly #byOwners = new Map<string, Named>();
  readonly #bySurname = new Map<string, Named[]>();
  readonly #byGiven = new Map<string, Named[]>();
  /** A byte for the low bits of each hash: asked for every word of a text. */
  readonly #surnameBits = new Uint8Array(LOW_BITS + 1);
  readonly #givenBits = new Uint8Array(LOW_BITS + 1);
  readonly #names: NameIndex;

  constructor(names: NameIndex) {
    this.#names = names;
  }

  /** Whether a word with this hash may end a surname: spares folding every word of a text. */
  maySurname(hash: number): boolean {
    return this.#surnameBits[hash & LOW_BITS] === 1;
  }

  /** Whether a word with this hash may be a given name. */
  mayGiven(hash: number): boolean {
    return this.#givenBits[hash & LOW_BITS] === 1;
  }

  /** Notes a full mention. */
  add(owners: number[], at: number, written: string): void {
    const key = owners.join(' ');
    let named = this.#byOwners.get(key);
    if (!named) {
      named = { owners, count: 0, firstAt: at, parsed: [], words: new Set() };
      this.#byOwners.set(key, named);
      for (const owner of owners) this.#addName(named, owner, this.#names.labelOf(owner));
    }
    named.count++;
    // One word is a nickname or an abbreviation, and has no parts.
    if (/[\s-]/.test(written)) this.#addName(named, owners[0] as number, written);
  }

  #addName(named: Named, owner: number, name: string): void {
    if (this.#names.isOrganisation(owner)) return;
    const parsed = parsePersonalName(name);
    if (!parsed || named.parsed.some((known) => known.words.join() === parsed.words.join())) return;
    named.parsed.push(parsed);
    for (const word of parsed.words) named.words.add(word);
    const put = (map: Map<string, Named[]>, word: string) => {
      const known = map.get(word) ?? [];
      if (!known.includes(named)) map.set(word, [...known, named]);
    };
    const surname = parsed.surname.at(-1);
    if (surname !== undefined) {
      put(this.#bySurname, surname);
      this.#surnameBits[hashWord(surname) & LOW_BITS] = 1;
    }
    if (parsed.given !== '') {
      put(this.#byGiven, parsed.given);
      this.#givenBits[hashWord(parsed.given) & LOW_BITS] = 1;
    }
  }

  /** Those whose surname ends in this folded word. */
  withSurname(word: string): Named[] {
    return this.#bySurname.get(word) ?? [];
  }

  withGiven(word: string): Named[] {
    return this.#byGiven.get(word) ?? [];
  }

  has(owner: number): boolean {
    return this.countOf(owner) > 0;
  }

  /** Full mentions of an entity. */
  countOf(owner: number): number {
    let count = 0;
    for (const named of this.#byOwners.values()) {
      if (named.owners.includes(owner)) count += named.count;
    }
    return count;
  }
}
