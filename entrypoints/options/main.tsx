import { render } from 'preact';
import '../../components/page.css';
import { createMessages, MessagesProvider } from '../../components/messages.tsx';
import { OptionsView } from '../../components/options-view.tsx';
import { interfaceLocale, translate } from '../../platform/interface-language.ts';
import { panelChannel } from '../../platform/messaging.ts';
import { chooseScope, describeReach, removeSite } from '../../platform/scope.ts';

const messages = createMessages(translate, interfaceLocale());

async function show(): Promise<void> {
  const reach = await describeReach();
  const data = await panelChannel.call('describeData');
  render(
    <MessagesProvider messages={messages}>
      <OptionsView
        {...reach}
        data={data}
        onChoose={async (scope) => {
          if (scope !== 'news') await chooseScope(scope);
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
