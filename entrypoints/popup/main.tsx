import { render } from 'preact';
import '../../components/popup.css';
import '../../components/panel.css';
import { MessagesProvider } from '../../components/messages.tsx';
import { PopupView } from '../../components/popup-view.tsx';
import { createMessages } from '../../lib/messages/create-messages.ts';
import { createCompanion, findTab } from '../../platform/companion.ts';
import { interfaceLocale, translate } from '../../platform/interface-language.ts';
import { openPanel } from '../../platform/own-pages.ts';
import { propsOf } from './companion-props.ts';

const messages = createMessages(translate, interfaceLocale());
const companion = createCompanion(() => findTab(location.search));

companion.subscribe((state) => {
  render(
    <MessagesProvider messages={messages}>
      <PopupView {...propsOf(companion, state)} onOpenPanel={openPanel} />
    </MessagesProvider>,
    document.getElementById('root') as HTMLElement,
  );
});
// The click on the button that opened this asks for highlights, where a reader wants them so.
void companion.refresh().then(() => companion.drawPage());
