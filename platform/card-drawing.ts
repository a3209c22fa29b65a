/** One card, from the page's side: its drawing is loaded when the first opens (decision 4). */
import type { HighlightTarget } from '../lib/protocol.ts';
import type { Article, Reading } from '../lib/reading/types.ts';
import { loadLateScript } from './late-scripts.ts';

/** The part of the page's card host that the drawing needs. */
interface CardPlace {
  readonly content: HTMLElement;
  addCss(css: string): void;
  close(): void;
  isKept: boolean;
}

/** What one card is about. */
export interface CardSubject {
  host: CardPlace;
  target: HighlightTarget;
  reading: Reading;
  article: Article;
}

/** Draws a card. @returns What takes it away again. */
export type DrawCard = (subject: CardSubject) => () => void;

/**
 * Draws a card as soon as its script is there.
 *
 * @returns What takes it away, also before it was drawn. Where the extension is gone, the card
 *   closes.
 */
export function drawCard(subject: CardSubject): () => void {
  let end: (() => void) | undefined;
  let isEnded = false;
  loadLateScript<DrawCard>('card').then(
    (draw) => {
      if (!isEnded) end = draw(subject);
    },
    () => subject.host.close(),
  );
  return () => {
    isEnded = true;
    end?.();
  };
}
