/**
 * Draws `public/icon/{16,32,48,96,128}.png` with the Chromium of this machine from one drawing of
 * ours: `node scripts/build/draw-icons.ts`. The pictures are committed; run it when the drawing
 * changes, and look at them. Small sizes leave the lines of text away, which would only be noise.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from '@playwright/test';
import { findBrowser } from '../browsers/find-browser.ts';

const OUT = fileURLToPath(new URL('../../public/icon', import.meta.url));
const SIZES = [16, 32, 48, 96, 128];
/** From this size on the lines of text are more than noise. */
const LINES_FROM = 48;

const PAPER = '#fdf3d8';
const TEAL = '#1f6f8b';
const EDGE = '#c9a23f';

/**
 * A page lit from the side: the light falls on its left part. The same shape as
 * `components/logo.tsx`, with lines of text in the larger ones.
 */
function drawIcon(size: number): string {
  const pixel = 20 / size;
  // Small ones fill their square and keep to whole pixels; large ones have air around them.
  const inset = size < LINES_FROM ? pixel / 2 : 1;
  const side = 20 - 2 * inset;
  const frame = `x="${inset}" y="${inset}" width="${side}" height="${side}" rx="4.5"`;
  const lines = `
    <g fill="none" stroke-width="1.3" stroke-linecap="round">
      <path stroke="${TEAL}" d="M4.4 7h4.2M4.4 10h3.6M4.4 13h3"/>
      <path stroke="${PAPER}" d="M12.6 7h3M12 10h3.6M11.4 13h4.2"/>
    </g>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20" width="${size}" height="${size}">
    <defs><clipPath id="page"><rect ${frame}/></clipPath></defs>
    <g clip-path="url(#page)">
      <path fill="${TEAL}" d="M0 0h20v20H0z"/>
      <path fill="${PAPER}" d="M0 0h12L8 20H0z"/>
    </g>
    <rect ${frame} fill="none" stroke="${TEAL}" stroke-width="${Math.max(pixel, 1)}"/>
    <path d="M12 1 8.4 19" stroke="${EDGE}" stroke-width=".8" fill="none"/>
    ${size >= LINES_FROM ? lines : ''}
  </svg>`;
}

async function photograph(browser: Browser, size: number): Promise<void> {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(
    `<!doctype html><style>body{margin:0}svg{display:block}</style>${drawIcon(size)}`,
  );
  await page.screenshot({ path: path.join(OUT, `${size}.png`), omitBackground: true });
  await page.close();
}

mkdirSync(OUT, { recursive: true });
const executablePath = findBrowser('chromium');
if (!executablePath) throw new Error('No Chromium on this machine');
const browser = await chromium.launch({
  executablePath,
  chromiumSandbox: process.getuid?.() !== 0, // root cannot use the sandbox
});
for (const size of SIZES) await photograph(browser, size);
await browser.close();
