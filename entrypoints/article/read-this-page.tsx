import { render } from 'preact';
import cardCss from '../../components/card.css?inline';
import { HighlightCard } from '../../components/highlight-card.tsx';
import { createMessages, MessagesProvider } from '../../components/messages.tsx';
import { createPageSession, type PageSessionOptions } from '../../dom/page-session.ts';
import { followReader, tellState } from '../../platform/article-calls.ts';
import { interfaceLocale, translate } from '../../platform/interface-language.ts';
import { contentChannel } from '../../platform/messaging.ts';

/** Joins the page (dom), the background (platform) and the card (components). */
export function readThisPage(): void {
  const messages = createMessages(translate, interfaceLocale());
  const openCard: PageSessionOptions['openCard'] = (target, host, reading) => {
    const { state } = session;
    render(
      <MessagesProvider messages={messages}>
        <HighlightCard
          target={target}
          reading={reading}
          written={session.wordsOf(target)}
          published={state.status === 'ready' ? state.published : undefined}
          describeEntity={(id) => contentChannel.call('describeEntity', id)}
          compareClaim={(request) => contentChannel.call('compareClaim', request)}
          onClose={() => host.close()}
        />
      </MessagesProvider>,
      host.content,
    );
    return () => render(null, host.content);
  };
  const session = createPageSession({
    document,
    readWithData: (article) => contentChannel.call('readArticle', article),
    openCard,
    labelOf: (target, reading) => session.wordsOf(target),
    onState: tellState,
    cardCss,
    cardMode: import.meta.env.MODE === 'production' ? 'closed' : 'open',
  });
  void followReader(location.host, {
    start: ({ mentions }) => {
      session.configure({ mentions });
      void session.start();
    },
    stop: () => session.stop(),
    calls: {
      describePage: () => session.state,
      showHighlight: (target) => session.show(target, { takesFocus: true }),
      stepHighlight: (step) => void session.stepAndOpen(step),
    },
  });
}
