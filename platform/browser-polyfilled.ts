/**
 * Stands in for `wxt/browser` in the Chrome build (alias in wxt.config.ts). Chrome has a `browser`
 * namespace of its own, with promises as answers in `runtime.onMessage`, since 148; for 120 to 147
 * the polyfill supplies both. Once `minimum_chrome_version` is 148 this file and the alias can go.
 */
export { default as browser } from 'webextension-polyfill';
