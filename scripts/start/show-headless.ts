/** Shows the demo article without a display: what is marked, what a card says, and a picture. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { HighlightTarget } from '../../lib/protocol.ts';
import { askTab } from '../browsers/ask-tab.ts';
import { launchChromium } from '../browsers/launch-chromium.ts';
import { launchFirefox } from '../browsers/launch-firefox.ts';
import type { Demo } from './open-browser.ts';
import { waitUntilReady } from './wait-until-ready.ts';

const SCREENSHOT = path.resolve(import.meta.dirname, '../../artifacts/start');
const VIEWPORT = { width: 1100, height: 1000 };

/** One of our own pages in the browser, from which the article's tab can be asked. */
interface Asker {
  ask<T>(name: string, payload?: unknown): Promise<T>;
  /** Text of the open card. */
  readCard(): Promise<string>;
  takeScreenshot(file: string): Promise<void>;
  close(): Promise<void>;
}

/** @throws {Error} where the article is not read within 20 seconds. */
export async function showHeadless(demo: Demo): Promise<void> {
  const asker = await (demo.name === 'firefox' ? openFirefox(demo) : openChromium(demo));
  try {
    const { reading } = await waitUntilReady(asker.ask);
    const count = (kind: string) =>
      reading.entities.filter((entity) => entity.kind === kind).length;
    console.log(
      `Highlighted: ${count('person')} people and ${count('organisation')} organisations ` +
        `(${reading.mentions.length} mentions), ${reading.claims.length} claims; ` +
        `${reading.differences.length} on which sources differ, ` +
        `${reading.notMentioned.length} not mentioned here.`,
    );
    const wanted = reading.differences[0] ?? reading.claims[0]?.id;
    const index = reading.appearances.findIndex(({ claim }) => claim === wanted);
    await asker.ask('showHighlight', { kind: 'appearance', index } satisfies HighlightTarget);
    const card = await asker.readCard();
    console.log(`\nThe card says:\n${indent(card)}\n`);
    mkdirSync(SCREENSHOT, { recursive: true });
    const file = path.join(SCREENSHOT, `demo-${demo.name}.png`);
    await asker.takeScreenshot(file);
    console.log(`Screenshot: ${path.relative(process.cwd(), file)}`);
  } finally {
    await asker.close();
  }
}

const indent = (text: string) =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => `  ${line.trim()}`)
    .join('\n');

async function openChromium({ extension, url }: Demo): Promise<Asker> {
  const { context, openOwnPage, close } = await launchChromium(extension, VIEWPORT);
  const article = await context.newPage();
  await article.emulateMedia({ reducedMotion: 'reduce' }); // no card half faded in
  await article.goto(url);
  const own = await openOwnPage('popup');
  await article.bringToFront();
  return {
    ask: (name, payload) => own.evaluate(askTab, { url, name, payload }) as Promise<never>,
    async readCard() {
      const card = article.locator('sidelight-card').getByRole('dialog');
      await card.getByRole('heading').first().waitFor();
      return card.innerText();
    },
    takeScreenshot: async (file) => void (await article.screenshot({ path: file })),
    close,
  };
}

async function openFirefox({ extension, url }: Demo): Promise<Asker> {
  const { browser, openOwnPage, close } = await launchFirefox(extension, VIEWPORT);
  const own = await openOwnPage('popup');
  const article = await browser.newPage();
  await article.goto(url);
  return {
    ask: (name, payload) => own.evaluate(askTab, { url, name, payload }) as Promise<never>,
    async readCard() {
      await article.waitForFunction(
        () => document.querySelector('sidelight-card')?.shadowRoot?.querySelector('h2') !== null,
      );
      return article.$eval('sidelight-card', (host) => {
        const dialog = host.shadowRoot?.querySelector<HTMLElement>('[role=dialog]');
        return dialog?.innerText ?? '';
      });
    },
    takeScreenshot: async (file) =>
      void (await article.screenshot({ path: file as `${string}.png` })),
    close,
  };
}
