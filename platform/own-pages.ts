/** Opens our own pages, and tells the side panel when the reader turns to another tab. */
import { browser } from 'wxt/browser';

export function openSettings(): void {
  void browser.runtime.openOptionsPage();
}

/** The list of what is muted, in the settings. */
export function openMuted(): void {
  void browser.tabs.create({ url: browser.runtime.getURL('/options.html#muted') });
}

/** All annotations. */
export function openLibrary(): void {
  void browser.tabs.create({ url: browser.runtime.getURL('/library.html') });
}

/**
 * The browser's own page of keyboard shortcuts, which Firefox opens by a call (137 and later) and
 * Chromium by an address. `undefined` where there are no shortcuts: on telephones.
 */
export const openShortcuts: (() => void) | undefined = findShortcutsPage();

function findShortcutsPage(): (() => void) | undefined {
  // The types have neither a browser without commands nor Firefox's call.
  const { commands } = browser as { commands?: { openShortcutSettings?(): Promise<void> } };
  if (!commands) return undefined;
  if (commands.openShortcutSettings) return () => void commands.openShortcutSettings?.();
  return () => void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

/** The browser keeps our button in its menu of extensions, as Chromium does until it is pinned. */
export async function isButtonHidden(): Promise<boolean> {
  const settings = await browser.action.getUserSettings?.().catch(() => undefined);
  return settings?.isOnToolbar === false;
}

export const extensionVersion = (): string => browser.runtime.getManifest().version;

/** From a click only: browsers open a panel for nothing else. */
export function openPanel(): void {
  // Firefox calls it a sidebar; Chrome's types know the side panel alone.
  const { sidebarAction } = browser as unknown as { sidebarAction?: { open(): Promise<void> } };
  if (sidebarAction) void sidebarAction.open();
  else {
    void browser.windows
      .getCurrent()
      .then(({ id }) => browser.sidePanel.open({ windowId: id as number }))
      .catch((error: unknown) => console.warn('Sidelight cannot open its panel:', error));
  }
}

/** Calls `onChange` when another tab comes to the front or the open one goes elsewhere. */
export function watchActiveTab(onChange: () => void): void {
  browser.tabs.onActivated.addListener(onChange);
  browser.tabs.onUpdated.addListener((_, { status }) => {
    if (status === 'complete') onChange();
  });
}
