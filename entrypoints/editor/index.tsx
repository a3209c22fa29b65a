import { render } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import cardCss from '../../components/annotation-card.css?inline';
import { AnnotationCard } from '../../components/annotation-card.tsx';
import { MessagesProvider } from '../../components/messages.tsx';
import type { CardHost } from '../../dom/card-host.ts';
import type { NoteSubject } from '../../lib/annotations/note-subject.ts';
import { interfaceMessages } from '../../platform/interface-language.ts';
import { bring } from '../../platform/late-scripts.ts';
import { contentChannel } from '../../platform/messaging.ts';
import { createNoteTools } from '../../platform/note-tools.ts';

/** How long a card stays after something was saved in it. */
const SAID_MS = 2500;

function drawCard(subject: NoteSubject, host: CardHost): () => void {
  const editor = subject.kind === 'write' ? subject.editor : undefined;
  host.addCss(cardCss);
  // What is typed here is no shortcut of the page's.
  const keepKey = (event: Event) => event.stopPropagation();
  let ending: ReturnType<typeof setTimeout> | undefined;
  const onWriting = (isWriting: boolean) => {
    clearTimeout(ending);
    if (isWriting) host.isKept = true;
    // What was done is to be read before the card goes with the pointer.
    else ending = setTimeout(() => (host.isKept = false), SAID_MS);
  };
  const keys = ['keydown', 'keypress', 'keyup', 'input', 'beforeinput', 'paste'];
  for (const key of keys) host.content.addEventListener(key, keepKey);
  render(
    <MessagesProvider messages={interfaceMessages()}>
      <AnnotationCard
        subject={subject}
        tools={createNoteTools({ editor })}
        onWriting={onWriting}
        onOpenLibrary={() => void contentChannel.call('openLibrary').catch(() => undefined)}
        onClose={() => host.close()}
      />
    </MessagesProvider>,
    host.content,
  );
  return () => {
    clearTimeout(ending);
    for (const key of keys) host.content.removeEventListener(key, keepKey);
    render(null, host.content);
  };
}

/** The form and the cards of annotations: put into a page when the first of them opens. */
export default defineUnlistedScript(() => bring('editor', drawCard));
