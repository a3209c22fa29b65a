/** The news sites of the data: what "on news sites" means. A small packaged file, read when asked for. */
import { browser } from 'wxt/browser';

export interface NewsSites {
  /** Sorted; each stands for the hosts below it as well. */
  hosts: string[];
  countries: number;
  /** The same by country: ISO 3166-1 alpha-2 → hosts, sorted. */
  byCountry: Record<string, string[]>;
}

/** @returns The list; without hosts where the package has none. */
export async function loadNewsSites(): Promise<NewsSites> {
  const response = await fetch(browser.runtime.getURL('/news-sites.json'));
  const byCountry = (await response.json()) as Record<string, string[]>;
  const lists = Object.values(byCountry);
  return { hosts: lists.flat().sort(), countries: lists.length, byCountry };
}

/** Match patterns of a host and all below it, of both schemes. */
export const newsPatterns = (host: string): string[] => [
  `http://*.${host}/*`,
  `https://*.${host}/*`,
];
