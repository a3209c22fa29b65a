import { render } from 'preact';
import '../../components/page.css';
import { MessagesProvider } from '../../components/messages.tsx';
import { OptionsView } from '../../components/options-view.tsx';
import { interfaceMessages } from '../../platform/interface-language.ts';
import { contentChannel, panelChannel } from '../../platform/messaging.ts';
import { loadNewsSites } from '../../platform/news-sites.ts';
import { describeOptions, type OptionsState } from '../../platform/options-state.ts';
import { extensionVersion, openShortcuts } from '../../platform/own-pages.ts';
import { chooseScope, removeSite } from '../../platform/scope.ts';
import { saveSettings, watchSettings } from '../../platform/settings.ts';
import { setSync } from '../../platform/settings-sync.ts';
import { importSettings } from '../../platform/settings-transfer.ts';
import { followOwnPacks } from './follow-own-packs.ts';

const messages = interfaceMessages();

// Read before the click: between a click and the browser's question nothing may be waited for.
const newsSites = await loadNewsSites();
let shown: OptionsState | undefined;
let asked = 0;

const ownPacks = followOwnPacks((isAtWork) => (isAtWork ? draw() : void show()));

async function show(): Promise<void> {
  const turn = ++asked;
  const state = await describeOptions();
  if (turn !== asked) return; // overtaken: what it knows may be older
  shown = state;
  draw();
}

const shownAfter =
  <A extends unknown[], R>(run: (...args: A) => Promise<R>) =>
  async (...args: A) => {
    const result = await run(...args);
    await show();
    return result;
  };

function draw(): void {
  if (!shown) return;
  render(
    <MessagesProvider messages={messages}>
      <OptionsView
        {...shown}
        version={extensionVersion()}
        onChange={(change) => void saveSettings(change)}
        onChoose={shownAfter((scope) => chooseScope(scope, newsSites))}
        onRemoveSite={shownAfter(removeSite)}
        onUnmute={(mute) => contentChannel.call('unmute', [mute])}
        onImport={importSettings}
        onSync={shownAfter(setSync)}
        onForget={shownAfter((isOn) => panelChannel.call('forgetPages', { isOn }))}
        onOpenShortcuts={openShortcuts}
        ownPacks={ownPacks.propsNow()}
      />
    </MessagesProvider>,
    document.getElementById('root') as HTMLElement,
  );
}

watchSettings(() => void show());
void ownPacks.start();
void show().then(() => document.getElementById(location.hash.slice(1))?.scrollIntoView());
