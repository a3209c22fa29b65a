/** Opens our own pages, and tells the side panel when the reader turns to another tab. */
import { browser } from 'wxt/browser';

export function openSettings(): void {
  void browser.runtime.openOptionsPage();
}

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
