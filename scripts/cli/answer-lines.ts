/**
 * JSON Lines in, JSON Lines out, for programs: one line for each, in the same order, as they come.
 * A line that cannot be answered gets one that says why, and the next is answered.
 */
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';

export interface LineStreams {
  input: Readable;
  output: Writable;
}

/** A line that is no question of ours; the message is for its answer. */
export class LineError extends Error {
  override name = 'LineError';
}

/**
 * @param idField - Field that names a question; it is the first of its answer too.
 * @param answer - What to add to it. @throws {LineError} where the question is none.
 * @returns How many lines could not be answered.
 */
export async function answerLines(
  { input, output }: LineStreams,
  idField: string,
  answer: (question: Record<string, unknown>) => object,
): Promise<number> {
  let failed = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    let id: unknown = null;
    let answered: object;
    try {
      const question = parseQuestion(line);
      id = question[idField] ?? null;
      answered = answer(question);
    } catch (error) {
      if (!(error instanceof LineError)) throw error;
      failed++;
      answered = { error: error.message };
    }
    const isFull = !output.write(`${JSON.stringify({ [idField]: id, ...answered })}\n`);
    if (isFull) await once(output, 'drain');
  }
  return failed;
}

/** @throws {LineError} where a line is no JSON object. */
export function parseQuestion(line: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(line.replace(/^\uFEFF/u, ''));
  } catch (error) {
    throw new LineError(`is no JSON: ${error instanceof Error ? error.message : error}`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new LineError('is no JSON object');
  }
  return value as Record<string, unknown>;
}

/** @throws {LineError} where the field is missing or no text. */
export function textField(question: Record<string, unknown>, name: string): string {
  const value = question[name];
  if (typeof value !== 'string') throw new LineError(`"${name}" is missing or no text`);
  return value;
}

/** @returns `undefined` where it is missing. @throws {LineError} where it is no text. */
export function optionalTextField(
  question: Record<string, unknown>,
  name: string,
): string | undefined {
  return question[name] == null ? undefined : textField(question, name);
}
