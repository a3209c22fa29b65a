/**
 * Further spellings under which a person's name stands in newspapers without the data listing them:
 * middle names left out, the formal given name, German umlauts written out. Worked out when the data
 * is built, never at reading time.
 */
import { formalNamesOf, usualSpelling } from './nicknames.ts';
import { foldName, nameWords, parsePersonalName } from './personal-name.ts';

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

/** A given name joined by a hyphen is also used by its first half: Salah-Eddine, Salah. */
function shortened(name: string): string[] {
  const parsed = parsePersonalName(name);
  if (!parsed) return [];
  const { given, middle, surname, particles, isHyphenated, words, suffix } = parsed;
  const found: string[][] = [];
  const isReordered = words[0] !== given;
  if (isReordered || given === '' || surname.length === 0) return [];
  if (suffix !== '') found.push(words);
  if (middle.length > 0) found.push([given, ...surname]);
  // "J. Edgar Hoover" is Edgar Hoover too, "George H. W. Bush" not W. Bush.
  const [called = ''] = middle;
  if (given.length === 1 && called.length > 1) found.push([called, ...surname]);
  const bases = [words, ...found];
  for (const formal of formalNamesOf(given).slice(1)) {
    for (const base of bases) if (base[0] === given) found.push([formal, ...base.slice(1)]);
  }
  // Sandell-Hyvärinen was Sandell before.
  if (isHyphenated && given.length > 1) {
    found.push([given, ...surname.slice(0, particles + 1)]);
  }
  return found.map((variant) => variant.join(' '));
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

/**
 * Spellings of a person's name that a text may use as well.
 * @returns Folded or written-out names, each once, without those that fold to the name itself.
 */
export function findSpellingVariants(name: string): string[] {
  const spelled = writtenOut(name);
  const bases = spelled ? [name, spelled] : [name];
  const found = new Map<string, string>();
  if (spelled) found.set(foldName(spelled), spelled);
  for (const base of bases) {
    for (const variant of [...shortened(base), ...initials(base), ...otherTranscriptions(base)]) {
      const folded = foldName(variant);
      if (folded.includes(' ')) found.set(folded, variant);
    }
  }
  found.delete(foldName(name));
  return [...found.values()];
}
