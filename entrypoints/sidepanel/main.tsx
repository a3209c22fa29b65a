import { render } from 'preact';
import '../../components/panel.css';
import { MessagesProvider } from '../../components/messages.tsx';
import { PanelView } from '../../components/panel-view.tsx';
import { createCompanion, findTab } from '../../platform/companion.ts';
import { interfaceMessages } from '../../platform/interface-language.ts';
import { watchActiveTab } from '../../platform/own-pages.ts';
import { propsOf } from '../popup/companion-props.ts';
import { createNotesProps } from '../popup/notes-props.ts';

const messages = interfaceMessages();
const companion = createCompanion(() => findTab(location.search));

const notes = createNotesProps(messages, draw);

function draw(): void {
  const { state } = companion;
  render(
    <MessagesProvider messages={messages}>
      <PanelView
        {...propsOf(companion, state)}
        notes={notes.propsOf()}
        sources={{ agreements: state.agreements, onShow: companion.followSources }}
      />
    </MessagesProvider>,
    document.getElementById('root') as HTMLElement,
  );
}

async function refresh(): Promise<void> {
  await companion.refresh();
  await notes.refresh();
}

companion.subscribe(draw);
watchActiveTab(() => void refresh());
void refresh();
