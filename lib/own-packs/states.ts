/** What a reader sees of their own packs: the list, what is being done, and what came of it. */
import type { BuildStage, OwnPackHead } from './build-own-file.ts';
import type { PackProblem } from './parse-pack-file.ts';

export interface OwnPackItem {
  head: OwnPackHead;
  /** Of the file. */
  name: string;
  isOn: boolean;
  /** Why a later edition of the bundled data made it unfit; it is off until it is mended. */
  problems?: PackProblem[];
}

/** What is being done, for as long as it takes. */
export interface PackWork extends BuildStage {
  /** Of the file, or of the pack that is switched. */
  name: string;
}

export type PackOutcome =
  | { status: 'done' | 'removed' | 'cancelled' | 'too-large'; name: string }
  /** The browser keeps nothing here or has no room, or it broke. */
  | { status: 'failed'; name: string }
  /** At least one file, each with at least one problem. */
  | { status: 'refused'; refused: { name: string; problems: PackProblem[] }[] };

export interface OwnPacksState {
  /** By title. */
  packs: readonly OwnPackItem[];
  work?: PackWork | undefined;
  /** Of the last thing that was done. */
  outcome?: PackOutcome | undefined;
}
