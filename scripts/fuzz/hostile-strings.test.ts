import { readFileSync } from 'node:fs';
import jsonld from 'jsonld';
import Papa from 'papaparse';
import { describe, expect, it, vi } from 'vitest';
import { parse as parseYaml } from 'yaml';
import type { Annotation } from '../../lib/annotations/types.ts';
import { exportCitations } from '../../lib/exchange/citations.ts';
import { exportCsv } from '../../lib/exchange/csv.ts';
import { exportHypothesis } from '../../lib/exchange/hypothesis.ts';
import { readAnnotationFile } from '../../lib/exchange/import-annotations.ts';
import { exportJsonLd } from '../../lib/exchange/json-ld.ts';
import { exportMarkdown } from '../../lib/exchange/markdown.ts';
import { exportReadings, READING_FORMATS } from '../../lib/exchange/reading-annotations.ts';
import { articleFromText } from '../../lib/reading/article-from-text.ts';
import { readArticle } from '../../lib/reading/read-article.ts';
import { openTestPack } from '../../lib/reading/test-pack.ts';
import { DEFAULT_SETTINGS } from '../../lib/settings/settings.ts';
import { describeSettings, parseSettingsFile } from '../../lib/settings/settings-file.ts';
import { loadEnglishMessages } from '../cli/english-messages.ts';
import { listHostileNotes, makeHostileNote } from './hostile-notes.ts';
import { listHostileStrings } from './hostile-strings.ts';

vi.setConfig({ testTimeout: 60_000 });

const NOW = '2026-06-01T00:00:00.000Z';
const STRINGS = listHostileStrings();

const NOTES = listHostileNotes();

function read(file: string): Annotation[] {
  const imported = readAnnotationFile(file, NOW);
  if (!imported.ok) throw new Error(imported.error.message);
  expect(imported.value.refused).toEqual([]);
  return imported.value.annotations;
}

describe('hostile strings in annotations', () => {
  it('may be kept, but for half characters and what is too long', () => {
    const refused = STRINGS.filter((text, i) => !makeHostileNote(text, i));
    for (const text of refused) expect(text.isWellFormed()).toBe(false);
    expect(NOTES.length).toBeGreaterThanOrEqual(738);
  });

  it.each([
    ['Web Annotations', exportJsonLd],
    ['Hypothesis JSON', exportHypothesis],
  ])('come back out of %s as they were', (_, print) => {
    const byId = (list: readonly Annotation[]) => Map.groupBy(list, ({ id }) => id);
    expect(byId(read(print(NOTES)))).toEqual(byId(NOTES));
  });

  it('are the same words to a JSON-LD processor', async () => {
    const document = JSON.parse(readFileSync('tests/fixtures/anno.jsonld', 'utf8'));
    const documentLoader = async (documentUrl: string) => ({
      ...{ document, documentUrl, contextUrl: undefined },
    });
    const [expanded] = await jsonld.expand(JSON.parse(exportJsonLd(NOTES)), { documentLoader });
    const found = new Set(JSON.stringify(expanded).match(/"@value":"(?:[^"\\]|\\.)*"/gu));
    const lost = NOTES.filter(
      ({ note }) => note !== '' && !found.has(`"@value":${JSON.stringify(note)}`),
    );
    expect(lost.map(({ note }) => note)).toEqual([]);
  });

  it('are one cell of a table each, and none that a spreadsheet would run', () => {
    const { data, errors } = Papa.parse<Record<string, string>>(exportCsv(NOTES), {
      header: true,
      skipEmptyLines: true,
    });
    expect(errors).toEqual([]);
    const notes = new Map(data.map(({ id, note }) => [id, note]));
    for (const { id, note } of NOTES) {
      expect((notes.get(id) ?? '').replace(/^'/u, '')).toBe(note.replace(/^'/u, ''));
    }
    for (const cell of data.flatMap(Object.values))
      expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/u);
  });

  it('are no markup in Markdown, where they are words of a page', () => {
    // A note is the reader's own Markdown; all else is somebody else's text.
    const text = exportMarkdown(NOTES.map((note) => ({ ...note, note: '' })));
    const bare = text.replace(/\\[\\`*_{}[\]<>#|~+.)&-]/gu, '').replace(/\]\(<[^<>\n]*>\)/gu, ']');
    expect(bare.match(/<[a-z/!]/giu) ?? []).toEqual([]);
    expect(text.match(/^## /gmu)).toHaveLength(NOTES.length);
  });

  it.each(['csl-json', 'ris', 'bibtex'] as const)('are one record each in %s', (format) => {
    const some = NOTES.filter((_, i) => i % 5 === 0);
    const file = exportCitations(some, format);
    const starts = { 'csl-json': /^ {2}"id": /gmu, ris: /^TY {2}- /gmu, bibtex: /^@misc\{/gmu };
    expect(file.match(starts[format])).toHaveLength(some.length);
  });
});

describe('hostile strings in a text', () => {
  const pack = openTestPack();
  it('do not hide what stands beside them from every format', () => {
    const text = `${STRINGS.filter((one) => one.length < 500).join('\n')}\nThe ferry is afloat, said Ada Keel.`;
    const article = articleFromText(text.toWellFormed());
    const reading = readArticle(article, pack);
    expect(reading.mentions.length).toBeGreaterThan(0);
    for (const format of READING_FORMATS) {
      const file = exportReadings(
        [{ source: 'x', article, reading }],
        format,
        loadEnglishMessages(),
      );
      expect(file).toContain('Ada Keel');
    }
  });
});

it('are refused or kept by a settings file, never half of them', () => {
  for (const text of STRINGS) {
    const file = describeSettings({ ...DEFAULT_SETTINGS, offSites: [text] });
    const parsed = parseSettingsFile(file);
    if (parsed.ok) expect(parsed.value.offSites).toEqual([text]);
    else expect(parsed.problems[0]).toMatchObject({ path: 'settings.offSites[0]' });
  }
});

it('stay what they are in YAML', () => {
  for (const text of STRINGS.filter((one) => one.isWellFormed())) {
    expect(parseYaml(JSON.stringify(text))).toBe(text);
  }
});
