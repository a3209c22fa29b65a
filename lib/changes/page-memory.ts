/**
 * With which release of the data a page was last read, remembered without a history: for each
 * release a set of short check numbers of pages, in the order of the numbers. There is no address, no
 * time and no order of reading in it; the numbers are made with a salt of this installation, so that
 * they mean nothing elsewhere. Who has the salt as well can still test an address against them: that
 * is why they are few, expire, and can be switched off (docs/decisions/0011).
 *
 * Nothing here hashes or stores anything; see platform/page-memory.ts.
 */
import { daysBetween } from '../compare/partial-dates.ts';
import type { ReleaseId } from './types.ts';

export interface PageMemory {
  /** The reader wants nothing remembered. */
  isOff: boolean;
  /** Hexadecimal; '' until the first page. */
  salt: string;
  /** Release → check numbers of pages, sorted. A number stands under one release only. */
  pages: Record<ReleaseId, string[]>;
}

/** Pages that are remembered; of more, those read with the oldest release go first. */
export const MOST_PAGES = 500;
/** Days after the date of a release from which what was read with it is forgotten. */
export const KEPT_DAYS = 180;

/** Reads what storage holds without trusting its shape. */
export function parsePageMemory(stored: unknown): PageMemory {
  const { isOff, salt, pages } = (stored ?? {}) as Record<string, unknown>;
  const isSalt = typeof salt === 'string' && /^[0-9a-f]{32}$/.test(salt);
  const lists = isSalt && typeof pages === 'object' && pages !== null ? Object.entries(pages) : [];
  return {
    isOff: isOff === true,
    salt: isSalt ? salt : '',
    pages: Object.fromEntries(
      lists.flatMap(([release, numbers]): [string, string[]][] => {
        const isSound = isDay(release) && Array.isArray(numbers);
        const kept = isSound ? numbers.filter(isCheckNumber) : [];
        return kept.length === 0 ? [] : [[release, [...new Set(kept)].sort()]];
      }),
    ),
  };
}

const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text);

const isCheckNumber = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9a-f]{8}$/.test(value);

/** @returns The release that a page was last read with; `undefined` for a page not remembered. */
export function recallPage({ pages }: PageMemory, page: string): ReleaseId | undefined {
  return Object.keys(pages).find((release) => pages[release]?.includes(page));
}

/** @returns The memory with the page under that release alone, and what has expired left out. */
export function rememberPage(
  memory: PageMemory,
  page: string,
  release: ReleaseId,
  today: string,
): PageMemory {
  const pages: Record<ReleaseId, string[]> = {};
  for (const [other, numbers] of Object.entries(forgetExpired(memory, today).pages)) {
    const rest = numbers.filter((number) => number !== page);
    if (rest.length > 0) pages[other] = rest;
  }
  pages[release] = [...(pages[release] ?? []), page].sort();
  return { ...memory, pages: keepMost(pages, page) };
}

/** @param today ISO day. */
export function forgetExpired(memory: PageMemory, today: string): PageMemory {
  const kept = Object.entries(memory.pages).filter(
    ([release]) => daysBetween(release, today) <= KEPT_DAYS,
  );
  return { ...memory, pages: Object.fromEntries(kept) };
}

/** How many pages are remembered. */
export const countPages = ({ pages }: PageMemory): number =>
  Object.values(pages).reduce((sum, numbers) => sum + numbers.length, 0);

/** Takes away what is too much, of the oldest release first; the page that was just read stays. */
function keepMost(pages: Record<ReleaseId, string[]>, newest: string): Record<ReleaseId, string[]> {
  let room = MOST_PAGES - 1;
  const kept: [ReleaseId, string[]][] = [];
  for (const release of Object.keys(pages).sort().reverse()) {
    const numbers = pages[release] ?? [];
    const others = numbers.filter((number) => number !== newest).slice(0, room);
    room -= others.length;
    const all = numbers.includes(newest) ? [...others, newest].sort() : others;
    if (all.length > 0) kept.push([release, all]);
  }
  return Object.fromEntries(kept);
}
