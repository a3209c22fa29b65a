import { render } from 'preact';
import '../../components/page.css';
import { createMessages, MessagesProvider } from '../../components/messages.tsx';
import { WelcomeView, type WelcomeViewProps } from '../../components/welcome-view.tsx';
import { interfaceLocale, translate } from '../../platform/interface-language.ts';
import { chooseScope, describeReach } from '../../platform/scope.ts';

const messages = createMessages(translate, interfaceLocale());

function show(scope: WelcomeViewProps['scope'], outcome?: WelcomeViewProps['outcome']): void {
  render(
    <MessagesProvider messages={messages}>
      <WelcomeView
        scope={scope}
        outcome={outcome}
        onChoose={(chosen) => show(chosen)}
        onStart={async () => {
          const holds = scope === 'news' || (await chooseScope(scope));
          show(scope, holds ? 'done' : 'refused');
        }}
      />
    </MessagesProvider>,
    document.getElementById('root') as HTMLElement,
  );
}

void describeReach().then(({ scope }) => show(scope));
