/** The entry of the page's menu by which a selection is annotated. */
import { browser } from 'wxt/browser';
import { annotateSelection } from './annotate-tab.ts';
import { translate } from './interface-language.ts';

const ID = 'annotate';

/** Entries outlive the worker: they are made at install and update, and heard of whenever it wakes. */
export function followContextMenu(): void {
  // Firefox for Android has no such menus.
  if (!browser.contextMenus) return;
  browser.runtime.onInstalled.addListener(() => {
    browser.contextMenus.removeAll(() => {
      browser.contextMenus.create({
        id: ID,
        title: translate('annotate.menu', []),
        contexts: ['selection'],
        documentUrlPatterns: ['http://*/*', 'https://*/*', 'file:///*'],
      });
    });
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (menuItemId === ID && tab?.id !== undefined) void annotateSelection(tab.id);
  });
}
