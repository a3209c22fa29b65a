/**
 * Asks the annotator of a tab, and puts it there first where it is not: also on a page that Sidelight
 * does not read, where a click or a key of the reader's allows it.
 */
import type { NoteCalls } from '../lib/annotations/note-calls.ts';
import { noteChannel } from './messaging.ts';
import { putScript } from './sites.ts';

type Call = (...args: never[]) => unknown;
type Reply<C extends keyof NoteCalls> = NoteCalls[C] extends Call
  ? ReturnType<NoteCalls[C]>
  : never;

/** @throws {Error} where the browser lets no script into the page. */
export async function askAnnotator<C extends keyof NoteCalls>(
  tabId: number,
  name: C,
  ...args: Parameters<NoteCalls[C]>
): Promise<Reply<C>> {
  const ask = () => noteChannel.call(tabId, name, ...(args as never));
  // Where another script of ours is alone in the page, nobody answers.
  const reply = await ask().catch(() => undefined);
  if (reply !== undefined) return reply as Reply<C>;
  await putScript(tabId, 'annotate');
  return (await ask()) as Reply<C>;
}

/** What the browser keeps to itself is left alone, and the console says so. */
export async function annotateSelection(tabId: number): Promise<void> {
  try {
    await askAnnotator(tabId, 'annotateSelection');
  } catch (error) {
    console.warn('Sidelight cannot annotate here:', error);
  }
}
