/** Reads fields of files that other programs wrote, where every one may be of any shape. */
import { countDays, readDays } from '../quantities/calendar.ts';

export type Json = Record<string, unknown>;
/** An annotation that nobody has checked yet; `created` may be missing. */
export type Draft = Json & { page: Json; code?: never };

export type RefusalCode =
  | 'no-target'
  | 'many-targets'
  | 'no-quote'
  | 'is-reply'
  | 'bad-address'
  | 'bad-place'
  | 'bad-field';

/** Why a record cannot become an annotation. */
export interface Refusal {
  code: RefusalCode;
  /** Types of selectors, or paths of fields, as the file has them; '' where none is meant. */
  about: string;
}

export const recordOf = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};

/** JSON-LD writes a list of one as the one. */
export const listOf = (value: unknown): unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];

export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/iu;

/**
 * @returns The UUID in an address, or one made of it (version 8 of RFC 9562), the same each time:
 *   a file that is imported twice is recognised.
 */
export function idOf(id: unknown): string {
  const text = textOf(id);
  const uuid = UUID.exec(text)?.[0];
  if (uuid) return uuid.toLowerCase();
  const hex = [0x811c9dc5, 0x9747b28c, 0x85ebca6b, 0xc2b2ae35].map((seed) => hash(text, seed));
  const all = hex.join('');
  return `${all.slice(0, 8)}-${all.slice(8, 12)}-8${all.slice(13, 16)}-a${all.slice(17, 20)}-${all.slice(20, 32)}`;
}

/** FNV-1a (Fowler, Noll, Vo), mixed once more at the end. */
function hash(text: string, seed: number): string {
  let h = seed;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b);
  return ((h ^ (h >>> 13)) >>> 0).toString(16).padStart(8, '0');
}

const TIME =
  /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?(Z|[+-]\d\d:?\d\d)?)?$/u;

/** @returns An ISO 8601 time in UTC with milliseconds; a time without zone is taken as UTC. */
export function timeOf(value: unknown): string | undefined {
  const match = TIME.exec(textOf(value));
  if (!match) return undefined;
  const [, year, month, day, hour = '0', minute = '0', second = '0', fraction = '', zone = 'Z'] =
    match;
  const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)$/u.exec(zone) ?? [];
  const shift = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * (sign === '-' ? -1 : 1);
  const days = countDays({ year: Number(year), month: Number(month), day: Number(day) });
  const total = days * 1440 + Number(hour) * 60 + Number(minute) - shift;
  const civil = readDays(Math.floor(total / 1440));
  const inDay = total - Math.floor(total / 1440) * 1440;
  const pad = (n: number, width = 2) => String(n).padStart(width, '0');
  const date = `${pad(civil.year, 4)}-${pad(civil.month)}-${pad(civil.day)}`;
  const time = `${pad(Math.floor(inDay / 60))}:${pad(inDay % 60)}:${pad(Number(second))}`;
  return `${date}T${time}.${fraction.padEnd(3, '0').slice(0, 3)}Z`;
}
