/**
 * Scripts that come into a page only when they are needed, and how they hand over what they bring:
 * all run in the extension's own world of that page, which the page cannot reach.
 */
import type { LateScript } from '../lib/protocol.ts';
import { contentChannel } from './messaging.ts';

/** `article` is the content script itself: what the others may ask of it. */
type Bringer = LateScript | 'article';

const world = globalThis as { sidelightBrought?: Partial<Record<Bringer, unknown>> };

/** For the script itself: leaves what it brings. */
export function bring(name: Bringer, brought: unknown): void {
  world.sidelightBrought = { ...world.sidelightBrought, [name]: brought };
}

/** @returns What the script left, if it has come into the page. */
export const peekLateScript = <T>(name: Bringer): T | undefined =>
  world.sidelightBrought?.[name] as T | undefined;

/**
 * @returns What the script left; it is put into the page first where it is not there yet.
 * @throws {Error} where the extension is gone or the script did not run.
 */
export async function loadLateScript<T>(name: LateScript): Promise<T> {
  if (!world.sidelightBrought?.[name]) await contentChannel.call('loadScript', name);
  const brought = world.sidelightBrought?.[name];
  if (!brought) throw new Error(`the script "${name}" did not run`);
  return brought as T;
}
