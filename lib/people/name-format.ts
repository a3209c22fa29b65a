/**
 * How the index of names is laid out; shared by the builder and the reader.
 *
 * Every spelling is a slot. A slot's key is a 32-bit hash of its words; its bucket is the key's high
 * bits, so slots sorted by key lie bucket by bucket and need no offsets of their own. Keys are spread
 * evenly, so that what follows of a key says about where in its bucket the slot lies: a bucket may be
 * long, their table stays in the processor's cache, and finding a slot touches one further line.
 *
 * - `names.head`     Uint32: format, slots, owners, bits of the bucket
 * - `names.buckets`  Uint32: first slot of each bucket, and the number of slots at the end
 * - `names.rest`     Uint16 a slot: the sixteen bits of its key behind the bucket's, ascending in a bucket
 * - `names.values`   Uint32 a slot: owner << 8 | flags
 * - `names.first`    two filters of one size: words that begin a name, and those of them that may stand
 *   in small letters there
 * - `names.phrases`  filter: keys of names of two words or more; beside them, as its second set, those
 *   of every beginning of so many words that goes on
 * - `names.single`   filter: names of one word, few enough to stay in the processor's cache
 * - `names.text`     UTF-8 of each slot, after a byte with its length
 * - `names.text-at`  Uint32: offset of every eighth slot's text
 * - `names.labels`   Uint32 an owner: slot of the heading
 * - `names.ids`, `names.ids-at`  UTF-8 of owners' ids and where each begins
 * - `names.given`, `names.given-count`  sorted hashes of given names, how many people have each
 * - `names.cues`, `names.cues-at`  keys of words that speak for each owner, see owner-cues.ts, and where
 *   each owner's begin; both empty where no owner has any
 * - `names.sounds`, `names.sound-owners`  sorted keys of how names sound, and whose they are
 *
 * Filters only save time; see key-filter.ts. A key can collide; what counts is that the words of the
 * text equal those of the slot's text, which is compared before a hit is used.
 */

export const FORMAT = 4;
/** Most slots on average in a bucket. */
export const BUCKET_SIZE = 128;
/** Slots for which one text offset is kept. */
export const TEXT_STRIDE = 8;
/** Longest name in words that is searched for. */
export const MAX_WORDS = 24;
/** Owner of a surname that several people share. */
export const SHARED = 0xffffff;
/** Above this many entities "sounds like" points at strangers, and the table is left out. */
export const MAX_SOUNDS = 100_000;

/** Flags of a slot; the low three bits are an index into `NAME_KINDS`. */
export const SLOT = {
  KIND: 7,
  /** Counts only after the entity has been named in full. */
  CONTEXT: 8,
  /** Not in the data, but the same name: middle names left out, a formal given name. */
  VARIANT: 16,
  /** Of a variant, in place of its kind: takes a second sign, see `SpellingVariant`. */
  WEAK: 1,
  /** The surname of one person, or of several (`SHARED`): no name by itself. */
  SURNAME: 32,
  /** Known and shown, never searched for. */
  NEVER: 64,
  ORGANISATION: 128,
} as const;

export const NAME_KINDS = [
  'label',
  'spelling',
  'transliteration',
  'nickname',
  'surname',
  'abbreviation',
  'title-phrase',
] as const;

/** Keys of surnames lie beside those of names. */
export const SURNAME_SALT = 0x5e3a9f11;
export const SOUND_SALT = 0x2c1b3c6d;

/** Key of a phrase with one more word; the key of one word is the word's hash. */
export function extendKey(key: number, wordHash: number): number {
  const mixed = Math.imul(((key << 7) | (key >>> 25)) ^ wordHash, 0x9e3779b1);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}

/** The part of a key that `names.rest` keeps. */
export const restOf = (key: number, bucketBits: number) => (key << bucketBits) >>> 16;
