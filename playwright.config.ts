import { defineConfig } from '@playwright/test';

/**
 * End to end, in the built extension. Firefox cannot load extensions through Playwright, so its
 * project drives the browser over WebDriver BiDi itself (tests/firefox/browser.ts) and uses only
 * the runner.
 */
export default defineConfig({
  outputDir: 'test-results',
  timeout: 45_000,
  fullyParallel: false,
  // Browsers mostly wait: two at a time take little longer than one.
  workers: 2,
  forbidOnly: true,
  // A browser under load may miss a moment; what passes only the second time is listed as flaky.
  retries: 1,
  reporter: [['list']],
  projects: [
    { name: 'chromium', testDir: 'tests/chromium' },
    { name: 'firefox', testDir: 'tests/firefox' },
  ],
});
