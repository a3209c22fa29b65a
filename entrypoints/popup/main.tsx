import { render } from 'preact';
import '../../components/popup.css';
import '../../components/panel.css';
import { MessagesProvider } from '../../components/messages.tsx';
import { PopupView } from '../../components/popup-view.tsx';
import { createCompanion, findTab } from '../../platform/companion.ts';
import { interfaceMessages } from '../../platform/interface-language.ts';
import { openPanel } from '../../platform/own-pages.ts';
import { propsOf } from './companion-props.ts';
import { createNotesProps } from './notes-props.ts';

const messages = interfaceMessages();
const companion = createCompanion(() => findTab(location.search));

const notes = createNotesProps(messages, draw);

function draw(): void {
  render(
    <MessagesProvider messages={messages}>
      <PopupView
        {...propsOf(companion, companion.state)}
        notes={notes.propsOf()}
        onOpenPanel={openPanel}
      />
    </MessagesProvider>,
    document.getElementById('root') as HTMLElement,
  );
}

companion.subscribe(draw);
void notes.refresh();
// The click on the button that opened this asks for highlights, where a reader wants them so.
void companion.refresh().then(() => companion.drawPage());
