/**
 * The gallery's page: one scene by its id (`?scene=card-claim-differs&theme=dark&lang=ar`), as it
 * stands in the extension. Without a scene, a list of all.
 */
import { render } from 'preact';
import { drawScene } from './draw-scene.tsx';
import { createMessagesIn } from './english-messages.ts';
import { scenes } from './scenes.tsx';

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
const root = window.document.querySelector<HTMLElement>('#root');
if (scene && root) {
  const messages = createMessagesIn(wanted.get('lang') ?? 'en');
  void drawScene(scene, root, { messages, theme: wanted.get('theme') ?? '' });
} else listScenes(window.document);
