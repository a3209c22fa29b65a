/**
 * Whom an article has named in full: what the rules for surnames, given names and names that count
 * only in context rest on.
 */
import { hashWord } from '../text/tokens.ts';
import { casesOfName } from './inflect-names.ts';
import { addKey, filterShift, mayHave } from './key-filter.ts';
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

/** Length of a filter: few strangers pass it where an article names some hundreds. */
const FILTER_WORDS = 512;
const SHIFT = filterShift(FILTER_WORDS);

const NOBODY: readonly Named[] = [];

function put(map: Map<string, Named[]>, word: string, named: Named): void {
  const known = map.get(word);
  if (!known) map.set(word, [named]);
  else if (!known.includes(named)) known.push(named);
}

export class NamedPeople {
  /** By owner, or by all of several. */
  readonly #byOwners = new Map<number | string, Named>();
  readonly #owners = new Set<number>();
  readonly #bySurname = new Map<string, Named[]>();
  readonly #byGiven = new Map<string, Named[]>();
  /** Filters of hashes: asked for every capital of a text. */
  readonly #surnameFilter = new Uint32Array(FILTER_WORDS);
  readonly #givenFilter = new Uint32Array(FILTER_WORDS);
  readonly #names: NameIndex;

  constructor(names: NameIndex) {
    this.#names = names;
  }

  /** Whether a word with this hash may end a surname: spares folding every word of a text. */
  maySurname(hash: number): boolean {
    return mayHave(this.#surnameFilter, SHIFT, hash);
  }

  /** Whether a word with this hash may be a given name. */
  mayGiven(hash: number): boolean {
    return mayHave(this.#givenFilter, SHIFT, hash);
  }

  /** Notes a full mention. */
  add(owners: number[], at: number, written: string): void {
    const names = this.#names;
    const [owner = -1] = owners;
    const key = owners.length === 1 ? owner : owners.join(' ');
    let named = this.#byOwners.get(key);
    if (!named) {
      named = { owners, count: 0, firstAt: at, parsed: [], words: new Set() };
      this.#byOwners.set(key, named);
      for (const one of owners) {
        this.#owners.add(one);
        this.#addName(named, one, names.parsedOf(one));
      }
    }
    named.count++;
    // One word is a nickname or an abbreviation, and has no parts; the heading is known.
    if (written === names.labelOf(owner) || !/[\s-]/.test(written)) return;
    this.#addName(named, owner, parsePersonalName(written));
  }

  #addName(named: Named, owner: number, parsed: PersonalName | undefined): void {
    if (!parsed || this.#names.isOrganisation(owner)) return;
    const isSame = ({ words }: PersonalName) =>
      words.length === parsed.words.length && words.every((word, at) => word === parsed.words[at]);
    if (named.parsed.some(isSame)) return;
    named.parsed.push(parsed);
    for (const word of parsed.words) named.words.add(word);
    const surname = parsed.surname.at(-1);
    for (const form of surname === undefined ? [] : casesOfName(surname)) {
      put(this.#bySurname, form, named);
      addKey(this.#surnameFilter, hashWord(form));
    }
    if (parsed.given !== '') {
      put(this.#byGiven, parsed.given, named);
      addKey(this.#givenFilter, hashWord(parsed.given));
    }
  }

  /** Those whose surname ends in this folded word. */
  withSurname(word: string): readonly Named[] {
    return this.#bySurname.get(word) ?? NOBODY;
  }

  withGiven(word: string): readonly Named[] {
    return this.#byGiven.get(word) ?? NOBODY;
  }

  /** Everybody named in full, in the order in which they were noted. */
  all(): Named[] {
    return [...this.#byOwners.values()];
  }

  /** Whether an entity is named in full, alone or as one of several. */
  has(owner: number): boolean {
    return this.#owners.has(owner);
  }
}
