import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadNewsSites } from './load-news-sites.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'sidelight-sites-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function load(text: string) {
  await writeFile(path.join(folder, 'news-sites.yaml'), text);
  const { sites, problems } = await loadNewsSites(folder);
  return {
    sites,
    problems: problems.map(({ line, column, message }) => `${line}:${column} ${message}`),
  };
}

describe('the list of news sites', () => {
  it('is sound in the data, and of some size', async () => {
    const { sites, problems } = await loadNewsSites('data');
    expect(problems).toEqual([]);
    expect(Object.keys(sites).length).toBeGreaterThan(30);
    for (const hosts of Object.values(sites)) expect([...hosts].sort()).toEqual(hosts);
  });

  it('is empty where there is none', async () => {
    expect(await loadNewsSites(folder)).toEqual({ sites: {}, problems: [] });
  });

  it.each([
    ['Nor: [nrk.no]', 'is no country code'],
    ['FR: [https://lemonde.fr]', '3:8 "https://lemonde.fr" is no host: write it as news.example'],
    ['FR: [lemonde.fr, lemonde.fr]', '3:20 "lemonde.fr" stands above already'],
    ['GB: [bbc.com, news.bbc.com]', '3:17 "bbc.com" stands for "news.bbc.com" as well'],
  ])('refuses %s', async (line, problem) => {
    const { problems } = await load(`asOf: 2026-01-01\ncountries:\n  ${line}\n`);
    expect(problems.join('\n')).toContain(problem);
  });
});
