/** Reads the index of names in place: nothing is parsed or copied when it is opened. */
import type { Container } from '../pack/container.ts';
import { hashWord } from '../text/tokens.ts';
import { isFoldedTo } from './compare-folded.ts';
import { admitsSecond, filterShift, mayHave } from './key-filter.ts';
import {
  extendKey,
  FORMAT,
  NAME_KINDS,
  restOf,
  SHARED,
  SLOT,
  SURNAME_SALT,
  TEXT_STRIDE,
} from './name-format.ts';
import { foldName, type PersonalName, parsePersonalName } from './personal-name.ts';

const decoder = new TextDecoder();

/** One spelling of one entity. */
export interface KnownName {
  readonly owner: number;
  readonly flags: number;
  /** As the data writes it; folded where it is a variant. */
  readonly text: string;
}

/** A name in the file, decoded only where its spelling is asked for: most hits are settled without. */
class SlotName implements KnownName {
  readonly owner: number;
  readonly flags: number;
  readonly #slot: number;
  readonly #names: NameIndex;

  constructor(owner: number, flags: number, slot: number, names: NameIndex) {
    this.owner = owner;
    this.flags = flags;
    this.#slot = slot;
    this.#names = names;
  }

  get text(): string {
    return this.#names.spellingAt(this.#slot, this.owner);
  }
}

/** A heading; its parts (`null`: it has none) and the id once they are asked for. */
interface Heading {
  label: string;
  parsed?: PersonalName | null;
  id?: string;
}

/** Headings that are kept, more than a book names; some 400 bytes each. */
const MOST_HEADINGS = 16_384;

/** First place in sorted `keys` whose value is not below `key`. */
function lowerBound(keys: Uint32Array, key: number): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((keys[middle] as number) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The names of a data file. */
export class NameIndex {
  readonly slotCount: number;
  readonly ownerCount: number;
  /** Filter of the words that begin a name; behind it the one of those that may stand in small letters. */
  readonly first: Uint32Array;
  readonly firstShift: number;
  /** Filter of the names of two words or more, and of the beginnings of longer ones. */
  readonly phrases: Uint32Array;
  readonly phraseShift: number;
  /** Filter of the names of one word. */
  readonly single: Uint32Array;
  readonly singleShift: number;
  readonly #bucketBits: number;
  readonly #buckets: Uint32Array;
  readonly #rest: Uint16Array;
  readonly #values: Uint32Array;
  readonly #text: Uint8Array;
  readonly #textAt: Uint32Array;
  readonly #labels: Uint32Array;
  readonly #ids: Uint8Array;
  readonly #idsAt: Uint32Array;
  readonly #given: Uint32Array;
  readonly #givenCount: Uint8Array;
  readonly #cues: Uint32Array;
  readonly #cuesAt: Uint32Array;
  readonly #sounds: Uint32Array;
  readonly #soundOwners: Uint32Array;
  readonly #headings = new Map<number, Heading>();

  /** @throws {RangeError} where a section is missing or of another format. */
  constructor(container: Container) {
    const [format, slots = 0, owners = 0, bucketBits = 1] = container.u32('names.head');
    if (format !== FORMAT) throw new RangeError(`names of format ${format}, expected ${FORMAT}`);
    this.slotCount = slots;
    this.ownerCount = owners;
    this.first = container.u32('names.first');
    this.firstShift = filterShift(this.first.length / 2);
    this.phrases = container.u32('names.phrases');
    this.phraseShift = filterShift(this.phrases.length);
    this.single = container.u32('names.single');
    this.singleShift = filterShift(this.single.length);
    this.#bucketBits = bucketBits;
    this.#buckets = container.u32('names.buckets');
    this.#rest = container.u16('names.rest');
    this.#values = container.u32('names.values');
    this.#text = container.u8('names.text');
    this.#textAt = container.u32('names.text-at');
    this.#labels = container.u32('names.labels');
    this.#ids = container.u8('names.ids');
    this.#idsAt = container.u32('names.ids-at');
    this.#given = container.u32('names.given');
    this.#givenCount = container.u8('names.given-count');
    this.#cues = container.u32('names.cues');
    this.#cuesAt = container.u32('names.cues-at');
    this.#sounds = container.u32('names.sounds');
    this.#soundOwners = container.u32('names.sound-owners');
  }

  /** Where a slot's text stands, its length first. */
  #startOf(slot: number): number {
    let at = this.#textAt[Math.floor(slot / TEXT_STRIDE)] as number;
    for (let passed = slot % TEXT_STRIDE; passed > 0; passed--) at += 1 + this.#lengthAt(at);
    return at;
  }

  #lengthAt(start: number): number {
    return this.#text[start] as number;
  }

  #textOf(slot: number): string {
    const start = this.#startOf(slot) + 1;
    return decoder.decode(this.#text.subarray(start, start + this.#lengthAt(start - 1)));
  }

  /** Whether a word with this hash may begin a name. */
  mayBegin(hash: number): boolean {
    return mayHave(this.first, this.firstShift, hash);
  }

  /** Whether a word with this hash may be a whole name. */
  maySingle(hash: number): boolean {
    return mayHave(this.single, this.singleShift, hash);
  }

  /** Whether this key may be that of a name of several words. */
  mayPhrase(key: number): boolean {
    return mayHave(this.phrases, this.phraseShift, key);
  }

  /** Whether names may go on behind the several words with this key. */
  mayGoOn(key: number): boolean {
    return admitsSecond(this.phrases, this.phraseShift, key) === 1;
  }

  #endOfBucket(key: number): number {
    return this.#buckets[(key >>> (32 - this.#bucketBits)) + 1] as number;
  }

  /**
   * First slot with this key, or -1; further ones follow it directly. Not verified yet. Begins where the
   * slot would lie if keys were spread quite evenly, which is some slots off.
   */
  findSlot(key: number): number {
    const start = this.#buckets[key >>> (32 - this.#bucketBits)] as number;
    const end = this.#endOfBucket(key);
    const rests = this.#rest;
    const rest = restOf(key, this.#bucketBits);
    let slot = start + Math.floor(((end - start) * rest) / 0x10000);
    while (slot > start && (rests[slot - 1] as number) >= rest) slot--;
    while (slot < end && (rests[slot] as number) < rest) slot++;
    return slot < end && rests[slot] === rest ? slot : -1;
  }

  /** Where the slots with the key of `slot` end. */
  #endOfSlots(key: number, slot: number): number {
    const end = this.#endOfBucket(key);
    const rest = this.#rest[slot];
    let at = slot + 1;
    while (at < end && this.#rest[at] === rest) at++;
    return at;
  }

  /** Whether a slot's words equal the folded `wanted`: compared byte by byte where the letters allow. */
  #isText(slot: number, wanted: string): boolean {
    const start = this.#startOf(slot);
    const isSame = isFoldedTo(this.#text, start + 1, start + 1 + this.#lengthAt(start), wanted);
    return isSame ?? foldName(this.#textOf(slot)) === wanted;
  }

  /** Names whose words equal the folded `words`, for which `key` has a slot. */
  namesAt(key: number, slot: number, words: readonly string[]): KnownName[] {
    const found: KnownName[] = [];
    const wanted = words.join(' ');
    const end = this.#endOfSlots(key, slot);
    for (let at = slot; at < end; at++) {
      const value = this.#values[at] as number;
      if (value & (SLOT.NEVER | SLOT.SURNAME) || !this.#isText(at, wanted)) continue;
      found.push(new SlotName(value >>> 8, value & 0xff, at, this));
    }
    return found;
  }

  /** A slot's spelling; headings are kept, others decoded each time. */
  spellingAt(slot: number, owner: number): string {
    return this.#labels[owner] === slot ? this.labelOf(owner) : this.#textOf(slot);
  }

  /** Names that are exactly these folded words. */
  namesOf(words: readonly string[]): KnownName[] {
    let key = hashWord(words[0] ?? '');
    if (!this.mayBegin(key)) return [];
    for (const word of words.slice(1)) key = extendKey(key, hashWord(word));
    if (!(words.length === 1 ? this.maySingle(key) : this.mayPhrase(key))) return [];
    const slot = this.findSlot(key);
    return slot < 0 ? [] : this.namesAt(key, slot, words);
  }

  /** Whether a word with this hash may be a surname: spares folding it. */
  maySurname(hash: number): boolean {
    return this.findSlot(extendKey(SURNAME_SALT, hash)) >= 0;
  }

  /** Who has this surname (folded): one person's index, `'shared'`, or nothing. */
  ownerOfSurname(words: readonly string[]): number | 'shared' | undefined {
    let key = hashWord(words[0] ?? '');
    for (const word of words.slice(1)) key = extendKey(key, hashWord(word));
    key = extendKey(SURNAME_SALT, key);
    const slot = this.findSlot(key);
    if (slot < 0) return undefined;
    const wanted = words.join(' ');
    const end = this.#endOfSlots(key, slot);
    for (let at = slot; at < end; at++) {
      const value = this.#values[at] as number;
      if (!(value & SLOT.SURNAME) || this.#textOf(at) !== wanted) continue;
      return value >>> 8 === SHARED ? 'shared' : value >>> 8;
    }
    return undefined;
  }

  /** How many people have this given name (a folded word); 255 means that many or more. */
  countGiven(word: string): number {
    return this.countGivenAt(hashWord(word));
  }

  /** The same by the word's hash. */
  countGivenAt(hash: number): number {
    const at = lowerBound(this.#given, hash);
    return this.#given[at] === hash ? (this.#givenCount[at] as number) : 0;
  }

  /** Whether the file says how names sound; a very large one does not. */
  get knowsSounds(): boolean {
    return this.#sounds.length > 0;
  }

  /** People whose given name and surname sound like this key; see `soundKey`. */
  ownersOfSound(key: number): number[] {
    const found: number[] = [];
    for (let at = lowerBound(this.#sounds, key); this.#sounds[at] === key; at++) {
      found.push(this.#soundOwners[at] as number);
    }
    return found;
  }

  /** Keys of the words that speak for a person, ascending; see owner-cues.ts. */
  cuesOf(owner: number): number[] {
    if (this.#cuesAt.length === 0) return [];
    return [...this.#cues.subarray(this.#cuesAt[owner], this.#cuesAt[owner + 1])];
  }

  /** Heading of an entity. */
  labelOf(owner: number): string {
    return this.#headingOf(owner).label;
  }

  /** The parts of a heading; nothing in a script without spaces, see `parsePersonalName`. */
  parsedOf(owner: number): PersonalName | undefined {
    const heading = this.#headingOf(owner);
    heading.parsed ??= parsePersonalName(heading.label) ?? null;
    return heading.parsed ?? undefined;
  }

  /** The same people stand all over a page, and on the next one: decoded and taken apart once. */
  #headingOf(owner: number): Heading {
    const known = this.#headings.get(owner);
    if (known) return known;
    if (this.#headings.size >= MOST_HEADINGS) this.#headings.clear();
    const slot = this.#labels[owner] as number;
    const heading: Heading = { label: slot < this.slotCount ? this.#textOf(slot) : '' };
    this.#headings.set(owner, heading);
    return heading;
  }

  isOrganisation(owner: number): boolean {
    const slot = this.#labels[owner] as number;
    return slot < this.slotCount && ((this.#values[slot] as number) & SLOT.ORGANISATION) !== 0;
  }

  /** Id of an entity. */
  idOf(owner: number): string {
    const heading = this.#headingOf(owner);
    heading.id ??= decoder.decode(this.#ids.subarray(this.#idsAt[owner], this.#idsAt[owner + 1]));
    return heading.id;
  }
}

/** What a slot's flags say of the kind of name. */
export const kindOf = (flags: number) => NAME_KINDS[flags & SLOT.KIND] ?? 'label';

/**
 * Opens the names of a data file.
 * @throws {RangeError} where the file has none, or of another format.
 */
export function openNames(container: Container): NameIndex {
  return new NameIndex(container);
}
