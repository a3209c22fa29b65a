/** What popup and side panel can mute and report: the background keeps the list. */
import type { DataDescription, MuteRequest } from '../lib/protocol.ts';
import type { Mute } from '../lib/settings/mutes.ts';
import { contentChannel } from './messaging.ts';
import { extensionVersion } from './own-pages.ts';

/** @returns Tools for what is shown beside the page; without a place on it. */
export function createQuietCalls(mutes: readonly Mute[], { version, asOf }: DataDescription) {
  return {
    mutes,
    mute: (request: MuteRequest) => contentChannel.call('mute', request),
    unmute: (removed: Mute[]) => contentChannel.call('unmute', removed),
    versions: { extension: extensionVersion(), data: { version, asOf } },
    copy: async (text: string) => navigator.clipboard.writeText(text),
  };
}
