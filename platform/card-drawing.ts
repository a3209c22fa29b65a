/** One card, from the page's side: its drawing is loaded when the first opens (decision 4). */

import { browser } from 'wxt/browser';
import type { PartialDate } from '../lib/dataset/types.ts';
import type { ContentCalls, HighlightTarget, MuteRequest } from '../lib/protocol.ts';
import type { Reading } from '../lib/reading/types.ts';
import type { Mute } from '../lib/settings/mutes.ts';
import { interfaceLocale, translate } from './interface-language.ts';
import { loadLateScript } from './late-scripts.ts';
import { contentChannel } from './messaging.ts';

/** The part of the page's card host that the drawing needs. */
interface CardPlace {
  readonly content: HTMLElement;
  addCss(css: string): void;
  close(): void;
  keep(): void;
}

/** What one card is about. */
export interface CardSubject {
  host: CardPlace;
  target: HighlightTarget;
  reading: Reading;
  /** The words of the page at the highlight. */
  written: string;
  /** The sentence around them. */
  sentence: string;
  /** Address of the page, and its host. */
  page: string;
  site: string;
  published?: PartialDate | undefined;
}

interface DrawnCard extends Omit<CardSubject, 'sentence' | 'page' | 'site'> {
  quiet: CardQuiet;
  translate(key: string, substitutions: string[]): string;
  locale: string;
  describeEntity(id: string): Promise<ReturnType<ContentCalls['describeEntity']>>;
  compareClaim(
    request: Parameters<ContentCalls['compareClaim']>[0],
  ): Promise<ReturnType<ContentCalls['compareClaim']>>;
}

/** How a reader is rid of what the card is about, or reports it. */
interface CardQuiet {
  mute(request: MuteRequest): Promise<ReturnType<ContentCalls['mute']>>;
  unmute(mutes: Mute[]): Promise<unknown>;
  switchSite(isOn: boolean): Promise<unknown>;
  place: { words: string; sentence: string; page: string; host: string };
  versions: { extension: string; data: Reading['data'] };
  copy(text: string): Promise<void>;
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
        quiet: createQuiet(subject),
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

function createQuiet({ host, reading, written, sentence, page, site }: CardSubject): CardQuiet {
  return {
    mute: (request) => contentChannel.call('mute', request),
    unmute: (mutes) => contentChannel.call('unmute', mutes),
    switchSite: (isOn) => {
      host.keep(); // it says that the site is off, and has the way back
      return contentChannel.call('switchSite', { page, isOn });
    },
    place: { words: written, sentence, page, host: site },
    versions: { extension: browser.runtime.getManifest().version, data: reading.data },
    copy: async (text) => navigator.clipboard.writeText(text),
  };
}
