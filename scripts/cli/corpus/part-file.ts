/**
 * The file that a run writes, so that it can be interrupted at any moment and go on later. While it
 * is written it is called `NAME.part`, and `NAME.part.json` says how far it is sound: whatever
 * stands behind that is cut off and made again. When the run is done it gets its name, at once and
 * whole.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { type FileHandle, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { describeSystemError, FileError } from '../file-error.ts';

/** What `NAME.part.json` holds. */
interface Checkpoint {
  /** How the run was called, and with which data: only the same goes on with it. */
  call: string;
  /** Documents that are done, with the items that were written for them and the length in bytes. */
  done: number;
  items: number;
  bytes: number;
  /** Digest over the documents that are done: others are not those that the file is about. */
  documents: string;
}

/** Documents between two checkpoints: as much work as an interruption can cost. */
const EVERY = 50;

export class PartFile {
  readonly name: string;
  #handle: FileHandle;
  #saved: Checkpoint;
  #state: Checkpoint;
  #unwritten = '';

  private constructor(name: string, handle: FileHandle, state: Checkpoint) {
    this.name = name;
    this.#handle = handle;
    this.#saved = state;
    this.#state = { ...state };
  }

  /**
   * @param call - The same text where the same run would be made.
   * @throws {FileError} where the file is there already, was begun otherwise, or cannot be written.
   */
  static async open(name: string, call: string): Promise<PartFile> {
    if (existsSync(name)) {
      throw new FileError(`${name}: is there already: delete it, or name another with --out`);
    }
    const state = await readCheckpoint(name, call);
    try {
      const handle = await open(partOf(name), state.done > 0 ? 'r+' : 'w');
      await handle.truncate(state.bytes);
      return new PartFile(name, handle, state);
    } catch (error) {
      throw new FileError(`${name}: ${describeSystemError(error)}`);
    }
  }

  /** Documents that an earlier run had done: they are to be told to `recognise`, and not made again. */
  get doneBefore(): number {
    return this.#saved.done;
  }

  /** Items written so far. */
  get items(): number {
    return this.#state.items;
  }

  /** Digest over the documents that are done. */
  get documents(): string {
    return this.#state.documents;
  }

  /** Where the finished part stands. */
  get part(): string {
    return partOf(this.name);
  }

  /**
   * @param keys - Of the documents that were done before, in order.
   * @throws {FileError} where they are others than then.
   */
  recognise(keys: readonly string[]): void {
    const isSame = keys.length === this.#saved.done;
    if (isSame && keys.reduce(digestWith, '') === this.#saved.documents) return;
    throw new FileError(
      `${this.part}: was begun with other documents: call it as then, or delete it and ${partOf(this.name)}.json`,
    );
  }

  /** @param key - Names the document; `text` is what is written for it, as so many items. */
  async write(key: string, text: string, items: number): Promise<void> {
    this.#unwritten += text;
    const { done, items: before, documents } = this.#state;
    Object.assign(this.#state, {
      ...{ done: done + 1, items: before + items, documents: digestWith(documents, key) },
    });
    if (this.#state.done - this.#saved.done >= EVERY) await this.save();
  }

  /** Brings everything to the disk, and says so in the checkpoint. */
  async save(): Promise<void> {
    const bytes = Buffer.from(this.#unwritten);
    this.#unwritten = '';
    let at = 0;
    while (at < bytes.length) {
      const position = this.#state.bytes + at;
      at += (await this.#handle.write(bytes, at, bytes.length - at, position)).bytesWritten;
    }
    this.#state.bytes += bytes.length;
    await this.#handle.datasync();
    this.#saved = { ...this.#state };
    const file = `${this.part}.json`;
    await writeFile(`${file}.new`, `${JSON.stringify(this.#saved)}\n`);
    await rename(`${file}.new`, file);
  }

  /** Leaves the file to be gone on with. */
  async close(): Promise<void> {
    await this.#handle.close();
  }

  /**
   * @param tail - What the file ends with.
   * @param convert - Makes the file of the part, where the part is not the file itself.
   */
  async finish(
    tail: string,
    convert?: (part: string, file: string) => Promise<void>,
  ): Promise<void> {
    this.#unwritten += tail;
    const { bytes } = this.#state;
    await this.#handle.write(Buffer.from(this.#unwritten), 0, null, bytes);
    await this.#handle.datasync();
    await this.#handle.close();
    if (convert) {
      await convert(this.part, `${this.part}.new`);
      await rename(`${this.part}.new`, this.name);
      await rm(this.part);
    } else {
      await rename(this.part, this.name);
    }
    await rm(`${this.part}.json`, { force: true });
  }
}

const partOf = (name: string): string => `${name}.part`;

/** @returns A digest over one document more. */
export const digestWith = (digest: string, key: string): string =>
  createHash('sha256').update(`${digest}\0${key}`).digest('hex');

/** @returns That of a run that has not begun, where there is none. */
async function readCheckpoint(name: string, call: string): Promise<Checkpoint> {
  const file = `${partOf(name)}.json`;
  const fresh = { call, done: 0, items: 0, bytes: 0, documents: '' };
  if (!existsSync(file) || !existsSync(partOf(name))) return fresh;
  let state: Checkpoint;
  try {
    state = JSON.parse(await readFile(file, 'utf8')) as Checkpoint;
  } catch (error) {
    throw new FileError(`${file}: ${describeSystemError(error)}`);
  }
  if (state.call === call) return state;
  throw new FileError(
    `${partOf(name)}: was begun with other options or other data: call it as then, or delete it and ${file}`,
  );
}
