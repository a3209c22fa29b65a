import { render } from 'preact';
import '../../components/page.css';
import { MessagesProvider } from '../../components/messages.tsx';
import { OptionsView } from '../../components/options-view.tsx';
import { createMessages } from '../../lib/messages/create-messages.ts';
import type { OwnPacksState } from '../../lib/own-packs/states.ts';
import { interfaceLocale, translate } from '../../platform/interface-language.ts';
import { contentChannel, panelChannel } from '../../platform/messaging.ts';
import { loadNewsSites } from '../../platform/news-sites.ts';
import { createOwnPacks } from '../../platform/own-packs.ts';
import { extensionVersion, openShortcuts } from '../../platform/own-pages.ts';
import { chooseScope, describeReach, removeSite } from '../../platform/scope.ts';
import { loadSettings, saveSettings, watchSettings } from '../../platform/settings.ts';
import { describeSync, setSync } from '../../platform/settings-sync.ts';
import { importSettings } from '../../platform/settings-transfer.ts';
import { propsOf } from './own-pack-props.ts';

const messages = createMessages(translate, interfaceLocale());

// Read before the click: between a click and the browser's question nothing may be waited for.
const newsSites = await loadNewsSites();
let ownState: OwnPacksState = { packs: [] };
const ownPacks = createOwnPacks((state) => {
  ownState = state;
  void show();
});

async function show(): Promise<void> {
  const reach = await describeReach();
  const settings = await loadSettings();
  const isSynced = await describeSync();
  const data = await panelChannel.call('describeData').catch(() => undefined);
  const memory = await panelChannel.call('describeMemory').catch(() => undefined);
  const shownAfter =
    <A extends unknown[], R>(run: (...args: A) => Promise<R>) =>
    async (...args: A) => {
      const result = await run(...args);
      await show();
      return result;
    };
  render(
    <MessagesProvider messages={messages}>
      <OptionsView
        {...{ ...reach, settings, isSynced, data, memory }}
        version={extensionVersion()}
        onChange={(change) => void saveSettings(change)}
        onChoose={shownAfter((scope) => chooseScope(scope, newsSites))}
        onRemoveSite={shownAfter(removeSite)}
        onUnmute={(mute) => contentChannel.call('unmute', [mute])}
        onImport={importSettings}
        onSync={shownAfter(setSync)}
        onForget={shownAfter((isOn) => panelChannel.call('forgetPages', { isOn }))}
        onOpenShortcuts={openShortcuts}
        ownPacks={propsOf(ownPacks, ownState)}
      />
    </MessagesProvider>,
    document.getElementById('root') as HTMLElement,
  );
}

watchSettings(() => void show());
void ownPacks.start();
void show().then(() => document.getElementById(location.hash.slice(1))?.scrollIntoView());
