import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { PICTURES } from './pictures.ts';

const STORE = new URL('../../store/', import.meta.url);
const LOCALES = new URL('../../locales/', import.meta.url);
const languages = readdirSync(LOCALES).map((name) => name.replace('.yml', ''));

const read = (file: URL) => parse(readFileSync(file, 'utf8')) as Record<string, unknown>;

/** What the stores take, in characters: Chrome 75 and 132, Firefox 50 and 250; 16,000 of text. */
const LIMITS = { name: 50, summary: 132, description: 16_000 };

describe('the listing', () => {
  it('is there in every language of the interface', () => {
    const written = readdirSync(STORE).filter((name) => name.endsWith('.yml'));
    expect(written.map((name) => name.replace('.yml', '')).sort()).toEqual(languages.sort());
  });

  it.each(languages)('in %s has all its texts, none longer than a store takes', (language) => {
    const listing = read(new URL(`${language}.yml`, STORE));
    expect(Object.keys(listing)).toEqual(['name', 'description', 'pictures']);
    const summary = String(read(new URL(`${language}.yml`, LOCALES)).extDescription);
    const texts = { name: String(listing.name), summary, description: String(listing.description) };
    for (const [part, text] of Object.entries(texts)) {
      expect(text.trim(), part).not.toBe('');
      expect([...text].length, part).toBeLessThanOrEqual(LIMITS[part as keyof typeof LIMITS]);
    }
    expect(listing.pictures).toHaveLength(PICTURES.length);
  });
});
