/**
 * Further spellings under which a person's name stands in newspapers without the data listing them:
 * middle names left out, the formal given name, German umlauts written out. Worked out when the data
 * is built, never at reading time.
 */
import { FREQUENT_SURNAMES, GIVEN_NAMES } from './name-words.ts';
import { formalNamesOf, isShortFor, usualSpelling } from './nicknames.ts';
import { foldName, nameWords, type PersonalName, parsePersonalName } from './personal-name.ts';

const WRITTEN_OUT: [RegExp, string][] = [
  [/ä/gi, 'ae'],
  [/ö/gi, 'oe'],
  [/ü/gi, 'ue'],
  [/ø/gi, 'oe'],
  [/å/gi, 'aa'],
];

/** Müller written Mueller; nothing where no such letter stands. */
function writtenOut(name: string): string | undefined {
  const composed = name.normalize('NFC');
  const spelled = WRITTEN_OUT.reduce((text, [from, to]) => text.replace(from, to), composed);
  return spelled === composed ? undefined : spelled;
}

/** A further spelling of a name. */
export interface SpellingVariant {
  text: string;
  /**
   * May as well be somebody else's name, so that it takes a second sign: the name without Jr. may be
   * the father's, and Michael Johnson need not be called Mike.
   */
  isWeak: boolean;
}

/** Middle names left out, a middle name in place of an initial, half of a double surname. */
function shortened({ given, middle, surname, particles, isHyphenated }: PersonalName): string[][] {
  const found: string[][] = [];
  if (middle.length > 0 && given.length > 1) found.push([given, ...surname]);
  // "J. Edgar Hoover" is Edgar Hoover too, "George H. W. Bush" not W. Bush.
  const [called = ''] = middle;
  if (given.length === 1 && called.length > 1) found.push([called, ...surname]);
  // Sandell-Hyvärinen was Sandell before.
  if (isHyphenated && given.length > 1) {
    found.push([given, ...surname.slice(0, particles + 1)]);
  }
  return found;
}

/** Mohammed Irfaan Ali may be called so in full because Mohammed Ali is so many people's name. */
function isCommon(given: string, surname: readonly string[]): boolean {
  const [word = '', more] = surname;
  if (more !== undefined || !GIVEN_NAMES.has(given)) return false;
  return FREQUENT_SURNAMES.has(word) || GIVEN_NAMES.has(word);
}

/** The name in other lengths, with and without suffix, and with the formal given name. */
function otherLengths(name: string): SpellingVariant[] {
  const parsed = parsePersonalName(name);
  if (!parsed || parsed.isRegnal) return [];
  const { given, surname, words, suffix } = parsed;
  if (words[0] !== given || given === '' || surname.length === 0) return [];
  const short = shortened(parsed);
  const whole = [words, ...short];
  const mayBeOther = parsed.middle.some((word) => word.length > 1) && isCommon(given, surname);
  const found: [words: string[], isWeak: boolean][] = short.map((base) => [
    base,
    suffix !== '' || mayBeOther,
  ]);
  if (suffix !== '') {
    found.push([words, true]);
    for (const base of short) found.push([[...base, suffix], false]);
  }
  for (const formal of formalNamesOf(given).slice(1)) {
    const isWeak = suffix !== '' || isShortFor(given, formal);
    for (const base of whole) {
      if (base[0] !== given) continue;
      const isOther = mayBeOther && base.length < words.length;
      found.push([[formal, ...base.slice(1)], isWeak || isOther]);
    }
  }
  return found.map(([variant, isWeak]) => ({ text: variant.join(' '), isWeak }));
}

/** El Abidine, al-Abidine; Mohammed, Muhammad: written by ear. */
function otherTranscriptions(name: string): string[] {
  const { words } = nameWords(name);
  const swapped = words.map((word) => ({ al: 'el', el: 'al' })[word] ?? word).join(' ');
  const usual = words.map(usualSpelling).join(' ');
  return [swapped, usual].filter((variant) => variant !== words.join(' '));
}

/** Joins a row of initials, and parts joined ones: J. D. Vance, JD Vance. */
function initials(name: string): string[] {
  const { words } = nameWords(name);
  const count = words.findIndex((word) => word.length > 1);
  if (count >= 2) return [[words.slice(0, count).join(''), ...words.slice(count)].join(' ')];
  const joined = /^\p{Lu}{2}(?=\s)/u.exec(name)?.[0];
  return joined ? [[...joined].join(' ') + name.slice(joined.length)] : [];
}

/** Giscard d’Estaing in capitals is one word longer than it looks: destaing. */
function joinedElision(name: string): string[] {
  const joined = name.replace(/(?<=^|\s)([dl])['’](?=\p{Lu})/gu, '$1');
  return joined === name ? [] : [joined];
}

/** Abd al-Fattah in Arabic letters, with a space behind Abd or without. */
function abdJoined(name: string): string[] {
  const joined = name.replace(/(?<=^|\s)عبد\s(?=\p{L})/gu, 'عبد');
  return joined === name ? [] : [joined];
}

/**
 * Spellings of a person's name that a text may use as well.
 * @returns Folded or written-out names, each once, without those that fold to the name itself; the
 *   weak ones last.
 */
export function findSpellingVariants(name: string): SpellingVariant[] {
  const spelled = writtenOut(name);
  const bases = spelled ? [name, spelled] : [name];
  const found = new Map<string, SpellingVariant>();
  const add = (text: string, isWeak: boolean) => {
    const folded = foldName(text);
    const isBetter = !isWeak || !found.has(folded);
    if (isBetter && folded.includes(' ')) found.set(folded, { text, isWeak });
  };
  for (const base of bases) {
    for (const { text, isWeak } of otherLengths(base)) add(text, isWeak);
    const same = [
      ...initials(base),
      ...otherTranscriptions(base),
      ...joinedElision(base),
      ...abdJoined(base),
    ];
    for (const text of same) add(text, false);
  }
  if (spelled) add(spelled, false);
  found.delete(foldName(name));
  return [...found.values()].sort((one, other) => Number(one.isWeak) - Number(other.isWeak));
}
