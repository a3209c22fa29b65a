/**
 * `npm start [-- firefox] [-- --headless]`: builds Sidelight, serves the demo articles and opens a
 * browser with it in a throw-away profile. Without a display it shows the article headless and
 * says what a reader would see and where the picture is.
 *
 * `CHROMIUM` or `FIREFOX` name the program; otherwise it is looked up, and on Debian and Ubuntu
 * installed where that is allowed.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'wxt';
import { type BrowserName, findBrowser } from '../browsers/find-browser.ts';
import { openBrowser } from './open-browser.ts';
import { serveArticles } from './serve-articles.ts';
import { showHeadless } from './show-headless.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const PORT = 4180;

async function start(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: { headless: { type: 'boolean' }, port: { type: 'string' } },
    allowPositionals: true,
  });
  const [wanted = 'chromium'] = positionals;
  const name: BrowserName | undefined =
    wanted === 'firefox'
      ? 'firefox'
      : ['chrome', 'chromium'].includes(wanted)
        ? 'chromium'
        : undefined;
  if (!name) {
    console.error(`Unknown browser "${wanted}". Use: npm start, or npm start -- firefox`);
    return 2;
  }
  const program = findOrInstall(name);
  if (!program) return 1;

  const target = name === 'firefox' ? 'firefox' : 'chrome';
  console.log('Building …');
  await build({ root: ROOT, browser: target, mode: 'demo', logger: QUIET });
  const extension = path.join(ROOT, `.output/${target}-mv3-demo`);
  const isHeadless = values.headless === true || !hasDisplay();
  const server = await serveArticles(isHeadless ? 0 : Number(values.port ?? PORT));
  const url = `${server.origin}/talks-in-doha.html`;
  if (isHeadless) {
    await showHeadless({ name, program, extension, url });
    server.close();
    return 0;
  }
  console.log(`The demo article: ${url}\nClose the browser, or press Ctrl+C here, to end.`);
  await openBrowser({ name, program, extension, url });
  server.close();
  return 0;
}

/** Who tries the demo wants to hear only of what went wrong. */
const QUIET = {
  level: 1,
  debug: () => {},
  log: () => {},
  info: () => {},
  success: () => {},
  warn: console.warn,
  error: console.error,
  fatal: console.error,
};

function findOrInstall(name: BrowserName): string | undefined {
  const found = findBrowser(name);
  if (found) return found;
  const script = path.join(ROOT, 'scripts/browsers/install');
  spawnSync('bash', [script, name === 'firefox' ? 'firefox-esr' : 'chromium'], {
    stdio: 'inherit',
  });
  return findBrowser(name);
}

function hasDisplay(): boolean {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform !== 'linux' || Boolean(DISPLAY || WAYLAND_DISPLAY);
}

process.exitCode = await start();
