/**
 * The file the data set is shipped in: named sections of typed arrays, opened without parsing.
 *
 * Layout, little-endian: magic `SDLT`, version (u32), number of sections (u32), length of the
 * directory in bytes (u32); the directory as UTF-8 JSON `[[name, offset, byteLength], …]`; then
 * the sections, each at an offset that is a multiple of 64, so that every typed array may look at
 * it in place. Only the directory is decoded when the file is opened.
 */
import { fail, ok, type Result } from '../result.ts';

const MAGIC = 0x544c4453; // "SDLT" read as a little-endian u32
const VERSION = 1;
const HEAD_BYTES = 16;
const ALIGNMENT = 64;

/** Section contents by name. Names are `<owner>.<part>`, as `names.buckets`. */
export type Sections = Record<
  string,
  Uint8Array | Uint16Array | Uint32Array | Int32Array | Float32Array | Float64Array
>;

type DirectoryEntry = [name: string, offset: number, byteLength: number];

const align = (offset: number) => Math.ceil(offset / ALIGNMENT) * ALIGNMENT;

/** @returns The file: the same bytes for the same sections in the same order. */
export function writeContainer(sections: Sections): ArrayBuffer {
  const names = Object.keys(sections);
  // Offsets stand in the directory, whose length depends on them: lay out relative to its end.
  let relative = 0;
  const placed = names.map((name): DirectoryEntry => {
    const { byteLength } = sections[name] as Uint8Array;
    const entry: DirectoryEntry = [name, relative, byteLength];
    relative = align(relative + byteLength);
    return entry;
  });
  const directory = new TextEncoder().encode(JSON.stringify(placed));
  const start = align(HEAD_BYTES + directory.byteLength);
  const buffer = new ArrayBuffer(start + relative);
  new Uint32Array(buffer, 0, 4).set([MAGIC, VERSION, names.length, directory.byteLength]);
  const bytes = new Uint8Array(buffer);
  bytes.set(directory, HEAD_BYTES);
  for (const [name, offset] of placed) {
    const section = sections[name] as Uint8Array;
    bytes.set(
      new Uint8Array(section.buffer, section.byteOffset, section.byteLength),
      start + offset,
    );
  }
  return buffer;
}

/** An opened file. Views share its memory: nothing is copied. */
export class Container {
  readonly #buffer: ArrayBuffer;
  readonly #places: Map<string, { offset: number; byteLength: number }>;

  constructor(buffer: ArrayBuffer, places: Map<string, { offset: number; byteLength: number }>) {
    this.#buffer = buffer;
    this.#places = places;
  }

  has(name: string): boolean {
    return this.#places.has(name);
  }

  /** @throws {RangeError} where the section is missing: the file was written by another version. */
  #place(name: string) {
    const place = this.#places.get(name);
    if (!place) throw new RangeError(`data file has no section "${name}"`);
    return place;
  }

  u8(name: string): Uint8Array {
    const { offset, byteLength } = this.#place(name);
    return new Uint8Array(this.#buffer, offset, byteLength);
  }

  u16(name: string): Uint16Array {
    const { offset, byteLength } = this.#place(name);
    return new Uint16Array(this.#buffer, offset, byteLength / 2);
  }

  u32(name: string): Uint32Array {
    const { offset, byteLength } = this.#place(name);
    return new Uint32Array(this.#buffer, offset, byteLength / 4);
  }

  i32(name: string): Int32Array {
    const { offset, byteLength } = this.#place(name);
    return new Int32Array(this.#buffer, offset, byteLength / 4);
  }

  f32(name: string): Float32Array {
    const { offset, byteLength } = this.#place(name);
    return new Float32Array(this.#buffer, offset, byteLength / 4);
  }

  f64(name: string): Float64Array {
    const { offset, byteLength } = this.#place(name);
    return new Float64Array(this.#buffer, offset, byteLength / 8);
  }
}

/** @returns The container, or why the bytes are none: truncated, foreign, of another version. */
export function openContainer(buffer: ArrayBuffer): Result<Container, 'not-a-data-file'> {
  const bad = (why: string) =>
    fail('not-a-data-file' as const, `not a Sidelight data file: ${why}`);
  if (buffer.byteLength < HEAD_BYTES) return bad('too short');
  const [magic, version, count, directoryBytes] = new Uint32Array(buffer, 0, 4);
  if (magic !== MAGIC) return bad('it does not begin with SDLT');
  if (version !== VERSION) return bad(`format ${version}, this program reads ${VERSION}`);
  if (directoryBytes === undefined || HEAD_BYTES + directoryBytes > buffer.byteLength) {
    return bad('cut short in its directory');
  }
  const directory = readDirectory(new Uint8Array(buffer, HEAD_BYTES, directoryBytes));
  if (!directory || directory.length !== count) return bad('its directory is damaged');
  const start = align(HEAD_BYTES + directoryBytes);
  const places = new Map<string, { offset: number; byteLength: number }>();
  for (const [name, offset, byteLength] of directory) {
    if (start + offset + byteLength > buffer.byteLength) return bad(`cut short in "${name}"`);
    places.set(name, { offset: start + offset, byteLength });
  }
  if (places.size !== count) return bad('its directory is damaged');
  return ok(new Container(buffer, places));
}

/** @returns The entries, or `undefined` where the bytes are not what `writeContainer` writes. */
function readDirectory(bytes: Uint8Array): DirectoryEntry[] | undefined {
  try {
    const read: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return Array.isArray(read) && read.every(isDirectoryEntry) ? read : undefined;
  } catch {
    return undefined; // neither UTF-8 nor JSON: damaged
  }
}

const isSize = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0;

function isDirectoryEntry(entry: unknown): entry is DirectoryEntry {
  if (!Array.isArray(entry)) return false;
  const [name, offset, byteLength] = entry as unknown[];
  if (typeof name !== 'string' || !isSize(offset) || !isSize(byteLength)) return false;
  return offset % ALIGNMENT === 0;
}
