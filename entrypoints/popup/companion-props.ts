import type { Companion, CompanionState } from '../../platform/companion.ts';
import { openMuted, openSettings } from '../../platform/own-pages.ts';
import { createQuietCalls } from '../../platform/quiet-calls.ts';

/** What popup and side panel both hand to their views. */
export function propsOf(companion: Companion, state: CompanionState) {
  const { host, isOn, page, data, query, hits, selection, mutes, changes } = state;
  return {
    ...{ host, isOn, page, data, selection, changes },
    title: page.status === 'ready' ? page.title : '',
    search: { query, hits, onQuery: companion.search },
    quiet: data && createQuietCalls(mutes, data),
    onSwitch: companion.switchSite,
    onSwitchOn: () => companion.switchSite(true),
    onGrant: () => companion.switchSite(true),
    onRetry: companion.readOnce,
    onReadAnyway: companion.readAnyway,
    onJump: companion.jumpTo,
    onOpenClaim: companion.openClaim,
    onOpenEntity: companion.openEntity,
    onBack: companion.goBack,
    onOpenSettings: openSettings,
    onOpenMuted: openMuted,
  };
}
