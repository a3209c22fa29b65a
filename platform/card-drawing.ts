/** One card, from the page's side: its drawing is loaded when the first opens (decision 4). */
import type { PartialDate } from '../lib/dataset/types.ts';
import type { ContentCalls, HighlightTarget } from '../lib/protocol.ts';
import type { Reading } from '../lib/reading/types.ts';
import { interfaceLocale, translate } from './interface-language.ts';
import { loadLateScript } from './late-scripts.ts';
import { contentChannel } from './messaging.ts';

/** The part of the page's card host that the drawing needs. */
interface CardPlace {
  readonly content: HTMLElement;
  addCss(css: string): void;
  close(): void;
}

/** What one card is about. */
export interface CardSubject {
  host: CardPlace;
  target: HighlightTarget;
  reading: Reading;
  /** The words of the page at the highlight. */
  written: string;
  published?: PartialDate | undefined;
}

interface DrawnCard extends CardSubject {
  translate(key: string, substitutions: string[]): string;
  locale: string;
  describeEntity(id: string): Promise<ReturnType<ContentCalls['describeEntity']>>;
  compareClaim(
    request: Parameters<ContentCalls['compareClaim']>[0],
  ): Promise<ReturnType<ContentCalls['compareClaim']>>;
}

/** Draws a card. @returns What takes it away again. */
export type DrawCard = (card: DrawnCard) => () => void;

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
      if (isEnded) return;
      end = draw({
        ...subject,
        translate,
        locale: interfaceLocale(),
        describeEntity: (id) => contentChannel.call('describeEntity', id),
        compareClaim: (request) => contentChannel.call('compareClaim', request),
      });
    },
    () => subject.host.close(),
  );
  return () => {
    isEnded = true;
    end?.();
  };
}
