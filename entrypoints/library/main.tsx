import { render } from 'preact';
import '../../components/library.css';
import { LibraryView } from '../../components/library-view.tsx';
import { MessagesProvider } from '../../components/messages.tsx';
import { EXPORT_FORMATS } from '../../lib/exchange/export-formats.ts';
import { interfaceMessages } from '../../platform/interface-language.ts';
import { Library } from '../../platform/library.ts';
import { createNoteTools } from '../../platform/note-tools.ts';
import { saveFile } from '../popup/save-file.ts';
import { printNotes } from './print-notes.ts';

const messages = interfaceMessages();
const library = new Library(draw);

function draw(): void {
  const { annotations, store, isFromBackup } = library.state;
  render(
    <MessagesProvider messages={messages}>
      <LibraryView
        annotations={annotations}
        store={store}
        isFromBackup={isFromBackup}
        createTools={createNoteTools}
        onExport={(format, chosen) => {
          const { file, type } = EXPORT_FORMATS[format];
          void printNotes(format, chosen).then((text) => saveFile(file, type, text));
        }}
        onImport={library.importFile}
        onRestore={library.restoreBackup}
      />
    </MessagesProvider>,
    document.getElementById('root') as HTMLElement,
  );
}

draw();
void library.load();
