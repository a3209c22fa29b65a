/**
 * Case forms of names in languages that decline them: Russian and Ukrainian (Путина, Зеленским), Greek
 * (του Μητσοτάκη). School grammar by endings only: a form that nobody uses costs nothing, and names
 * that are not declined come back without any.
 */

/** One ending and what stands for it: genitive, dative, accusative, instrumental, prepositional. */
type Declension = [ending: RegExp, ...forms: string[]];

/** Surnames and given names of men. Several forms of one case are parted by a stroke. */
const SLAVIC_MEN: Declension[] = [
  [/(?<=[сц]ь?к)[иі]й$/u, 'ого', 'ому', 'ого', 'им', 'ом|ому'],
  [/(?<=(?:ов|ев|ёв|єв|ин|ын|ін))$/u, 'а', 'у', 'а', 'ым|им', 'е|і'],
  [/й$/u, 'я', 'ю|єві', 'я', 'ем|єм', 'е|и|ї'],
  [/ь$/u, 'я', 'ю', 'я', 'ем|ем', 'е|і'],
  [/(?<=к)о$/u, 'а', 'у', 'а', 'ом', 'ові'],
  [/(?<=[жчшщц])$/u, 'а', 'у', 'а', 'ем', 'е|і'],
  [/(?<=[бвгґдзклмнпрстфх])$/u, 'а', 'у|ові', 'а', 'ом', 'е|і|ові'],
  [/а$/u, 'ы|и', 'е|і', 'у', 'ой|ою', 'е|і'],
  [/я$/u, 'и', 'е|і', 'ю', 'ей|ею', 'е|і'],
];

/** Of women: surnames that end in a consonant are not declined. */
const SLAVIC_WOMEN: Declension[] = [
  [/ая$/u, 'ой', 'ой', 'ую', 'ой', 'ой'],
  [/(?<=[сц]ьк)а$/u, 'ої', 'ій', 'у', 'ою', 'ій'],
  [/(?<=(?:ов|ев|ин))а$/u, 'ой|ої', 'ой|ій', 'у', 'ой|ою', 'ой|ій'],
  [/ия$/u, 'ии', 'ии', 'ию', 'ией', 'ии'],
  [/ія$/u, 'ії', 'ії', 'ію', 'ією', 'ії'],
  [/а$/u, 'ы|и', 'е|і', 'у', 'ой|ою', 'е|і'],
  [/я$/u, 'и|і', 'е|і', 'ю', 'ей|ею', 'е|і'],
];

const GREEK: Declension[] = [
  [/ος$/u, 'ου', 'ου', 'ο'],
  [/ός$/u, 'ού', 'ού', 'ό'],
  [/ς$/u, '', '', ''],
  [/(?<=[αηάή])$/u, 'ς', 'ς', ''],
];

const CASES = 5;

const isSmall = (word: string) => word.charAt(0).toLowerCase() === word.charAt(0);

/** A word in one case, by the first or the last of its forms; itself where it is not declined. */
function formOf(word: string, rules: Declension[], inCase: number, which: 0 | -1): string {
  // Particles stay: фон дер.
  if (isSmall(word)) return word;
  const rule = rules.find(([ending]) => ending.test(word));
  if (!rule) return word;
  const [ending, ...forms] = rule;
  const form = forms[inCase]?.split('|').at(which);
  return form === undefined ? word : word.replace(ending, form);
}

function rulesFor(name: string): Declension[] | undefined {
  if (/\p{Script=Greek}/u.test(name)) return GREEK;
  if (!/\p{Script=Cyrillic}/u.test(name)) return undefined;
  const given = /^\S+(?=\s)/u.exec(name)?.[0] ?? '';
  return /[ая]$/u.test(given) ? SLAVIC_WOMEN : SLAVIC_MEN;
}

/**
 * The other cases of a name, in Russian and then in Ukrainian where these differ.
 * @returns Each once, without the name itself; empty for languages that leave names as they are.
 */
export function inflectName(name: string): string[] {
  const rules = rulesFor(name);
  if (!rules) return [];
  const found = new Set<string>();
  for (let inCase = 0; inCase < CASES; inCase++) {
    for (const which of [0, -1] as const) {
      found.add(name.replace(/[^\s-]+/gu, (word) => formOf(word, rules, inCase, which)));
    }
  }
  found.delete(name);
  return [...found];
}

/** Endings of folded words, longest first. */
const ENDINGS = {
  cyrillic: 'ого ому ії ым им ом ем єм ои ею ою ую ии ая ове ові а е и о у ы ю я і ь є'.split(' '),
  greek: 'ος ου ης ας ες ο η α ς'.split(' '),
};
const SHORTEST_STEM = 3;

function endingsOf(word: string): string[] {
  const first = word.charCodeAt(0);
  if (first >= 0x400 && first < 0x530) return ENDINGS.cyrillic;
  return first >= 0x370 && first < 0x400 ? ENDINGS.greek : [];
}

/** What the cases of a folded surname have in common; the word itself in other languages. */
export function stemOfName(word: string): string {
  const ending = endingsOf(word).find(
    (one) => word.endsWith(one) && word.length - one.length >= SHORTEST_STEM,
  );
  return ending === undefined ? word : word.slice(0, -ending.length);
}

/** Every word that may be a case of a folded surname, itself included. */
export function casesOfName(word: string): string[] {
  const stem = stemOfName(word);
  return [...new Set([word, stem, ...endingsOf(word).map((ending) => stem + ending)])];
}
