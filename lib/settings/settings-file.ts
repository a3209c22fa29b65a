/**
 * The settings as a file, to keep or to take to another browser: JSON with `format` and `version`.
 * A file is taken as a whole or not at all. Which sites are granted is not in it: browsers give
 * permissions to a click alone.
 */
import { findJsonError } from '../text/json-places.ts';
import { MOST_MUTES, parseMute } from './mutes.ts';
import {
  CHOICES,
  DEFAULT_SETTINGS,
  isHost,
  isRest,
  LEAST_REST_MS,
  MOST_REST_MS,
  MOST_SITES,
  parseSettings,
  type Settings,
} from './settings.ts';

const FORMAT = 'sidelight-settings';
const VERSION = 1;
/** Longer than any list of settings can be. */
const MOST_CHARACTERS = 2_000_000;

/** Why a file is not taken; each says a place where there is one. */
export type FileProblem =
  | { code: 'too-large' }
  | { code: 'not-json'; line: number; column: number }
  | { code: 'not-settings' }
  /** Written by a later Sidelight. */
  | { code: 'newer'; version: number }
  | { code: 'unknown-setting'; path: string }
  | { code: 'wrong-value'; path: string; allowed: string };

export type ParsedFile =
  | { ok: true; value: Settings }
  /** At least one, in the order of the file. */
  | { ok: false; problems: FileProblem[] };

/** @returns Two-space JSON, with a line break at the end. */
export function describeSettings(settings: Settings): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, settings }, null, 2)}\n`;
}

/** @returns What the file sets; what it does not name is as in a new installation. */
export function parseSettingsFile(text: string): ParsedFile {
  if (text.length > MOST_CHARACTERS) return refuse({ code: 'too-large' });
  const bare = text.replace(/^\uFEFF/u, '');
  let file: unknown;
  try {
    file = JSON.parse(bare);
  } catch {
    return refuse({ code: 'not-json', ...(findJsonError(bare) ?? { line: 1, column: 1 }) });
  }
  const { format, version, settings } = isObject(file) ? file : {};
  if (format !== FORMAT || !isObject(settings)) return refuse({ code: 'not-settings' });
  if (typeof version !== 'number') return refuse(wrong('version', String(VERSION)));
  if (version > VERSION) return refuse({ code: 'newer', version });
  const problems = Object.entries(settings).flatMap(([name, value]) => checkSetting(name, value));
  return problems.length > 0 ? refuse(...problems) : { ok: true, value: parseSettings(settings) };
}

const refuse = (...problems: FileProblem[]): ParsedFile => ({ ok: false, problems });

const wrong = (path: string, allowed: string): FileProblem => ({
  code: 'wrong-value',
  path,
  allowed,
});

function checkSetting(name: string, value: unknown): FileProblem[] {
  const path = `settings.${name}`;
  if (!Object.hasOwn(DEFAULT_SETTINGS, name)) return [{ code: 'unknown-setting', path }];
  if (name === 'offSites') {
    return checkList(path, value, MOST_SITES, 'news.example', isHost);
  }
  if (name === 'mutes') {
    const isMute = (one: unknown) => parseMute(one) !== undefined;
    return checkList(path, value, MOST_MUTES, '{ kind, id, name }', isMute);
  }
  if (name === 'restMs') {
    return isRest(value) ? [] : [wrong(path, `${LEAST_REST_MS} – ${MOST_REST_MS}`)];
  }
  const words: readonly unknown[] = CHOICES[name as keyof typeof CHOICES];
  return words.includes(value) ? [] : [wrong(path, words.join(' | '))];
}

function checkList(
  path: string,
  value: unknown,
  most: number,
  allowed: string,
  isItem: (one: unknown) => boolean,
): FileProblem[] {
  if (!Array.isArray(value) || value.length > most) return [wrong(path, `[… ≤ ${most}]`)];
  return value.flatMap((one, index) => (isItem(one) ? [] : [wrong(`${path}[${index}]`, allowed)]));
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
