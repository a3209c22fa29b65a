import { render } from 'preact';
import '../../components/page.css';
import { MessagesProvider } from '../../components/messages.tsx';
import { OptionsView } from '../../components/options-view.tsx';
import { createMessages } from '../../lib/messages/create-messages.ts';
import { interfaceLocale, translate } from '../../platform/interface-language.ts';
import { panelChannel } from '../../platform/messaging.ts';
import { loadNewsSites } from '../../platform/news-sites.ts';
import { chooseScope, describeReach, removeSite } from '../../platform/scope.ts';

const messages = createMessages(translate, interfaceLocale());

// Read before the click: between a click and the browser's question nothing may be waited for.
const newsSites = await loadNewsSites();

async function show(): Promise<void> {
  const reach = await describeReach();
  const data = await panelChannel.call('describeData');
  render(
    <MessagesProvider messages={messages}>
      <OptionsView
        {...reach}
        data={data}
        onChoose={async (scope) => {
          await chooseScope(scope, newsSites);
          await show();
        }}
        onRemoveSite={async (host, list) => {
          await removeSite(host, list);
          await show();
        }}
      />
    </MessagesProvider>,
    document.getElementById('root') as HTMLElement,
  );
}

void show();
