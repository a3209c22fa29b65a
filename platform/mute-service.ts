/** Keeps the list of what is muted, in the background: pages ask, the data gives names and signatures. */
import type { Pack } from '../lib/pack/open-pack.ts';
import type { ContentCalls } from '../lib/protocol.ts';
import { fail, ok } from '../lib/result.ts';
import { findEnded, makeMutes } from '../lib/settings/make-mutes.ts';
import { addMutes, MOST_MUTES, parseMutes, removeMutes } from '../lib/settings/mutes.ts';
import { parseMuteRequest } from '../lib/settings/parse-mute-request.ts';
import type { Handlers } from './messaging.ts';
import { loadSettings, saveSettings } from './settings.ts';
import { hostOf, switchSiteOff, switchSiteOn } from './sites.ts';

export function createMuteService(
  pack: () => Promise<Pack>,
): Handlers<Pick<ContentCalls, 'mute' | 'unmute' | 'switchSite'>> {
  return {
    async mute(untrusted) {
      const request = parseMuteRequest(untrusted);
      const added = request ? makeMutes(request, await pack()) : [];
      if (added.length === 0) return fail('unknown-record', 'there is no such record to mute');
      let isFull = false;
      await saveSettings(({ mutes }) => {
        const all = addMutes(mutes, added);
        isFull = all.length > MOST_MUTES;
        return isFull ? {} : { mutes: all };
      });
      if (isFull) return fail('too-many-mutes', `${MOST_MUTES} things are muted already`);
      return ok(added);
    },
    async unmute(untrusted) {
      const removed = parseMutes(untrusted);
      await saveSettings(({ mutes }) => ({ mutes: removeMutes(mutes, removed) }));
    },
    async switchSite(untrusted) {
      const { page, isOn } = (untrusted ?? {}) as Partial<typeof untrusted>;
      const host = hostOf(page);
      if (host) await (isOn === true ? switchSiteOn(host) : switchSiteOff(host));
    },
  };
}

/** Ends the mutes "until it changes" whose records the data now has otherwise. */
export async function endMutes(pack: Pack): Promise<void> {
  const { mutes } = await loadSettings();
  const ended = findEnded(mutes, pack);
  if (ended.length > 0) await saveSettings((now) => ({ mutes: removeMutes(now.mutes, ended) }));
}
