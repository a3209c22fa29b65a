import { render } from 'preact';
import '../../components/page.css';
import { MessagesProvider } from '../../components/messages.tsx';
import { WelcomeView, type WelcomeViewProps } from '../../components/welcome-view.tsx';
import { interfaceMessages } from '../../platform/interface-language.ts';
import { loadNewsSites } from '../../platform/news-sites.ts';
import { isButtonHidden } from '../../platform/own-pages.ts';
import { chooseScope, describeReach } from '../../platform/scope.ts';

const messages = interfaceMessages();

// Read before the click: between a click and the browser's question nothing may be waited for.
const newsSites = await loadNewsSites();
const news = { ...newsSites, sites: newsSites.hosts.length };
const isHidden = await isButtonHidden();

function show(scope: WelcomeViewProps['scope'], outcome?: WelcomeViewProps['outcome']): void {
  render(
    <MessagesProvider messages={messages}>
      <WelcomeView
        scope={scope}
        news={news}
        outcome={outcome}
        isButtonHidden={isHidden}
        onChoose={(chosen) => show(chosen)}
        onStart={async () => {
          const holds = await chooseScope(scope, newsSites);
          show(scope, holds ? 'done' : 'refused');
        }}
      />
    </MessagesProvider>,
    document.getElementById('root') as HTMLElement,
  );
}

// Offered first where nothing is granted yet; the browser asks all the same.
void describeReach().then(({ scope }) => show(scope === 'click' ? 'news' : scope));
