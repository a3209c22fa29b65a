/** `data/news-sites.yaml` → the list that readers can switch on with one choice, checked. */
import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { parseWith } from '../../lib/dataset/parse-with.ts';
import { date, fields } from '../../lib/dataset/schema-fields.ts';
import type { FileProblem } from './file-problem.ts';
import { readYamlText } from './read-yaml-file.ts';

/** Country code (ISO 3166-1 alpha-2) → hosts, each of which stands for those below it as well. */
export type NewsSites = Record<string, string[]>;

const isHost = (value: string): boolean =>
  /^(?:[a-z0-9-]+\.)+[a-z]{2,}$/.test(value) && new URL(`https://${value}/`).host === value;

const host = v.pipe(
  v.string(),
  v.check(isHost, ({ input }) => `"${input}" is no host: write it as news.example`),
);

const schema = fields({
  asOf: date(),
  countries: v.record(
    v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'is no country code: write two capitals')),
    v.array(host),
  ),
});

/**
 * @param folder The data folder.
 * @returns The list, empty where there is no file; and what is wrong with it.
 */
export async function loadNewsSites(
  folder: string,
): Promise<{ sites: NewsSites; problems: FileProblem[] }> {
  const file = `${folder}/news-sites.yaml`;
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return { sites: {}, problems: [] };
  const { value, problems, locate } = readYamlText(text, file);
  if (value === undefined) return { sites: {}, problems };
  const parsed = parseWith(schema, value);
  if (!parsed.ok) {
    const found = parsed.problems.map((it) => ({ file, ...locate(it), message: it.message }));
    return { sites: {}, problems: [...problems, ...found] };
  }
  const sites = parsed.value.countries;
  const repeats = findRepeats(sites).map((it) => ({ file, ...locate(it), message: it.message }));
  return { sites, problems: [...problems, ...repeats] };
}

interface Repeat {
  path: (string | number)[];
  message: string;
}

/** A host twice, or below another that stands for it already. */
function findRepeats(sites: NewsSites): Repeat[] {
  const all = new Set(Object.values(sites).flat());
  const seen = new Set<string>();
  return Object.entries(sites).flatMap(([country, hosts]) =>
    hosts.flatMap((host, at): Repeat[] => {
      const path = ['countries', country, at];
      const above = parentsOf(host).find((parent) => all.has(parent));
      const message = seen.has(host)
        ? `"${host}" stands above already: take one away`
        : above && `"${above}" stands for "${host}" as well: take one away`;
      seen.add(host);
      return message === undefined ? [] : [{ path, message }];
    }),
  );
}

const parentsOf = (host: string): string[] => {
  const labels = host.split('.');
  return labels.slice(1, -1).map((_, at) => labels.slice(at + 1).join('.'));
};
