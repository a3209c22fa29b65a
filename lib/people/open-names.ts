/** Reads the index of names in place: nothing is parsed or copied when it is opened. */
import type { Container } from '../pack/container.ts';
import { hashWord } from '../text/tokens.ts';
import {
  extendKey,
  FORMAT,
  hasBit,
  NAME_KINDS,
  SHARED,
  SLOT,
  SURNAME_SALT,
  TEXT_STRIDE,
} from './name-format.ts';
import { foldName } from './personal-name.ts';

const decoder = new TextDecoder();

/** One spelling of one entity. */
export interface KnownName {
  owner: number;
  flags: number;
  /** As the data writes it; folded where it is a variant. */
  text: string;
}

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
  readonly firstShift: number;
  readonly phraseShift: number;
  readonly singleShift: number;
  readonly first: Uint32Array;
  /** First words that a text may write in small letters. */
  readonly firstSmall: Uint32Array;
  readonly phrases: Uint32Array;
  /** Names of one word. */
  readonly single: Uint32Array;
  readonly #bucketShift: number;
  readonly #buckets: Uint32Array;
  readonly #low: Uint16Array;
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

  /** @throws {RangeError} where a section is missing or of another format. */
  constructor(container: Container) {
    const [format, slots = 0, owners = 0, bucketBits = 1, ...tables] = container.u32('names.head');
    const [firstBits = 10, phraseBits = 10, singleBits = 10] = tables;
    if (format !== FORMAT) throw new RangeError(`names of format ${format}, expected ${FORMAT}`);
    this.slotCount = slots;
    this.ownerCount = owners;
    this.#bucketShift = 32 - bucketBits;
    this.firstShift = 32 - firstBits;
    this.phraseShift = 32 - phraseBits;
    this.singleShift = 32 - singleBits;
    this.first = container.u32('names.first');
    this.firstSmall = container.u32('names.first-small');
    this.phrases = container.u32('names.phrases');
    this.single = container.u32('names.single');
    this.#buckets = container.u32('names.buckets');
    this.#low = container.u16('names.low');
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

  #textOf(slot: number): string {
    let at = this.#textAt[Math.floor(slot / TEXT_STRIDE)] as number;
    for (let passed = slot % TEXT_STRIDE; passed > 0; passed--)
      at += 1 + (this.#text[at] as number);
    return decoder.decode(this.#text.subarray(at + 1, at + 1 + (this.#text[at] as number)));
  }

  /** First slot with this key, or -1; further ones follow it directly. Not verified yet. */
  findSlot(key: number): number {
    const bucket = key >>> this.#bucketShift;
    const end = this.#buckets[bucket + 1] as number;
    const low = key & 0xffff;
    for (let slot = this.#buckets[bucket] as number; slot < end; slot++) {
      if (this.#low[slot] === low) return slot;
    }
    return -1;
  }

  /** Names in the bucket of a key from `slot` on that could be it; the caller compares the words. */
  *#candidates(key: number, slot: number): Generator<KnownName> {
    const end = this.#buckets[(key >>> this.#bucketShift) + 1] as number;
    for (let at = slot; at < end; at++) {
      if (this.#low[at] !== (key & 0xffff)) continue;
      const value = this.#values[at] as number;
      yield { owner: value >>> 8, flags: value & 0xff, text: this.#textOf(at) };
    }
  }

  /** Names whose words equal the folded `words`, for which `key` has a slot. */
  namesAt(key: number, slot: number, words: readonly string[]): KnownName[] {
    const found: KnownName[] = [];
    const wanted = words.join(' ');
    for (const name of this.#candidates(key, slot)) {
      if (name.flags & (SLOT.NEVER | SLOT.SURNAME)) continue;
      if (foldName(name.text) === wanted) found.push(name);
    }
    return found;
  }

  /** Names that are exactly these folded words. */
  namesOf(words: readonly string[]): KnownName[] {
    let key = hashWord(words[0] ?? '');
    if (!hasBit(this.first, key >>> this.firstShift)) return [];
    for (const word of words.slice(1)) key = extendKey(key, hashWord(word));
    if (!hasBit(this.phrases, key >>> this.phraseShift)) return [];
    const slot = this.findSlot(key);
    return slot < 0 ? [] : this.namesAt(key, slot, words);
  }

  /** Who has this surname (folded): one person's index, `'shared'`, or nothing. */
  ownerOfSurname(words: readonly string[]): number | 'shared' | undefined {
    let key = hashWord(words[0] ?? '');
    for (const word of words.slice(1)) key = extendKey(key, hashWord(word));
    key = extendKey(SURNAME_SALT, key);
    const slot = this.findSlot(key);
    if (slot < 0) return undefined;
    for (const name of this.#candidates(key, slot)) {
      if (!(name.flags & SLOT.SURNAME) || name.text !== words.join(' ')) continue;
      return name.owner === SHARED ? 'shared' : name.owner;
    }
    return undefined;
  }

  /** How many people have this given name (a folded word); 255 means that many or more. */
  countGiven(word: string): number {
    const hash = hashWord(word);
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
    const slot = this.#labels[owner] as number;
    return slot < this.slotCount ? this.#textOf(slot) : '';
  }

  isOrganisation(owner: number): boolean {
    const slot = this.#labels[owner] as number;
    return slot < this.slotCount && ((this.#values[slot] as number) & SLOT.ORGANISATION) !== 0;
  }

  /** Id of an entity. */
  idOf(owner: number): string {
    return decoder.decode(this.#ids.subarray(this.#idsAt[owner], this.#idsAt[owner + 1]));
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
