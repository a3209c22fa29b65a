import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { findBrowser } from './scripts/browsers/find-browser.ts';

/** A test that hangs ends; one that is slow on a busy machine does not fail by the clock, in ms. */
const testTimeout = 60_000;

/** Each folder is tested in the cheapest place that tells the truth; see docs/ARCHITECTURE.md. */
export default defineConfig({
  test: {
    projects: [
      {
        plugins: [WxtVitest()],
        test: {
          name: 'node',
          environment: 'node',
          include: ['{lib,scripts}/**/*.test.ts'],
          testTimeout,
          // Pure code leaves no state behind, and a fresh worker for each file takes half of the time.
          isolate: false,
          mockReset: true,
          restoreMocks: true,
        },
      },
      {
        plugins: [WxtVitest()],
        test: {
          name: 'platform',
          environment: 'node',
          include: ['{platform,entrypoints}/**/*.test.ts'],
          testTimeout,
          mockReset: true,
          restoreMocks: true,
        },
      },
      {
        plugins: [WxtVitest()],
        test: {
          name: 'components',
          environment: 'happy-dom',
          include: ['components/**/*.test.tsx'],
          exclude: ['components/**/*.browser.test.tsx'],
          testTimeout,
          mockReset: true,
          restoreMocks: true,
        },
      },
      {
        optimizeDeps: { include: ['mark.js', 'fast-check', 'yaml', 'valibot', 'axe-core'] },
        test: {
          name: 'chromium',
          testTimeout,
          include: ['dom/**/*.test.ts', 'components/**/*.browser.test.tsx'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                executablePath: findBrowser('chromium') ?? 'chromium',
                args: ['--no-sandbox'],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
