/**
 * Readers' own packs: chosen as a file, switched on and off, taken away, and put beside the bundled
 * data again when that has a new edition. All or nothing: what goes wrong leaves everything as it
 * was. For our own pages; the background only reads the file that comes of it (own-file.ts).
 */
import { browser } from 'wxt/browser';
import type { PackProblem } from '../lib/own-packs/parse-pack-file.ts';
import type { OwnPackItem, OwnPacksState, PackOutcome } from '../lib/own-packs/states.ts';
import { pageChannel, panelChannel } from './messaging.ts';
import { keepOwnPacks, listOwnPacks, readOwnVersion, type StoredPack } from './own-file.ts';
import { type Build, startBuild } from './pack-builder.ts';

/** Larger files would take the memory of the page. */
const MOST_BYTES = 200_000_000;

/** Members may be handed on by themselves. Each tells the state; none fails. */
export interface OwnPacks {
  /** Lists them; where the bundled data has a new edition, puts those that are on beside that. */
  start(): Promise<void>;
  /** Takes a file in and switches it on, in place of a pack of the same id. */
  add(file: File): Promise<void>;
  setOn(pack: OwnPackItem, isOn: boolean): Promise<void>;
  remove(pack: OwnPackItem): Promise<void>;
  /** Takes the last removal back. */
  restore(): Promise<void>;
  /** Ends what is being done; nothing has changed then. */
  cancel(): void;
}

/** @param onState - Told at every change. */
export function createOwnPacks(onState: (state: OwnPacksState) => void): OwnPacks {
  return new PackKeeper(onState);
}

/** A pack that is to be kept; a file that was just chosen has no head yet. */
type Candidate = Omit<StoredPack, 'head'> & Partial<Pick<StoredPack, 'head'>>;

/** What the packs are to become. */
type Change = (packs: StoredPack[]) => Candidate[];

class PackKeeper implements OwnPacks {
  readonly #onState: (state: OwnPacksState) => void;
  readonly #version = import.meta.env.DATA_VERSION;
  #state: OwnPacksState = { packs: [] };
  #build: Build | undefined;
  #isCancelled = false;
  #removed: StoredPack | undefined;

  constructor(onState: (state: OwnPacksState) => void) {
    this.#onState = onState;
  }

  start = async (): Promise<void> => {
    await this.#list();
    const version = await readOwnVersion().catch(() => undefined);
    if (version === undefined || version === this.#version) return;
    const outcome = await this.#change('', (packs) => packs);
    if (outcome.status !== 'refused') return;
    const problemsOf = new Map(outcome.refused.map(({ name, problems }) => [name, problems]));
    await this.#change('', (packs) => packs.map((pack) => putAside(pack, problemsOf)));
  };

  add = async (file: File): Promise<void> => {
    const { name } = file;
    if (file.size > MOST_BYTES) return this.#tell({ outcome: { status: 'too-large', name } });
    await this.#change(name, (packs) => [...packs, { name, text: file, isOn: true }]);
  };

  setOn = async ({ head: { id, title } }: OwnPackItem, isOn: boolean): Promise<void> => {
    const turn = <T extends OwnPackItem>(packs: readonly T[]) =>
      packs.map((pack) => (pack.head.id === id ? { ...pack, isOn } : pack));
    this.#tell({ packs: turn(this.#state.packs) }); // where it fails, it is listed anew
    await this.#change(title, turn);
  };

  remove = async ({ head: { id, title } }: OwnPackItem): Promise<void> => {
    const outcome = await this.#change(title, (packs) => {
      this.#removed = packs.find(({ head }) => head.id === id);
      return packs.filter(({ head }) => head.id !== id);
    });
    if (outcome.status === 'done') this.#tell({ outcome: { status: 'removed', name: title } });
  };

  restore = async (): Promise<void> => {
    const pack = this.#removed;
    if (pack) await this.#change(pack.head.title, (packs) => [...packs, pack]);
  };

  cancel = (): void => {
    this.#isCancelled = true; // the files may still be on their way to the build
    this.#build?.cancel();
  };

  async #list(): Promise<void> {
    this.#tell({ packs: await listOwnPacks().catch(() => []) });
  }

  #tell(change: Partial<OwnPacksState>): void {
    this.#state = { ...this.#state, ...change };
    this.#onState(this.#state);
  }

  async #change(name: string, change: Change): Promise<PackOutcome> {
    this.#isCancelled = false;
    this.#tell({ work: { name, stage: 'reading' }, outcome: undefined });
    const outcome = await this.#keep(name, change).catch((error: unknown): PackOutcome => {
      console.warn('Sidelight cannot keep packs:', error);
      return { status: 'failed', name };
    });
    if (outcome.status === 'done') await tellEverybody();
    this.#build = undefined;
    this.#tell({ work: undefined, outcome });
    await this.#list();
    return outcome;
  }

  async #keep(name: string, change: Change): Promise<PackOutcome> {
    const wanted = change(await listOwnPacks());
    const on = wanted.filter(({ isOn }) => isOn);
    const off = wanted.filter((pack): pack is StoredPack => !pack.isOn && pack.head !== undefined);
    if (on.length === 0) {
      await keepOwnPacks(off, undefined);
      return { status: 'done', name };
    }
    const files = await Promise.all(on.map(({ text }) => text.arrayBuffer()));
    if (this.#isCancelled) return { status: 'cancelled', name };
    this.#build = startBuild(files, (stage) => this.#tell({ work: { name, ...stage } }));
    const built = await this.#build.built;
    if (!built) return { status: 'cancelled', name };
    if (!built.ok) {
      const nameOf = (file: number) => on[file]?.name ?? name;
      return {
        status: 'refused',
        refused: built.refused.map(({ file, problems }) => ({ name: nameOf(file), problems })),
      };
    }
    const kept = on.flatMap(({ name, text }, index): StoredPack[] => {
      const head = built.heads[index];
      return head ? [{ head, name, text, isOn: true }] : [];
    });
    const ids = new Set(kept.map(({ head }) => head.id));
    const others = off.filter(({ head }) => !ids.has(head.id));
    await keepOwnPacks([...others, ...kept], { madeFor: this.#version, bytes: built.bytes });
    return { status: 'done', name };
  }
}

function putAside(pack: StoredPack, problemsOf: ReadonlyMap<string, PackProblem[]>): StoredPack {
  const problems = problemsOf.get(pack.name);
  return problems ? { ...pack, isOn: false, problems } : pack;
}

/** The background opens its data anew, and open pages are read again with it. */
async function tellEverybody(): Promise<void> {
  try {
    await panelChannel.call('reopenData');
    const tabs = await browser.tabs.query({});
    const ids = tabs.flatMap(({ id }) => id ?? []);
    await Promise.allSettled(ids.map((id) => pageChannel.call(id, 'readAgain')));
  } catch (error) {
    console.warn('Sidelight:', error); // the packs are kept: the next start of the background has them
  }
}
