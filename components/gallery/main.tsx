/**
 * The gallery's page: one scene by its id (`?scene=card-claim-differs&theme=dark&lang=ar`), as it
 * stands in the extension: a card in the frame of its shadow root, the rest in a page. Without a
 * scene, a list of all.
 */
import { render } from 'preact';
import cardCss from '../annotation-card.css?inline';
import libraryCss from '../library.css?inline';
import { MessagesProvider } from '../messages.tsx';
import panelCss from '../panel.css?inline';
import popupCss from '../popup.css?inline';
import { createMessagesIn } from './english-messages.ts';
import { startOfName } from './press.ts';
import { type Scene, scenes } from './scenes.tsx';

const CSS: Record<Scene['surface'], string> = {
  card: cardCss,
  popup: popupCss,
  panel: panelCss,
  page: libraryCss,
};

/** The frame of the card's host, as `dom/card-host.ts` sizes it. */
const FRAME_CSS = `.sidelight-frame { width: min(372px, 100vw); max-height: 480px; overflow: auto; }`;

function showScene(scene: Scene, page: Document, wanted: URLSearchParams): void {
  const root = page.querySelector<HTMLElement>('#root');
  if (!root) return;
  const messages = createMessagesIn(wanted.get('lang') ?? 'en');
  page.documentElement.lang = messages.locale;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(CSS[scene.surface] + FRAME_CSS);
  const isCard = scene.surface === 'card';
  const place = isCard ? root.attachShadow({ mode: 'open' }) : page;
  place.adoptedStyleSheets = [sheet];
  (isCard ? root : page.documentElement).dataset.theme = wanted.get('theme') ?? '';
  const view = isCard ? <div class="sidelight-frame">{scene.view}</div> : scene.view;
  render(<MessagesProvider messages={messages}>{view}</MessagesProvider>, isCard ? place : root);
  void pressAll(
    place,
    scene.press.map((press) => startOfName(press, messages)),
  );
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
}

function listScenes(page: Document): void {
  const items = scenes.map(({ id }) => (
    <li key={id}>
      <a href={`?scene=${id}`}>{id}</a>
    </li>
  ));
  render(<ul>{items}</ul>, page.body);
}

const wanted = new URLSearchParams(location.search);
const scene = scenes.find(({ id }) => id === wanted.get('scene'));
if (scene) showScene(scene, window.document, wanted);
else listScenes(window.document);
