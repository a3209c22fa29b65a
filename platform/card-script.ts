/**
 * Brings the card's script into a page when its first card opens, and hands the two scripts to each
 * other: both run in the extension's own world of that page, which the page cannot reach.
 */
import type { PartialDate } from '../lib/dataset/types.ts';
import type { ContentCalls, HighlightTarget } from '../lib/protocol.ts';
import type { Reading } from '../lib/reading/types.ts';
import { interfaceLocale, translate } from './interface-language.ts';
import { contentChannel } from './messaging.ts';

/** The part of the page's card host that the drawing needs. */
export interface CardPlace {
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

export interface DrawnCard extends CardSubject {
  translate(key: string, substitutions: string[]): string;
  locale: string;
  describeEntity(id: string): Promise<ReturnType<ContentCalls['describeEntity']>>;
  compareClaim(
    request: Parameters<ContentCalls['compareClaim']>[0],
  ): Promise<ReturnType<ContentCalls['compareClaim']>>;
}

/** Draws a card. @returns What takes it away again. */
export type DrawCard = (card: DrawnCard) => () => void;

const world = globalThis as { sidelightDrawCard?: DrawCard };

/** For the card's script. */
export function offerCard(draw: DrawCard): void {
  world.sidelightDrawCard = draw;
}

/**
 * Draws a card as soon as its script is there.
 *
 * @returns What takes it away, also before it was drawn. Where the extension is gone, the card
 *   closes.
 */
export function drawCard(subject: CardSubject): () => void {
  let end: (() => void) | undefined;
  let isEnded = false;
  loadDrawing().then(
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

async function loadDrawing(): Promise<DrawCard> {
  if (!world.sidelightDrawCard) await contentChannel.call('loadCardScript');
  if (!world.sidelightDrawCard) throw new Error('the card script did not run');
  return world.sidelightDrawCard;
}
