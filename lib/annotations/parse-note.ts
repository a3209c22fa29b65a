/**
 * The Markdown of a note as a tree, to be drawn as elements and never as markup: the parts of
 * CommonMark that notes are made of. Paragraphs, headings, lists of one level, quotes, code, strong
 * and stressed words, links to web pages. All else stands as it was written; HTML is words.
 */

export type NoteBlock =
  | { kind: 'paragraph' | 'heading' | 'quote'; parts: NotePart[] }
  | { kind: 'list'; isNumbered: boolean; items: NotePart[][] }
  | { kind: 'code'; text: string };

export type NotePart =
  | { kind: 'text' | 'code'; text: string }
  | { kind: 'strong' | 'stress'; parts: NotePart[] }
  /** `url` is http or https. */
  | { kind: 'link'; url: string; parts: NotePart[] };

const FENCE = /^ {0,3}```/u;
const HEADING = /^ {0,3}#{1,6}\s+(.*?)\s*#*$/u;
const QUOTE = /^ {0,3}>\s?(.*)$/u;
const BULLET = /^\s{0,3}[-*+]\s+(.*)$/u;
const NUMBER = /^\s{0,3}\d{1,9}[.)]\s+(.*)$/u;

/** @returns Blocks in order; empty for a text of blanks. */
export function parseNote(markdown: string): NoteBlock[] {
  const lines = markdown.split(/\r?\n/u);
  const blocks: NoteBlock[] = [];
  for (let at = 0; at < lines.length; ) {
    const taken = takeBlock(lines, at);
    if (taken.block) blocks.push(taken.block);
    at = taken.next;
  }
  return blocks;
}

interface Taken {
  block?: NoteBlock;
  /** The line after it; always further on. */
  next: number;
}

function takeBlock(lines: readonly string[], at: number): Taken {
  const line = lines[at] as string;
  if (line.trim() === '') return { next: at + 1 };
  if (FENCE.test(line)) return takeCode(lines, at);
  const heading = HEADING.exec(line)?.[1];
  if (heading !== undefined) {
    return { block: { kind: 'heading', parts: parseParts(heading) }, next: at + 1 };
  }
  if (BULLET.test(line)) return takeList(lines, at, BULLET);
  if (NUMBER.test(line)) return takeList(lines, at, NUMBER);
  if (QUOTE.test(line)) {
    const quoted = takeWhile(lines, at, (one) => QUOTE.exec(one)?.[1]);
    const parts = parseParts(quoted.join('\n'));
    return { block: { kind: 'quote', parts }, next: at + quoted.length };
  }
  const words = takeWhile(lines, at, (one, i) => (i > at && opensBlock(one) ? undefined : one));
  return {
    block: { kind: 'paragraph', parts: parseParts(words.join('\n').trim()) },
    next: at + words.length,
  };
}

const opensBlock = (line: string): boolean =>
  line.trim() === '' || [FENCE, HEADING, QUOTE, BULLET, NUMBER].some((mark) => mark.test(line));

function takeWhile(
  lines: readonly string[],
  from: number,
  read: (line: string, index: number) => string | undefined,
): string[] {
  const taken: string[] = [];
  for (let i = from; i < lines.length; i++) {
    const words = read(lines[i] as string, i);
    if (words === undefined) break;
    taken.push(words);
  }
  return taken;
}

function takeList(lines: readonly string[], at: number, mark: RegExp): Taken {
  const items = takeWhile(lines, at, (line) => mark.exec(line)?.[1]).map(parseParts);
  return {
    block: { kind: 'list', isNumbered: mark === NUMBER, items },
    next: at + items.length,
  };
}

/** To the closing fence, or the end. */
function takeCode(lines: readonly string[], at: number): Taken {
  const code = takeWhile(lines, at + 1, (line) => (FENCE.test(line) ? undefined : line));
  return { block: { kind: 'code', text: code.join('\n') }, next: at + code.length + 2 };
}

/** What opens at a place: backslash, code, link, address, strong, stressed. */
const INLINE =
  /\\(?<escaped>[\\`*_{}[\]<>()#+\-.!|~])|`(?<code>[^`\n]+)`|\[(?<label>[^\]\n]+)\]\(<?(?<target>https?:\/\/[^\s<>)]+)>?\)|(?<address>https?:\/\/[^\s<>()]+[^\s<>().,;:!?'"])|\*\*(?<strong>\S(?:[^*]*\S)?)\*\*|(?<![*\p{L}\p{N}])\*(?<stress>[^\s*](?:[^*\n]*[^\s*])?)\*(?!\*)|(?<![\p{L}\p{N}_])_(?<low>[^\s_](?:[^_\n]*[^\s_])?)_(?![\p{L}\p{N}_])/gu;

function parseParts(text: string): NotePart[] {
  const parts: NotePart[] = [];
  let from = 0;
  for (const match of text.matchAll(INLINE)) {
    addText(parts, text.slice(from, match.index));
    addPart(parts, match.groups ?? {});
    from = match.index + match[0].length;
  }
  addText(parts, text.slice(from));
  return parts;
}

function addPart(parts: NotePart[], found: { [name: string]: string | undefined }): void {
  const { escaped, code, label, target, address, strong, stress = found.low } = found;
  if (escaped !== undefined) addText(parts, escaped);
  else if (code !== undefined) parts.push({ kind: 'code', text: code });
  else if (target !== undefined) {
    parts.push({ kind: 'link', url: target, parts: [{ kind: 'text', text: label ?? target }] });
  } else if (address !== undefined) {
    parts.push({ kind: 'link', url: address, parts: [{ kind: 'text', text: address }] });
  } else if (strong !== undefined) parts.push({ kind: 'strong', parts: parseParts(strong) });
  else if (stress !== undefined) parts.push({ kind: 'stress', parts: parseParts(stress) });
}

/** Neighbours are one. */
function addText(parts: NotePart[], text: string): void {
  const last = parts.at(-1);
  if (text === '') return;
  if (last?.kind === 'text') last.text += text;
  else parts.push({ kind: 'text', text });
}
