/** What the evaluations of reading pages share: bundling the page's side, serving pages at their addresses. */
import path from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { build } from 'vite';
import { findBrowser } from '../browsers/find-browser.ts';

/** @param entry File in this folder. @returns One classic script. */
export async function bundlePageSide(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: path.join(import.meta.dirname, entry), formats: ['iife'], name: 'evaluation' },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (!output || !('output' in output)) throw new Error('nothing was built');
  return output.output[0].code;
}

export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: findBrowser('chromium') ?? 'chromium',
    args: ['--no-sandbox'],
  });

export interface Served {
  url: string;
  charset?: string | null;
  body: Buffer | string;
}

/** Opens one page at its own address: scripts off, everything but the page itself refused. */
export async function openServed(page: Page, { url, charset, body }: Served): Promise<void> {
  const type = `text/html${charset ? `; charset=${charset}` : ''}`;
  let isServed = false;
  await page.route('**/*', async (route) => {
    const request = route.request();
    if (isServed || !request.isNavigationRequest() || request.frame() !== page.mainFrame()) {
      await route.abort();
      return;
    }
    isServed = true;
    const headers = { 'content-type': type, 'content-security-policy': "script-src 'none'" };
    await route.fulfill({ status: 200, headers, body });
  });
  await page.goto(url, { waitUntil: 'domcontentloaded', timeout: 30_000 });
}
