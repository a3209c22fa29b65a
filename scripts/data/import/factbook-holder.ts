/**
 * One holder's part of a Factbook line ("represented by Governor General Mary SIMON (since 26 July
 * 2021)") → title, name and dates, or why it cannot be read. Free text: what is not plainly of this
 * form is refused and not guessed.
 */
import { isNameInCapitals } from './factbook-name.ts';
import { readDate } from './factbook-text.ts';

export interface Holder {
  /** As upstream writes it, without ranks and forms of address; may be empty. */
  title: string;
  /** With the part in capitals. */
  name: string;
  /** In parentheses or quotation marks within the name. */
  nickname?: string;
  /** Another spelling of the part in capitals. */
  alsoSpelled?: string;
  isRepresentative: boolean;
  start?: string;
  end?: string;
}

export type ReadHolder = { ok: true; holders: Holder[] } | { ok: false; reason: string };

/** Words that titles are made of. */
const TITLE_WORDS = new Set(
  `president prime minister premier chancellor king queen emperor sultan amir emir prince princess
  pope grand duke governor general governor-general lieutenant lieutenant-governor chief executive
  chairperson chairman chair of the and for to vice co-vice co-prince co-chiefs captains captain
  regent state national council presidency councils commission affairs people's assembly safeguard
  homeland secretary foreign political high commissioner republic administrator superior prefect
  crown acting interim transition transitional caretaker supreme leader sovereign commander-in-chief
  armed forces cabinet ministers mayor island islands territorial territory bailiff taoiseach
  pontifical vatican city governorate government presidential leadership swiss confederation
  commissioner commander cnsp gnu taliban french polynesia spain sudanese commonwealth australia new
  zealand uk china pitcairn lord mann president, presidential council,`.split(/\s+/),
);

/** Ranks and forms of address: neither title nor name. */
const HONORIFICS =
  /^(?:Sir|Dame|Dr\.|Gen\.|Sr\.|Col\.|Capt\.|Lt\.|Maj\.|Adm\.|Ratu|Sheikh|Archbishop|Air|Vice-Marshal|Marshal|Grand|Chief|General|Field)$/;
/** Of two words, so that "Grand Duke" and "Chief Minister" stay titles. */
const isHonorificAt = (words: readonly string[], at: number): boolean => {
  const word = words[at] ?? '';
  if (word === 'Grand') return words[at + 1] === 'Chief';
  if (word === 'Chief') return words[at - 1] === 'Grand';
  if (word === 'Air') return words[at + 1] === 'Vice-Marshal';
  if (word === 'General') return !/^(?:Governor|Secretary|Attorney)$/i.test(words[at - 1] ?? '');
  return HONORIFICS.test(word);
};

const isTitleWord = (word: string) =>
  TITLE_WORDS.has(word.toLowerCase()) || TITLE_WORDS.has(word.toLowerCase().replace(/,$/, ''));

/** Words of the title, then the name's. Ranks between are left out. */
function splitTitle(words: readonly string[]): { title: string[]; name: string[] } {
  const title: string[] = [];
  let at = 0;
  for (; at < words.length; at++) {
    const word = words[at] ?? '';
    if (isHonorificAt(words, at)) continue;
    // A king's name may be a word of titles; a title is never in capitals, but for abbreviations.
    if (!isTitleWord(word) || (isNameInCapitals(word) && !/^(?:CNSP|GNU|UK)$/.test(word))) break;
    title.push(word);
  }
  return { title, name: words.slice(at) };
}

interface Bracket {
  text: string;
  notes: string[];
}

/** Takes what stands in parentheses out of a text. */
function takeBrackets(text: string): Bracket {
  const notes: string[] = [];
  const rest = text.replaceAll(/\s*\(([^()]*)\)/g, (_, note: string) => {
    notes.push(note.trim());
    return ' ';
  });
  return { text: rest.replaceAll(/\s+/g, ' ').trim(), notes };
}

const DATE = String.raw`(?:\d{1,2} )?(?:[A-Z][a-z]+ )?\d{4}`;

function readDates(notes: readonly string[]): { start?: string; end?: string; office?: string } {
  for (const note of notes) {
    const period = new RegExp(`^for the period (${DATE}) - (${DATE})$`).exec(note);
    const [start, end] = [readDate(period?.[1] ?? ''), readDate(period?.[2] ?? '')];
    if (start && end) return { start, end };
    const since = new RegExp(`^(?:([a-z][a-z ]*) )?since (${DATE})`).exec(note);
    const date = readDate(since?.[2] ?? note);
    if (!date) continue;
    return { start: date, ...(since?.[1] === undefined ? {} : { office: since[1] }) };
  }
  return {};
}

const refuse = (reason: string): ReadHolder => ({ ok: false, reason });

/** Remarks after a holder, without one of their own. */
const REMARK =
  /^(?:note\b|also (?:spelled|referred to)\b|the prime minister['’]s official title\b)/i;

/** @returns Whether a part says something of the holder before it and names nobody. */
export const isRemark = (part: string): boolean => REMARK.test(part);

/** Nobody who writes their name so, but part of the sentence. */
const isSentence = (name: string) =>
  /\s(?:is|was|are|were|also|who)\s|,\s(?![JS]r\.)/.test(` ${name} `);

/**
 * @param part Of `splitHolders`, no remark.
 * @returns Two holders where the part names two.
 */
export function readHolder(part: string): ReadHolder {
  if (/\bvacant\b/i.test(part)) return refuse('the office is vacant');
  const isRepresentative = /^represented by /.test(part);
  const leading = /^\(([^()]+)\)\s+/.exec(part);
  const bare = part.replace(/^represented by /, '').replace(leading?.[0] ?? '', '');
  const { text, notes } = takeBrackets(bare);
  const quoted = /["“]([^"”]+)["”]\s*/.exec(text);
  const { title, name: nameWords } = splitTitle(text.replace(quoted?.[0] ?? '', '').split(' '));
  const name = nameWords.join(' ');
  const dates = readDates(notes);
  const titleText = leading?.[1] ?? (title.join(' ').replace(/,$/, '') || capitalise(dates.office));
  if (name === '') return refuse('no name');
  if (isSentence(name)) return refuse('more than a name stands here');
  const both = name.split(' and ').map((it) => it.trim());
  if (both.length > 1 && !both.every((it) => it.split(' ').some(isNameInCapitals))) {
    return refuse('two holders whose names cannot be told apart');
  }
  const hasCapitals = nameWords.some(isNameInCapitals);
  if (!hasCapitals && (titleText === '' || dates.start === undefined || nameWords.length < 2)) {
    return refuse('no part of the name is in capitals');
  }
  const words = nameWords.slice(0, nameWords.findIndex(isNameInCapitals));
  if (
    words.some((word) => isTitleWord(word) && !/^(?:and|of|de)$/i.test(word) && word.length > 3)
  ) {
    return refuse('a title cannot be told from the name');
  }
  const { start, end } = dates;
  return {
    ok: true,
    holders: both.map((it) => ({
      title: both.length > 1 ? singular(titleText) : cleanTitle(titleText),
      name: it,
      ...findNickname(quoted?.[1], notes),
      isRepresentative,
      ...(start === undefined ? {} : { start }),
      ...(end === undefined ? {} : { end }),
    })),
  };
}

const capitalise = (text = '') => text.charAt(0).toUpperCase() + text.slice(1);

/** "King Sultan IBRAHIM": the second is a form of address. */
const cleanTitle = (title: string) =>
  title.replace(/ (?=Crown Prince$)/, ' and ').replace(/^King Sultan$/, 'King');

const singular = (title: string) => title.replace('co-chiefs of state Captains', 'Captain');

function findNickname(quoted: string | undefined, notes: readonly string[]) {
  const spelled = notes.map((note) => /^also spelled (\p{L}+)$/u.exec(note)?.[1]).find(Boolean);
  const nickname =
    quoted ?? notes.find((note) => /^\p{Lu}\p{Ll}+$/u.test(note) && readDate(note) === undefined);
  return {
    ...(nickname === undefined || /^(?:Col|Gen)/.test(nickname) ? {} : { nickname }),
    ...(spelled === undefined ? {} : { alsoSpelled: spelled }),
  };
}
