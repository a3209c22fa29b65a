/** A checked data set as the pack that the extension would read: for tools that look for it in texts. */
import type { Dataset } from '../../lib/dataset/types.ts';
import { compilePack } from '../../lib/pack/compile-pack.ts';
import { openPack, type Pack } from '../../lib/pack/open-pack.ts';

/** @throws {Error} never for sound data: what we compiled ourselves opens. */
export function openDataset(dataset: Dataset): Pack {
  const opened = openPack(compilePack(dataset));
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value;
}
