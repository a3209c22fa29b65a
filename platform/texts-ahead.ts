/**
 * Long texts come in pieces, each its own message, so that none keeps the page's thread for long.
 * What has come is held until its article is asked about; a worker that is stopped meanwhile
 * has lost it, and the page sends it again.
 */
import type { TextPiece } from '../lib/protocol.ts';
import { MOST_TEXT } from '../lib/reading/parse-article.ts';

/** Pages that send at the same time; beyond them the oldest is forgotten. */
const MOST_HELD = 8;

export interface TextsAhead {
  /** @throws {Error} where a piece before it is missing, or it would be too long. */
  hold(untrusted: TextPiece): void;
  /**
   * @returns The request with its whole text; as it is where nothing was sent ahead.
   * @throws {Error} where what was sent ahead is not here.
   */
  complete<T>(untrusted: T): T;
}

export function createTextsAhead(): TextsAhead {
  const held = new Map<number, string>();
  return {
    hold({ id, start, text }) {
      const before = held.get(id) ?? '';
      const isNext = typeof id === 'number' && typeof text === 'string' && start === before.length;
      if (!isNext || start + text.length > MOST_TEXT) throw new Error('a piece out of order');
      held.set(id, before + text);
      const [oldest] = held.keys();
      if (held.size > MOST_HELD && oldest !== undefined) held.delete(oldest);
    },
    complete(untrusted) {
      const { ahead, text } = (untrusted ?? {}) as { ahead?: Partial<TextPiece>; text?: unknown };
      if (typeof ahead !== 'object' || ahead === null) return untrusted;
      const before = held.get(ahead.id as number);
      held.delete(ahead.id as number);
      if (before?.length !== ahead.start) throw new Error('what was sent ahead is gone');
      return { ...untrusted, text: `${before}${text}` };
    },
  };
}
