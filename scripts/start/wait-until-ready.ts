/** Waits until the content script of a page has read it. */
import type { PageState } from '../../lib/protocol.ts';

const PATIENCE_MS = 20_000;

/**
 * @param ask Asks the page's content script.
 * @throws {Error} where the article is not read within 20 seconds.
 */
export async function waitUntilReady(
  ask: <T>(name: string) => Promise<T>,
): Promise<PageState & { status: 'ready' }> {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    const state = await ask<PageState | undefined>('describePage');
    if (state?.status === 'ready') return state;
    if (Date.now() > until) throw new Error(`The article was not read: ${JSON.stringify(state)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
