/**
 * Builds the index of names from the entities; its layout is described in name-format.ts.
 * Deterministic: the same entities in the same order give the same bytes.
 */
import type { Sections } from '../pack/container.ts';
import { foldWord } from '../text/fold.ts';
import { createTokens, hashWord, tokenise } from '../text/tokens.ts';
import { inflectName } from './inflect-names.ts';
import { addKey, createFilter } from './key-filter.ts';
import {
  BUCKET_SIZE,
  extendKey,
  FORMAT,
  MAX_SOUNDS,
  MAX_WORDS,
  NAME_KINDS,
  restOf,
  SHARED,
  SLOT,
  SURNAME_SALT,
  TEXT_STRIDE,
} from './name-format.ts';
import type { NameOwner } from './name-owner.ts';
import { soundKey, soundOf } from './name-sounds.ts';
import { COMMON_WORDS, PARTICLES } from './name-words.ts';
import { cueKeysOf } from './owner-cues.ts';
import { type PersonalName, parsePersonalName } from './personal-name.ts';
import { findSpellingVariants } from './spelling-variants.ts';

interface Slot {
  key: number;
  /** owner << 8 | flags */
  value: number;
  text: string;
  /** Hash of the first word, and keys of the beginnings of two words or more. */
  first: number;
  /** Whether a text may write the first word in small letters: de Gaulle, but not bill Clinton. */
  maySmall: boolean;
  beginnings: number[];
}

const scratch = createTokens(64);

/**
 * Whether a text in small letters may begin this name; see `isWrittenAsName`. Everyday words cannot,
 * which spares the walk most of them. Worked-out variants are folded, so their case says nothing.
 */
function mayBeginSmall(text: string, first: string, flags: number): boolean {
  if (first.length > 2 && !COMMON_WORDS.has(first)) return true;
  const start = text.charAt(0);
  return PARTICLES.has(first) || (!(flags & SLOT.VARIANT) && start === start.toLowerCase());
}

/** A slot for a spelling; nothing where there is no word in it. */
function slotOf(text: string, owner: number, flags: number, salt?: number): Slot | undefined {
  const tokens = tokenise(text, scratch);
  const count = Math.min(tokens.count, MAX_WORDS);
  if (count === 0) return undefined;
  const first = tokens.hash[0] as number;
  let key = first;
  const beginnings: number[] = [];
  for (let at = 1; at < count; at++) {
    key = extendKey(key, tokens.hash[at] as number);
    if (at < count - 1) beginnings.push(key);
  }
  if (salt !== undefined) key = extendKey(salt, key);
  const maySmall = mayBeginSmall(text, foldWord(text, tokens.start[0], tokens.end[0]), flags);
  return { key, value: ((owner << 8) | flags) >>> 0, text, first, maySmall, beginnings };
}

const MATCH_FLAGS = { full: 0, context: SLOT.CONTEXT, never: SLOT.NEVER };

/** Every spelling of one entity, the heading first. */
function slotsOf(owner: NameOwner, index: number): Slot[] {
  const kind = owner.kind === 'organisation' ? SLOT.ORGANISATION : 0;
  const label = owner.names.find((name) => name.value === owner.name);
  const names = [
    label ?? { value: owner.name, kind: 'label' as const, match: 'full' as const },
    ...owner.names.filter((name) => name !== label),
  ];
  const slots = new Map<string, Slot>();
  const add = (text: string, flags: number) => {
    const slot = slotOf(text, index, kind | flags);
    const folded = slot ? `${slot.key}` : '';
    if (slot && !slots.has(folded)) slots.set(folded, slot);
  };
  for (const { value, kind: nameKind, match } of names) {
    add(value, NAME_KINDS.indexOf(nameKind) | MATCH_FLAGS[match]);
  }
  if (owner.kind === 'organisation') return [...slots.values()];
  for (const { value, kind: nameKind, match } of names) {
    const flags = NAME_KINDS.indexOf(nameKind) | MATCH_FLAGS[match] | SLOT.VARIANT;
    for (const form of inflectName(value)) add(form, flags);
  }
  const variants = names
    .filter(({ kind: nameKind, match }) => match === 'full' && NAME_KINDS.indexOf(nameKind) <= 2)
    .flatMap(({ value }) => findSpellingVariants(value));
  for (const { text, isWeak } of variants) if (!isWeak) add(text, SLOT.VARIANT);
  for (const { text, isWeak } of variants) if (isWeak) add(text, SLOT.VARIANT | SLOT.WEAK);
  return [...slots.values()];
}

interface People {
  /** Folded surname → its one owner, or `SHARED`. */
  surnames: Map<string, number>;
  given: Map<number, number>;
  sounds: { key: number; owner: number }[];
}

function addPerson(people: People, parsed: PersonalName, owner: number, isHeard: boolean): void {
  if (parsed.given !== '') {
    const given = hashWord(parsed.given);
    people.given.set(given, Math.min(255, (people.given.get(given) ?? 0) + 1));
  }
  if (parsed.surname.length === 0) return;
  const whole = parsed.surname.slice(parsed.particles).join(' ');
  const known = people.surnames.get(whole);
  people.surnames.set(whole, known === undefined || known === owner ? owner : SHARED);
  if (!isHeard) return;
  const sounds = [parsed.given, parsed.surname.slice(parsed.particles).join('')].map(soundOf);
  if (sounds.every((sound) => sound !== '')) {
    people.sounds.push({ key: soundKey(sounds[0] as string, sounds[1] as string), owner });
  }
}

function peopleOf(owners: readonly NameOwner[]): People {
  const people: People = { surnames: new Map(), given: new Map(), sounds: [] };
  const isHeard = owners.length <= MAX_SOUNDS;
  owners.forEach((owner, index) => {
    if (owner.kind !== 'person') return;
    const parsed = parsePersonalName(owner.name);
    if (parsed) addPerson(people, parsed, index, isHeard);
  });
  return people;
}

/**
 * Bits of room in the filters. First words are asked for at every word of a text, and are few; phrases
 * are many, and asked for seldom.
 */
const FIRST_ROOM = 16;
const PHRASE_ROOM = 3;

/** The filters of what a text is searched for. */
function filterSections(slots: readonly Slot[]): Sections {
  const searched = slots.filter(({ value }) => !(value & (SLOT.NEVER | SLOT.SURNAME)));
  const words = createFilter(new Set(searched.map(({ first }) => first)), FIRST_ROOM);
  const first = new Uint32Array(words.length * 2);
  first.set(words);
  const small = first.subarray(words.length);
  const phrases = new Set<number>();
  const beginnings = new Set<number>();
  const singles = new Set<number>();
  for (const slot of searched) {
    if (slot.maySmall) addKey(small, slot.first);
    (slot.key === slot.first ? singles : phrases).add(slot.key);
    for (const beginning of slot.beginnings) beginnings.add(beginning);
  }
  return {
    'names.first': first,
    'names.phrases': createFilter(phrases, PHRASE_ROOM, beginnings),
    'names.single': createFilter(singles, FIRST_ROOM),
  };
}

function bucketsOf(slots: Slot[], bits: number): Uint32Array {
  const buckets = new Uint32Array(2 ** bits + 1);
  for (const { key } of slots) {
    const next = (key >>> (32 - bits)) + 1;
    buckets[next] = (buckets[next] as number) + 1;
  }
  for (let at = 1; at < buckets.length; at++) {
    buckets[at] = (buckets[at] as number) + (buckets[at - 1] as number);
  }
  return buckets;
}

/** Strings one after the other, and where every `stride`th begins. */
function packTexts(texts: string[], stride: number, withLength: boolean) {
  const encoder = new TextEncoder();
  const starts = new Uint32Array(Math.ceil(texts.length / stride) + 1);
  // Room for most; one growing buffer, as a million small ones take longer than the rest.
  let packed = new Uint8Array(texts.length * 24 + 256);
  let offset = 0;
  texts.forEach((text, at) => {
    if (at % stride === 0) starts[at / stride] = offset;
    let bytes = encoder.encode(text);
    if (offset + bytes.length + 1 > packed.length) {
      const larger = new Uint8Array(packed.length * 2 + bytes.length);
      larger.set(packed);
      packed = larger;
    }
    if (withLength) {
      // A name longer than a length byte can say is found by its hash and shown in part.
      if (bytes.length > 255) bytes = bytes.subarray(0, 255);
      packed[offset++] = bytes.length;
    }
    packed.set(bytes, offset);
    offset += bytes.length;
  });
  starts[starts.length - 1] = offset;
  return { packed: packed.slice(0, offset), starts };
}

const byKey = (one: Slot, other: Slot) => one.key - other.key || one.value - other.value;

function sectionsOfPeople({ given, sounds }: People): Sections {
  const names = [...given].sort(([one], [other]) => one - other);
  sounds.sort((one, other) => one.key - other.key || one.owner - other.owner);
  return {
    'names.given': Uint32Array.from(names, ([hash]) => hash),
    'names.given-count': Uint8Array.from(names, ([, count]) => count),
    'names.sounds': Uint32Array.from(sounds, ({ key }) => key),
    'names.sound-owners': Uint32Array.from(sounds, ({ owner }) => owner),
  };
}

/** Words that speak for each person; nothing at all where nobody has any, as in foreign packs. */
function cueSections(owners: readonly NameOwner[]): Sections {
  const cues: number[] = [];
  const starts = new Uint32Array(owners.length + 1);
  owners.forEach((owner, index) => {
    if (owner.kind === 'person') cues.push(...cueKeysOf(owner));
    starts[index + 1] = cues.length;
  });
  return {
    'names.cues': Uint32Array.from(cues),
    'names.cues-at': cues.length > 0 ? starts : new Uint32Array(0),
  };
}

/**
 * Compiles the names of entities.
 * @param owners In the order in which the rest of the data file numbers them.
 * @returns Sections `names.*` for `openNames`.
 */
export function buildNameSections(owners: readonly NameOwner[]): Sections {
  if (owners.length >= SHARED) throw new RangeError('more entities than the format can number');
  const slots = owners.flatMap(slotsOf);
  const people = peopleOf(owners);
  for (const [surname, owner] of people.surnames) {
    const slot = slotOf(surname, owner, SLOT.SURNAME, SURNAME_SALT);
    if (slot) slots.push(slot);
  }
  slots.sort(byKey);
  const bucketBits = Math.max(1, Math.ceil(Math.log2(slots.length / BUCKET_SIZE + 1)));
  const labels = new Uint32Array(owners.length).fill(0xffffffff);
  slots.forEach(({ value, text }, at) => {
    const owner = value >>> 8;
    if (!(value & (SLOT.SURNAME | SLOT.VARIANT)) && text === owners[owner]?.name)
      labels[owner] = at;
  });
  const texts = packTexts(
    slots.map(({ text }) => text),
    TEXT_STRIDE,
    true,
  );
  const ids = packTexts(
    owners.map(({ id }) => id),
    1,
    false,
  );
  return {
    'names.head': Uint32Array.of(FORMAT, slots.length, owners.length, bucketBits),
    ...filterSections(slots),
    'names.buckets': bucketsOf(slots, bucketBits),
    'names.rest': Uint16Array.from(slots, ({ key }) => restOf(key, bucketBits)),
    'names.values': Uint32Array.from(slots, ({ value }) => value),
    'names.text': texts.packed,
    'names.text-at': texts.starts,
    'names.labels': labels,
    'names.ids': ids.packed,
    'names.ids-at': ids.starts,
    ...cueSections(owners),
    ...sectionsOfPeople(people),
  };
}
