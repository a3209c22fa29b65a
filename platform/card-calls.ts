/** What a card asks and what can be done from it. Comes into the page with the card (decision 4). */
import type { ClaimRequest, MuteRequest } from '../lib/protocol.ts';
import { sentenceOfTarget, wordsOfTarget } from '../lib/reading/targets.ts';
import type { Mute } from '../lib/settings/mutes.ts';
import type { CardSubject } from './card-drawing.ts';
import { contentChannel } from './messaging.ts';
import { extensionVersion } from './own-pages.ts';

/** @returns What a card shows and asks, for `HighlightCard`. */
export function createCardCalls({ host, target, reading, article }: CardSubject) {
  const written = wordsOfTarget(target, reading, article);
  const sentence = sentenceOfTarget(target, reading, article);
  const page = article.url ?? location.href;
  return {
    target,
    reading,
    written,
    published: article.published,
    describeEntity: (id: string) => contentChannel.call('describeEntity', id),
    compareClaim: (request: ClaimRequest) => contentChannel.call('compareClaim', request),
    quiet: {
      mute: (request: MuteRequest) => contentChannel.call('mute', request),
      unmute: (mutes: Mute[]) => contentChannel.call('unmute', mutes),
      switchSite: (isOn: boolean) => {
        host.isKept = true; // it says that the site is off, and has the way back
        return contentChannel.call('switchSite', { page, isOn });
      },
      place: { words: written, sentence, page, host: location.host },
      versions: { extension: extensionVersion(), data: reading.data },
      copy: async (text: string) => navigator.clipboard.writeText(text),
    },
    onClose: () => host.close(),
  };
}
