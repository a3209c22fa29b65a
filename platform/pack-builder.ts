/**
 * Builds the data file with readers' own packs, in a worker of our pages: seconds of work that must
 * freeze nothing and can be ended at once, by ending the worker.
 */
import {
  type BuildStage,
  type BuiltOwnFile,
  buildOwnFile,
} from '../lib/own-packs/build-own-file.ts';
import { openPack } from '../lib/pack/open-pack.ts';

const SCRIPT = '/pack-builder.js';
const DATA = '/data.bin';

type Answer = { stage: BuildStage } | { built: BuiltOwnFile } | { failure: string };

export interface Build {
  /** `undefined` where it was cancelled. */
  built: Promise<BuiltOwnFile | undefined>;
  cancel(): void;
}

/** From a page of ours. @param onStage - Told how far it is. */
export function startBuild(
  files: readonly ArrayBuffer[],
  onStage: (stage: BuildStage) => void,
): Build {
  const worker = new Worker(SCRIPT);
  let cancel = () => {};
  const built = new Promise<BuiltOwnFile | undefined>((resolve, reject) => {
    cancel = () => resolve(undefined);
    worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      if ('stage' in data) onStage(data.stage);
      else if ('built' in data) resolve(data.built);
      else reject(new Error(data.failure));
    };
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(files, { transfer: [...files] });
  });
  return { built: built.finally(() => worker.terminate()), cancel };
}

/** The worker's side: one message of files, answered with stages and what was built. */
export function answerBuild(): void {
  const answer = (message: Answer, moved: Transferable[] = []) =>
    self.postMessage(message, { transfer: moved });
  self.onmessage = async ({ data: files }: MessageEvent<readonly ArrayBuffer[]>) => {
    try {
      const bundled = openPack(await (await fetch(DATA)).arrayBuffer());
      if (!bundled.ok) throw new Error(bundled.error.message);
      const built = buildOwnFile(bundled.value, files, (stage) => answer({ stage }));
      answer({ built }, built.ok ? [built.bytes] : []);
    } catch (error) {
      answer({ failure: String(error) });
    }
  };
}
