import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { forgetBundledPackages, listBundledPackages } from './scripts/build/bundled-packages.ts';
import { dataFile } from './scripts/build/data-file-module.ts';
import { hashData } from './scripts/build/hash-data.ts';
import { spreadHighlights } from './scripts/build/spread-highlights.ts';
import { writeNotices } from './scripts/build/third-party-notices.ts';
import { trimLibraries } from './scripts/build/trim-libraries.ts';

/** Sites that test and demo builds may read without asking; a published build asks for each. */
const OPEN_SITES: Record<string, string[]> = {
  demo: ['http://127.0.0.1/*'],
  test: ['http://*/*', 'https://*/*'],
  trace: ['http://*/*', 'https://*/*'],
};

const pathOf = (file: string) => fileURLToPath(new URL(file, import.meta.url));

export default defineConfig({
  modules: ['@wxt-dev/i18n/module', dataFile],
  imports: false,
  manifestVersion: 3,
  manifest: ({ browser, mode }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: ['activeTab', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'],
    ...(OPEN_SITES[mode] ? { host_permissions: OPEN_SITES[mode] } : {}),
    optional_host_permissions: ['http://*/*', 'https://*/*'],
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'",
    },
    action: {},
    commands: {
      'next-highlight': {
        suggested_key: { default: 'Alt+Shift+J' },
        description: '__MSG_commandNext__',
      },
      'previous-highlight': {
        suggested_key: { default: 'Alt+Shift+K' },
        description: '__MSG_commandPrevious__',
      },
      // Chrome suggests keys for four at most; readers give the others one if they want it.
      'open-card': {
        suggested_key: { default: 'Alt+Shift+O' },
        description: '__MSG_commandOpenCard__',
      },
      _execute_action: { suggested_key: { default: 'Alt+Shift+S' } },
      ...(browser === 'firefox'
        ? { _execute_sidebar_action: {} }
        : { 'open-panel': { description: '__MSG_commandOpenPanel__' } }),
      'toggle-site': { description: '__MSG_commandToggleSite__' },
      annotate: {
        // Firefox suggests keys for any number.
        ...(browser === 'firefox' ? { suggested_key: { default: 'Alt+Shift+A' } } : {}),
        description: '__MSG_commandAnnotate__',
      },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'sidelight@sidelight.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: '120' }),
  }),
  zip: {
    // All that a rebuild needs and nothing that a machine made: see scripts/package.
    excludeSources: ['artifacts/**', 'coverage/**', 'test-results/**', '**/*.log'],
  },
  hooks: {
    'build:before': forgetBundledPackages,
    'build:done': ({ config }) => writeNotices(config.outDir),
    // WXT takes these titles from <title>, which browsers do not translate.
    'build:manifestGenerated': (_, manifest) => {
      if (manifest.action) manifest.action.default_title = '__MSG_extName__';
      const { sidebar_action: sidebar } = manifest as {
        sidebar_action?: { default_title?: string };
      };
      if (sidebar) sidebar.default_title = '__MSG_extName__';
    },
  },
  vite: ({ browser, mode }) => ({
    // Names of functions are what a trace is read by.
    ...(mode === 'trace' && { build: { minify: false } }),
    plugins: [
      trimLibraries(),
      listBundledPackages(),
      ...(browser === 'firefox' ? [spreadHighlights()] : []),
    ],
    define: {
      'import.meta.env.DATA_VERSION': JSON.stringify(hashData(pathOf('./data'))),
    },
    resolve: {
      alias: {
        'sync-fetch': pathOf('./scripts/build/no-network-module.ts'),
        'node-fetch': pathOf('./scripts/build/no-network-module.ts'),
      },
    },
  }),
});
