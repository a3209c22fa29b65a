export interface TabQuestion {
  url: string;
  /** Name of the call. */
  name: string;
  payload?: unknown;
}

/**
 * Runs inside one of our own pages, handed to the driver's `evaluate`: asks the content script of
 * the tab at `url` what `PageCalls` in lib/protocol.ts offers. It may name nothing outside itself.
 *
 * @returns The reply; `undefined` where no content script answers.
 */
export async function askTab({ url, name, payload }: TabQuestion): Promise<unknown> {
  const [tab] = (await chrome.tabs.query({})).filter((one) => one.url === url);
  return chrome.tabs
    .sendMessage(tab?.id ?? -1, { channel: 'page', name, payload })
    .catch(() => undefined);
}

interface PageQuestion extends Omit<TabQuestion, 'url'> {
  /** Tabs whose address begins so are not asked. */
  notAt: string;
}

/** Like {@link askTab} for the one open web page, whatever its address has become by now. */
export async function askPage({ notAt, name, payload }: PageQuestion): Promise<unknown> {
  const tab = (await chrome.tabs.query({})).find(
    ({ url = '' }) => /^https?:/.test(url) && !url.startsWith(notAt),
  );
  if (tab?.id === undefined) return undefined;
  return chrome.tabs.sendMessage(tab.id, { channel: 'page', name, payload }).catch(() => undefined);
}
