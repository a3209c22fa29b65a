/** Tabs stand in one line in every language, from the narrowest telephone on. */
import { render } from 'preact';
import { afterEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { drawScene } from './gallery/draw-scene.tsx';
import { createMessagesIn, LANGUAGES } from './gallery/english-messages.ts';
import { type Scene, scenes } from './gallery/scenes.tsx';

let root: HTMLElement;
const WIDTHS = [320, 360, 380, 400, 412];
/** Below it, five German tabs may be longer than the panel, as the font is, and the row scrolls. */
const PANEL_FITS = 380;

afterEach(() => {
  render(null, root);
  root.remove();
  document.adoptedStyleSheets = [];
});

async function drawTabs(id: string, language: string) {
  root = document.createElement('div');
  document.body.append(root);
  const scene = scenes.find((one) => one.id === id) as Scene;
  await drawScene(scene, root, { messages: createMessagesIn(language) });
  const row = root.querySelector('[role=tablist]') as HTMLElement;
  return { row, tabs: [...row.querySelectorAll<HTMLElement>('[role=tab]')] };
}

it.each(LANGUAGES)('in one line, and all in sight, in %s', async (language) => {
  for (const id of ['popup-ready', 'panel-agreement']) {
    const { row, tabs } = await drawTabs(id, language);
    for (const width of WIDTHS) {
      await page.viewport(width, 700);
      expect(new Set(tabs.map(({ offsetTop }) => offsetTop)).size).toBe(1);
      const fits = row.scrollWidth <= row.clientWidth;
      const isWider = id === 'panel-agreement' && width < PANEL_FITS;
      if (!isWider) expect(fits, `${id} ${width} ${row.scrollWidth}`).toBe(true);
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    }
    render(null, root);
    root.remove();
  }
});

it('shows the whole of a tab that is chosen where the row scrolls', async () => {
  await page.viewport(320, 700);
  const { row, tabs } = await drawTabs('panel-agreement', 'de');
  const last = tabs.at(-1) as HTMLElement;
  expect(row.scrollWidth).toBeGreaterThan(row.clientWidth);
  last.click();
  expect(Math.floor(last.getBoundingClientRect().right)).toBeLessThanOrEqual(320);
});
