/** Opens a browser window with the extension in a profile of its own, until it is closed. */
import webExt from 'web-ext';
import type { BrowserName } from '../browsers/find-browser.ts';

export interface Demo {
  name: BrowserName;
  /** The browser's program. */
  program: string;
  /** Folder of the built extension. */
  extension: string;
  /** The demo article. */
  url: string;
}

/** Resolves when the browser is closed. */
export async function openBrowser({ name, program, extension, url }: Demo): Promise<void> {
  const asRoot = process.getuid?.() === 0;
  const runner = await webExt.cmd.run(
    {
      sourceDir: extension,
      startUrl: [url],
      noReload: true,
      noInput: true,
      ...(name === 'firefox'
        ? { target: ['firefox-desktop'], firefox: program }
        : {
            target: ['chromium'],
            chromiumBinary: program,
            args: asRoot ? ['--no-sandbox'] : [],
          }),
    },
    { shouldExitProgram: false },
  );
  await new Promise<void>((resolve) => {
    runner.registerCleanup(resolve);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => void runner.exit());
    }
  });
}
