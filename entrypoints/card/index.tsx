import { render } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import cardCss from '../../components/card.css?inline';
import { HighlightCard } from '../../components/highlight-card.tsx';
import { MessagesProvider } from '../../components/messages.tsx';
import { createCardCalls } from '../../platform/card-calls.ts';
import type { DrawCard } from '../../platform/card-drawing.ts';
import { interfaceMessages } from '../../platform/interface-language.ts';
import { bring } from '../../platform/late-scripts.ts';

const drawCard: DrawCard = (subject) => {
  const { host } = subject;
  host.addCss(cardCss);
  render(
    <MessagesProvider messages={interfaceMessages()}>
      <HighlightCard {...createCardCalls(subject)} />
    </MessagesProvider>,
    host.content,
  );
  return () => render(null, host.content);
};

/** What a card looks like: put into a page only when its first card opens (docs/decisions/0004). */
export default defineUnlistedScript(() => bring('card', drawCard));
