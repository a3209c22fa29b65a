/** Everything the settings page shows, asked for at once. */
import type { DataDescription, PanelCalls } from '../lib/protocol.ts';
import type { Settings } from '../lib/settings/settings.ts';
import { panelChannel } from './messaging.ts';
import { describeReach, type Reach } from './scope.ts';
import { loadSettings } from './settings.ts';
import { describeSync } from './settings-sync.ts';

export interface OptionsState extends Reach {
  settings: Settings;
  /** As `describeSync` says. */
  isSynced: Awaited<ReturnType<typeof describeSync>>;
  /** Absent where the background does not answer. */
  data?: DataDescription | undefined;
  memory?: ReturnType<PanelCalls['describeMemory']> | undefined;
}

export async function describeOptions(): Promise<OptionsState> {
  const [reach, settings, isSynced, data, memory] = await Promise.all([
    describeReach(),
    loadSettings(),
    describeSync(),
    panelChannel.call('describeData').catch(() => undefined),
    panelChannel.call('describeMemory').catch(() => undefined),
  ]);
  return { ...reach, settings, isSynced, data, memory };
}
