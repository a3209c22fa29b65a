/**
 * Readers' own packs: chosen as a file, switched on and off, taken away, and put beside the bundled
 * data again when that has a new edition. All or nothing: what goes wrong leaves everything as it
 * was. For our own pages; the background only reads the file that comes of it (own-file.ts).
 */
import { browser } from 'wxt/browser';
import type { BuildStage } from '../lib/own-packs/build-own-file.ts';
import type { PackProblem } from '../lib/own-packs/parse-pack-file.ts';
import { pageChannel, panelChannel } from './messaging.ts';
import { keepOwnPacks, listOwnPacks, readOwnVersion, type StoredPack } from './own-file.ts';
import { type Build, startBuild } from './pack-builder.ts';

/** Larger files would take the memory of the page. */
const MOST_BYTES = 200_000_000;

/** What is being done, for as long as it takes. */
export interface PackWork extends BuildStage {
  /** Of the file, or of the pack that is switched. */
  name: string;
}

export type PackOutcome =
  | { status: 'done' | 'cancelled' | 'too-large' }
  /** The browser keeps nothing here or has no room, or it broke. */
  | { status: 'failed' }
  /** At least one file, each with at least one problem. */
  | { status: 'refused'; refused: { name: string; problems: PackProblem[] }[] };

/** Members may be handed on by themselves. */
export interface OwnPacks {
  list(): Promise<StoredPack[]>;
  /** Takes a file in and switches it on, in place of a pack of the same id. */
  add(file: File): Promise<PackOutcome>;
  setOn(pack: StoredPack, isOn: boolean): Promise<PackOutcome>;
  remove(pack: StoredPack): Promise<PackOutcome>;
  /** Ends what is being done; nothing has changed then. */
  cancel(): void;
  /** Where the bundled data has a new edition, puts the packs that are on beside that. */
  catchUp(): Promise<void>;
}

/** @param onWork - Told what is being done, and `undefined` when it is over. */
export function createOwnPacks(onWork: (work: PackWork | undefined) => void): OwnPacks {
  return new PackKeeper(onWork);
}

/** A pack that is to be kept; a file that was just chosen has no head yet. */
type Candidate = Omit<StoredPack, 'head'> & Partial<Pick<StoredPack, 'head'>>;

class PackKeeper implements OwnPacks {
  readonly #onWork: (work: PackWork | undefined) => void;
  readonly #version = import.meta.env.DATA_VERSION;
  #build: Build | undefined;
  #isCancelled = false;

  constructor(onWork: (work: PackWork | undefined) => void) {
    this.#onWork = onWork;
  }

  list = (): Promise<StoredPack[]> => listOwnPacks().catch(() => []);

  add = async (file: File): Promise<PackOutcome> => {
    if (file.size > MOST_BYTES) return { status: 'too-large' };
    const added = { name: file.name, text: file, isOn: true };
    return this.#change(file.name, (packs) => [...packs, added]);
  };

  setOn = ({ head: { id, title } }: StoredPack, isOn: boolean): Promise<PackOutcome> =>
    this.#change(title, (packs) =>
      packs.map((pack) => (pack.head.id === id ? { ...pack, isOn } : pack)),
    );

  remove = ({ head: { id, title } }: StoredPack): Promise<PackOutcome> =>
    this.#change(title, (packs) => packs.filter(({ head }) => head.id !== id));

  cancel = (): void => {
    this.#isCancelled = true; // the files may still be on their way to the build
    this.#build?.cancel();
  };

  catchUp = async (): Promise<void> => {
    const version = await readOwnVersion().catch(() => undefined);
    if (version === undefined || version === this.#version) return;
    const outcome = await this.#change('', (packs) => packs);
    if (outcome.status !== 'refused') return;
    const problemsOf = new Map(outcome.refused.map(({ name, problems }) => [name, problems]));
    await this.#change('', (packs) => packs.map((pack) => putAside(pack, problemsOf)));
  };

  async #change(name: string, change: (packs: StoredPack[]) => Candidate[]): Promise<PackOutcome> {
    this.#isCancelled = false;
    try {
      this.#onWork({ name, stage: 'reading' });
      const outcome = await this.#keep(name, change(await listOwnPacks()));
      if (outcome.status === 'done') await tellEverybody();
      return outcome;
    } catch (error) {
      console.warn('Sidelight cannot keep packs:', error);
      return { status: 'failed' };
    } finally {
      this.#build = undefined;
      this.#onWork(undefined);
    }
  }

  async #keep(name: string, wanted: readonly Candidate[]): Promise<PackOutcome> {
    const on = wanted.filter(({ isOn }) => isOn);
    const off = wanted.filter((pack): pack is StoredPack => !pack.isOn && pack.head !== undefined);
    if (on.length === 0) {
      await keepOwnPacks(off, undefined);
      return { status: 'done' };
    }
    const files = await Promise.all(on.map(({ text }) => text.arrayBuffer()));
    if (this.#isCancelled) return { status: 'cancelled' };
    this.#build = startBuild(files, (stage) => this.#onWork({ name, ...stage }));
    const built = await this.#build.built;
    if (!built) return { status: 'cancelled' };
    if (!built.ok) {
      const refused = built.refused.map(({ file, problems }) => ({
        name: on[file]?.name ?? '',
        problems,
      }));
      return { status: 'refused', refused };
    }
    const kept = on.flatMap(({ name, text }, index): StoredPack[] => {
      const head = built.heads[index];
      return head ? [{ head, name, text, isOn: true }] : [];
    });
    const ids = new Set(kept.map(({ head }) => head.id));
    const others = off.filter(({ head }) => !ids.has(head.id));
    await keepOwnPacks([...others, ...kept], { madeFor: this.#version, bytes: built.bytes });
    return { status: 'done' };
  }
}

function putAside(pack: StoredPack, problemsOf: ReadonlyMap<string, PackProblem[]>): StoredPack {
  const problems = problemsOf.get(pack.name);
  return problems ? { ...pack, isOn: false, problems } : pack;
}

/** The background opens its data anew, and open pages are read again with it. */
async function tellEverybody(): Promise<void> {
  await panelChannel.call('reopenData');
  const tabs = await browser.tabs.query({});
  await Promise.allSettled(
    tabs.flatMap(({ id }) => (id === undefined ? [] : [pageChannel.call(id, 'readAgain')])),
  );
}
