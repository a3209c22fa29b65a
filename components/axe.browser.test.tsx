/** axe with all of its rules, contrast and visible names among them, over what stands in pages of others. */
import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { drawScene } from './gallery/draw-scene.tsx';
import { createMessagesIn } from './gallery/english-messages.ts';
import { scenes } from './gallery/scenes.tsx';

const CARDS = scenes.filter(({ surface }) => surface === 'card');
let root: HTMLElement | undefined;

afterEach(leave);

function leave(): void {
  if (root?.shadowRoot) render(null, root.shadowRoot);
  root?.remove();
}

it.each([
  ['light', 'en'],
  ['dark', 'en'],
  ['light', 'he'],
])('finds nothing in any card or form of a note, %s, in %s', async (theme, language) => {
  await page.viewport(400, 800);
  const messages = createMessagesIn(language);
  for (const card of CARDS) {
    leave();
    root = document.createElement('div');
    document.body.append(root);
    const place = (await drawScene(card, root, { messages, theme })) as ShadowRoot;
    for (const animation of place.getAnimations()) animation.finish();
    const { violations, passes } = await axe.run(root);
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`);
    expect(found, card.id).toEqual([]);
    expect(passes.find(({ id }) => id === 'color-contrast')?.nodes, card.id).not.toHaveLength(0);
  }
});
