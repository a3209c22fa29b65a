/**
 * Photographs the scenes of `components/gallery` in light, dark, at 320 px, in Arabic at 320 px, in
 * Hebrew and in forced colours, and lays them out as sheets:
 * `node scripts/build/gallery.ts [part of an id]`. The pictures go to `artifacts/gallery/`. They are
 * for looking at; nothing is compared.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { type Browser, chromium, type Page } from '@playwright/test';
import { build, preview } from 'vite';
import { findBrowser } from '../browsers/find-browser.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const GALLERY = path.join(ROOT, 'components', 'gallery');
const OUT = path.join(ROOT, 'artifacts', 'gallery');
const BUILT = path.join(ROOT, 'artifacts', 'gallery-build');

type Widths = Record<string, number>;

interface Look {
  name: string;
  theme: 'light' | 'dark';
  widths: Widths;
  query?: string;
  isForced?: boolean;
}

const WIDE: Widths = { card: 372, popup: 380, panel: 420, page: 700 };
const NARROW: Widths = { card: 320, popup: 320, panel: 320, page: 320 };
const LOOKS: Look[] = [
  { name: 'light', theme: 'light', widths: WIDE },
  { name: 'dark', theme: 'dark', widths: WIDE },
  { name: 'narrow', theme: 'light', widths: NARROW },
  { name: 'arabic', theme: 'light', widths: NARROW, query: '&lang=ar' },
  { name: 'hebrew', theme: 'light', widths: WIDE, query: '&lang=he' },
  { name: 'forced', theme: 'dark', widths: WIDE, isForced: true },
];

/** Takes the pictures of every scene whose id contains `filter`. */
async function photographScenes(filter: string): Promise<void> {
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  const shared = {
    configFile: false as const,
    root: GALLERY,
    base: './',
    logLevel: 'error' as const,
    build: { outDir: BUILT, emptyOutDir: true },
    preview: { port: 0, host: '127.0.0.1' },
  };
  await build(shared);
  const server = await preview(shared);
  const executablePath = findBrowser('chromium');
  const browser = await chromium.launch({
    chromiumSandbox: process.getuid?.() !== 0, // root cannot use the sandbox
    ...(executablePath ? { executablePath } : {}),
  });
  try {
    const address = server.resolvedUrls?.local[0];
    if (!address) throw new Error('The gallery is not being served');
    const scenes = (await listScenes(browser, address)).filter((id) => id.includes(filter));
    for (const look of LOOKS) {
      await photographAll(browser, address, scenes, look);
      await layOutAll(browser, scenes, look);
    }
  } finally {
    await browser.close();
    await server.close();
    rmSync(BUILT, { recursive: true, force: true });
  }
}

async function listScenes(browser: Browser, address: string): Promise<string[]> {
  const page = await browser.newPage();
  await page.goto(address);
  await page.locator('li a').first().waitFor();
  const ids = await page.locator('li a').allTextContents();
  await page.close();
  return ids;
}

async function photographAll(
  browser: Browser,
  address: string,
  scenes: string[],
  look: Look,
): Promise<void> {
  const context = await browser.newContext({
    colorScheme: look.theme,
    reducedMotion: 'reduce',
    forcedColors: look.isForced ? 'active' : 'none',
  });
  const page = await context.newPage();
  for (const scene of scenes) {
    const surface = surfaceOf(scene);
    await page.setViewportSize({ width: look.widths[surface] ?? 400, height: 600 });
    await page.goto(`${address}?scene=${scene}${look.query ?? ''}`);
    await page.locator('.surface').first().waitFor();
    await page.waitForTimeout(120); // what the scene presses
    await reportOverflow(page, scene, look);
    if (!look.isForced) await reportViolations(page, scene, look);
    const file = path.join(OUT, `${scene}.${look.name}.png`);
    const frame = page.locator(surface === 'card' ? '.sidelight-frame' : '.surface').first();
    await frame.screenshot({ path: file });
  }
  await context.close();
}

function surfaceOf(scene: string): string {
  return scene.slice(0, scene.indexOf('-'));
}

/** A surface that scrolls sideways is broken; say so, whatever the picture shows. */
async function reportOverflow(page: Page, scene: string, look: Look): Promise<void> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  if (overflow > 0) console.error(`${scene} in ${look.name} is ${overflow} px too wide`);
}

/** What axe can only tell with layout: contrast, scrolling by key, size of targets. */
async function reportViolations(page: Page, scene: string, look: Look): Promise<void> {
  const rules = ['color-contrast', 'scrollable-region-focusable', 'target-size'];
  const { violations } = await new AxeBuilder({ page }).withRules(rules).analyze();
  for (const { id, nodes } of violations) {
    const where = nodes.map(({ html }) => html.slice(0, 160)).join('\n  ');
    console.error(`${scene} in ${look.name} breaks ${id}:\n  ${where}`);
  }
}

async function layOutAll(browser: Browser, scenes: string[], look: Look): Promise<void> {
  for (const surface of new Set(scenes.map(surfaceOf))) {
    const ids = scenes.filter((scene) => surfaceOf(scene) === surface);
    await layOut(browser, ids, `sheet-${surface}.${look.name}`, look);
  }
}

async function layOut(browser: Browser, ids: string[], sheet: string, look: Look): Promise<void> {
  const figures = ids.map((id) => {
    const picture = pathToFileURL(path.join(OUT, `${id}.${look.name}.png`)).href;
    return `<figure><figcaption>${id}</figcaption><img src="${picture}" alt=""></figure>`;
  });
  const paper = look.theme === 'dark' ? '#0c0d0e' : '#d9d7d1';
  const width = look.widths[surfaceOf(sheet.slice('sheet-'.length))] ?? 400;
  const style = `body{margin:16px;background:${paper};font:12px sans-serif;color:gray;columns:${width}px}
    figure{margin:0 0 16px;break-inside:avoid}img{max-width:100%}`;
  const file = path.join(OUT, `${sheet}.html`);
  writeFileSync(file, `<!doctype html><style>${style}</style>${figures.join('')}`);
  const page = await browser.newPage({ viewport: { width: 1600, height: 900 } });
  await page.goto(pathToFileURL(file).href);
  await page.screenshot({ path: file.replace('.html', '.png'), fullPage: true });
  await page.close();
  rmSync(file);
}

await photographScenes(process.argv[2] ?? '');
