import { render } from 'preact';
import '../../components/panel.css';
import { MessagesProvider } from '../../components/messages.tsx';
import { PanelView } from '../../components/panel-view.tsx';
import { createMessages } from '../../lib/messages/create-messages.ts';
import { createCompanion, findTab } from '../../platform/companion.ts';
import { interfaceLocale, translate } from '../../platform/interface-language.ts';
import { watchActiveTab } from '../../platform/own-pages.ts';
import { propsOf } from '../popup/companion-props.ts';

const messages = createMessages(translate, interfaceLocale());
const companion = createCompanion(() => findTab(location.search));

companion.subscribe((state) => {
  render(
    <MessagesProvider messages={messages}>
      <PanelView
        {...propsOf(companion, state)}
        sources={{ agreements: state.agreements, onShow: companion.followSources }}
      />
    </MessagesProvider>,
    document.getElementById('root') as HTMLElement,
  );
});
watchActiveTab(() => void companion.refresh());
void companion.refresh();
