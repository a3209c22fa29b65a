/**
 * A name as the Factbook writes it, the part by which the person is known in capitals
 * ("Luiz Inácio LULA da Silva", "XI Jinping") → the name as newspapers set it, and its shorter forms.
 */

/** The words before, in and after the capitals. */
export interface FactbookName {
  before: string[];
  /** In ordinary letters. */
  capitals: string[];
  after: string[];
  /** Half of a word with a hyphen, the other half of which is not in capitals. */
  half?: string;
}

const CAPITALS = /^[^\p{Ll}]*\p{Lu}{2,}[^\p{Ll}]*$/u;
const hasCapitals = (word: string) => /\p{Lu}{2,}/u.test(word) && !/^\p{Lu}{2,3}$/u.test(word);
const NUMERAL = /^[IVX]+$/;
const INITIALS = /^(?:\p{Lu}\.)+$/u;

/** A word that is the name by which the person is known; `al-SUDANI` and `OSMANI-Sadriu` too. */
export const isNameInCapitals = (word: string): boolean =>
  !INITIALS.test(word) && (CAPITALS.test(word.replace(/,$/, '')) || hasCapitals(word));

const SMALL = new Set(['e', 'de', 'el', 'al', 'le', 'van', 'von', 'der', 'd’', "d'"]);

/** Before the name in capitals they belong to it, whatever their own letters. */
const PARTICLE = /^(?:de|del|la|le|van|von|der|bin|el|al|da|dos|du|ould|st\.)$/i;

/** `OSMANI-Sadriu` → `Osmani`, `Hoseini-KHAMENEI` → `Khamenei`. */
function findHalf(word: string): string | undefined {
  const [first = '', second = '', ...rest] = word.split('-');
  if (rest.length > 0) return undefined;
  const isSet = (part: string) => /^\p{Lu}\p{Ll}+$/u.test(part);
  if (isSet(second) && CAPITALS.test(first)) return setWord(first);
  return isSet(first) && CAPITALS.test(second) ? setWord(second) : undefined;
}

/** `FILS-AIMÉ` → `Fils-Aimé`, `LA'AULI` → `La'auli`, `O'BRIEN` → `O'Brien`; mixed words stay. */
export function setWord(word: string): string {
  return word
    .replace(/^(?:EL|AL)-/, (article) => article.toLowerCase())
    .replaceAll(/\p{Lu}[\p{Lu}\p{M}'’]*\p{Lu}/gu, (run) => {
      const [first = '', ...rest] = [...run];
      const lower = rest.join('').toLowerCase();
      const withApostrophe = /^['’]\p{L}/u.test(lower)
        ? lower.replace(
            /^(['’])(\p{L})/u,
            (_, sign: string, letter: string) => sign + letter.toUpperCase(),
          )
        : lower;
      return first + withApostrophe;
    });
}

/** Numerals stay; a particle within the capitals is small ("Muhammad bin Salman"). */
function setCapitals(words: readonly string[]): string[] {
  return words.map((word, at) => {
    if (at > 0 && NUMERAL.test(word)) return word;
    if (at > 0 && word === 'BIN') return 'bin';
    return setWord(word);
  });
}

/** @returns `undefined` where no word or more than one stretch of words is in capitals. */
export function parseFactbookName(text: string): FactbookName | undefined {
  const words = text.split(' ').filter((word) => word !== '');
  let from = words.findIndex(isNameInCapitals);
  if (from < 0) return undefined;
  let to = from + 1;
  while (to < words.length) {
    const word = words[to] ?? '';
    const isJoined = SMALL.has(word) && isNameInCapitals(words[to + 1] ?? '');
    if (!isNameInCapitals(word) && !NUMERAL.test(word) && !isJoined) break;
    to++;
  }
  const isOther = (word: string) => isNameInCapitals(word) && !NUMERAL.test(word);
  if (words.slice(to).some(isOther)) return undefined;
  const half = to - from === 1 ? findHalf(words[from] ?? '') : undefined;
  while (from > 1 && PARTICLE.test(words[from - 1] ?? '')) from--;
  return {
    before: words.slice(0, from),
    capitals: setCapitals(words.slice(from, to)),
    after: words.slice(to),
    ...(half === undefined ? {} : { half }),
  };
}

/** The whole name in ordinary letters. */
export const wholeName = ({ before, capitals, after }: FactbookName): string =>
  [...before, ...capitals, ...after].join(' ').replaceAll(/,(?= [JS]r\.)/g, '');

const isSuffix = (word: string) => /^[JS]r\.$/.test(word);

/** Given names that are not used alone, being half of one or everybody's. */
const NOT_ALONE = /^(?:Abdel|Abdul|Abd|Abu|M[ou]hamm?[ae]d|Maria|Jose)$/;

/** With the second given name: `Shehbaz Sharif`, but `Jose Maria Neves` where there are three. */
function withSecondName(called: readonly string[], known: string): string[] {
  const [given = '', second] = called;
  if (second === undefined || PARTICLE.test(second) || /^Ab/.test(given)) return [];
  return [called.length === 2 ? `${second} ${known}` : `${given} ${second} ${known}`];
}

function withGivenName({ before, capitals, after, half }: FactbookName): string[] {
  const known = capitals.join(' ').replace(/,$/, '');
  const called = before.filter((word, at) => at === 0 || !INITIALS.test(word));
  const [given = ''] = called;
  const isAlone = !NOT_ALONE.test(given) && !INITIALS.test(given);
  const isCut = after.some((word) => !isSuffix(word));
  return [
    ...(isCut || called.length < before.length ? [`${called.join(' ')} ${known}`] : []),
    ...(isAlone ? [`${given} ${known}`] : withSecondName(called, known)),
    ...(half === undefined ? [] : [`${given} ${half}`]),
    ...(after.some(isSuffix) ? [`${before.join(' ')} ${known}`] : []),
  ];
}

/**
 * Shorter forms that newspapers use, none of which the Factbook writes: given name and the part in
 * capitals, without what stands between and after.
 *
 * @param isSurnameFirst - Of a language in which the parts of a name are not left out.
 */
export function shortForms(name: FactbookName, isSurnameFirst: boolean): string[] {
  const { before, capitals, after } = name;
  const forms: string[] = [];
  if (before.length > 0) {
    if (!isSurnameFirst || (before.length === 1 && after.length > 0)) {
      forms.push(...withGivenName(name));
    }
  } else if (capitals.length >= 3) forms.push(knownPart(name));
  else if (capitals.length === 1 && after.length > 1 && !isSurnameFirst) {
    if (/^\p{Lu}/u.test(after[0] ?? '')) forms.push(`${knownPart(name)} ${after[0]}`);
  }
  return [...new Set(forms)].filter((form) => form !== wholeName(name) && /\s/.test(form));
}

/** The part in capitals alone, as a surname. */
export const knownPart = ({ capitals }: FactbookName): string =>
  capitals.join(' ').replace(/,$/, '');
