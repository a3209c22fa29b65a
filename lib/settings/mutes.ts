/**
 * What a reader does not want to be shown: a person or organisation, a claim, or one match that is
 * wrong. A mute in the list holds; whatever ends one (the reader, data that has changed) takes it
 * out of the list. Sites are switched off elsewhere (`Settings.offSites`).
 */
import { pageKeyOf } from '../annotations/page-key.ts';
import { hashText } from '../text/hash-bytes.ts';

export type Mute =
  | {
      kind: 'entity' | 'claim';
      id: string;
      /** As it was called then, for the list in the settings. */
      name: string;
      /** Of the record when it was muted: the mute ends when the record has another. */
      signature?: string;
    }
  | {
      kind: 'highlight';
      id: string;
      name: string;
      /** The words of the page, shortened for the list. */
      words: string;
      /** Host of the page. Its address is not kept. */
      site: string;
      /** Of the page's address, the words and the record; see `keyOfHighlight`. */
      key: string;
    };

/** More are refused: the list has to stay one that a reader can look through. */
export const MOST_MUTES = 500;
/** Characters of a name or of words, of which the rest is left away. */
export const MOST_LABEL = 120;
const MOST_ID = 200;

/** What tells one match from all others: where it stands, what is written, whose record it is. */
export function keyOfHighlight(page: string, words: string, id: string): string {
  return hashText(JSON.stringify([pageKeyOf(page), words.replaceAll(/\s+/gu, ' ').trim(), id]));
}

/** Whether both stand for the same thing, whatever they call it and however long they hold. */
function isSameMute(a: Mute, b: Mute): boolean {
  if (a.kind === 'highlight' || b.kind === 'highlight') {
    return a.kind === 'highlight' && b.kind === 'highlight' && a.key === b.key;
  }
  return a.kind === b.kind && a.id === b.id;
}

/** @returns The list with these at its end, each thing once; the newer takes the older's place. */
export function addMutes(mutes: readonly Mute[], added: readonly Mute[]): Mute[] {
  return [...removeMutes(mutes, added), ...added];
}

export function removeMutes(mutes: readonly Mute[], removed: readonly Mute[]): Mute[] {
  return mutes.filter((mute) => !removed.some((one) => isSameMute(one, mute)));
}

/** @returns What of a stored value is a mute, each thing once, the first `MOST_MUTES`. */
export function parseMutes(stored: unknown): Mute[] {
  if (!Array.isArray(stored)) return [];
  const parsed = stored.flatMap((one) => parseMute(one) ?? []);
  const isFirst = (mute: Mute, index: number) =>
    parsed.findIndex((one) => isSameMute(one, mute)) === index;
  return parsed.slice(0, MOST_MUTES).filter(isFirst);
}

/** @returns `undefined` for anything that is no mute. */
export function parseMute(stored: unknown): Mute | undefined {
  const { kind, id, name, signature, words, site, key } = (stored ?? {}) as Record<string, unknown>;
  if (!isText(id, MOST_ID) || !isText(name, MOST_LABEL)) return undefined;
  if (kind === 'entity' || kind === 'claim') {
    if (signature === undefined) return { kind, id, name };
    return isHash(signature) ? { kind, id, name, signature } : undefined;
  }
  if (kind !== 'highlight') return undefined;
  const isWhole = isText(words, MOST_LABEL) && isText(site, MOST_ID) && isHash(key);
  return isWhole ? { kind, id, name, words, site, key } : undefined;
}

const isText = (value: unknown, most: number): value is string =>
  typeof value === 'string' && value !== '' && value.length <= most;

const isHash = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9a-f]{12}$/.test(value);
