/** A mute request as a page's side sent it: untrusted, whatever the types say. */
import type { MuteRequest } from '../protocol.ts';
import { MOST_LABEL } from './mutes.ts';

/** Namesakes that one match may stand for. */
const MOST_RECORDS = 20;

export function parseMuteRequest(untrusted: unknown): MuteRequest | undefined {
  const { kind, id, untilChanged, ids, words, page } = (untrusted ?? {}) as Record<string, unknown>;
  if (kind === 'entity' || kind === 'claim') {
    return typeof id === 'string' ? { kind, id, untilChanged: untilChanged === true } : undefined;
  }
  if (kind !== 'highlight' || !Array.isArray(ids) || ids.length > MOST_RECORDS) return undefined;
  if (typeof words !== 'string' || typeof page !== 'string') return undefined;
  return { kind, ids: ids.filter((one) => typeof one === 'string'), words, page };
}

/** @returns Words in one line, short enough for a list. */
export function shortenLabel(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  return line.length <= MOST_LABEL ? line : `${line.slice(0, MOST_LABEL - 1).trimEnd()}…`;
}
