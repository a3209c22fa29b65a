/** Draws a scene as it stands in the extension: a card in the frame of its shadow root, the rest in a page. */
import { render } from 'preact';
import type { Messages } from '../../lib/messages/create-messages.ts';
import cardCss from '../annotation-card.css?inline';
import libraryCss from '../library.css?inline';
import { MessagesProvider } from '../messages.tsx';
import panelCss from '../panel.css?inline';
import popupCss from '../popup.css?inline';
import { fillPress, fillWords, type WriteWord } from './fill-words.tsx';
import { startOfName } from './press.ts';
import type { Scene } from './scenes.tsx';

/** The frame of the card's host, as `dom/card-host.ts` sizes it. */
const FRAME_CSS = `.sidelight-frame { width: min(372px, 100vw); max-height: 480px; overflow: auto; }`;

const SHEETS: Record<Scene['surface'], CSSStyleSheet> = {
  card: sheetOf(cardCss + FRAME_CSS),
  popup: sheetOf(popupCss),
  panel: sheetOf(panelCss),
  page: sheetOf(libraryCss),
};

function sheetOf(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

interface Look {
  messages: Messages;
  /** "light" or "dark"; the browser's own without. */
  theme?: string;
  /** What is said in place of each word of the data, the page or the reader. */
  write?: WriteWord;
}

/**
 * @param root - An empty element of a page that is nobody else's: its style sheets go.
 * @returns Where the scene is, with everything pressed that it wants pressed.
 */
export async function drawScene(
  scene: Scene,
  root: HTMLElement,
  { messages, theme = '', write = (word) => word }: Look,
): Promise<ParentNode> {
  const page = root.ownerDocument;
  page.documentElement.lang = messages.locale;
  const isCard = scene.surface === 'card';
  const place = isCard ? root.attachShadow({ mode: 'open' }) : page;
  place.adoptedStyleSheets = [SHEETS[scene.surface]];
  (isCard ? root : page.documentElement).dataset.theme = theme;
  const filled = fillWords(scene.view, write);
  const view = isCard ? (
    <div class="sidelight-frame" role="dialog" aria-label="Card">
      {filled}
    </div>
  ) : (
    filled
  );
  const target = isCard ? place : root;
  render(<MessagesProvider messages={messages}>{view}</MessagesProvider>, target);
  const names = scene.press.map((press) => startOfName(fillPress(press, write), messages));
  await pressAll(target, names);
  return target;
}

/** What was asked for is drawn: components in one frame, what they do after it in the next. */
async function nextDrawing(): Promise<void> {
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
}

/** Presses each button whose name begins so, with time between to draw. */
async function pressAll(place: ParentNode, names: readonly string[]): Promise<void> {
  for (const name of names) {
    await nextDrawing();
    const buttons = [...place.querySelectorAll('button')];
    const nameOf = (button: Element) => button.getAttribute('aria-label') ?? button.textContent;
    buttons.find((button) => nameOf(button).startsWith(name))?.click();
  }
  if (names.length > 0) await nextDrawing();
}
