/** Reads files as text, packed or not, and says plainly which file is none and why. */
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { describeSystemError, FileError } from './file-error.ts';

/** @throws {FileError} where the system does not give it, or it is a damaged archive. */
export async function readBytes(file: string): Promise<Uint8Array> {
  try {
    const bytes = await readFile(file);
    const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b; // gzip, RFC 1952, section 2.3.1
    return isPacked ? await promisify(gunzip)(bytes) : bytes;
  } catch (error) {
    throw new FileError(`${file}: ${describeSystemError(error)}`);
  }
}

/**
 * @param label - Encoding as the text itself names it; UTF-8 where it does not.
 * @returns The text without a byte order mark, which also decides for UTF-16.
 * @throws {FileError} where the bytes are no text, none in this encoding, or blank.
 */
export function decodeText(bytes: Uint8Array, file: string, label = 'utf-8'): string {
  const marked = { 65279: 'utf-16be', 65534: 'utf-16le' }[((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0)];
  if (!marked && bytes.includes(0)) throw new FileError(`${file}: is not a text file`);
  let text: string;
  try {
    text = new TextDecoder(marked ?? label, { fatal: true }).decode(bytes);
  } catch {
    const name = (marked ?? label).toUpperCase();
    throw new FileError(`${file}: is not ${name}: save it as UTF-8`);
  }
  if (text.trim() === '') throw new FileError(`${file}: is empty`);
  return text;
}
