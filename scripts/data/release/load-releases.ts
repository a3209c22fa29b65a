/**
 * `data/releases/*.json` → the change logs, oldest first, checked: each has the shape of a release,
 * is named after its day and stands on the one before it, so that no step between two is missing.
 */
import { readdir, readFile } from 'node:fs/promises';
import * as v from 'valibot';
import type { DataRelease } from '../../../lib/changes/types.ts';
import { parseWith } from '../../../lib/dataset/parse-with.ts';
import { date, fields } from '../../../lib/dataset/schema-fields.ts';
import type { FileProblem } from '../file-problem.ts';
import { readYamlText } from '../read-yaml-file.ts';

const PARTS = [
  ...(['name', 'summary', 'spelling', 'role', 'background', 'description'] as const),
  ...(['text', 'position', 'figure', 'evidence', 'note'] as const),
];
const COMPARATORS = [
  ...(['exactly', 'about', 'at-least', 'more-than'] as const),
  ...(['at-most', 'less-than', 'nearly'] as const),
];

const day = v.pipe(v.string(), v.isoDate('must be a day as 2026-11-20'));
const optionalDate = () => v.exactOptional(date());

const value = v.union(
  [
    v.strictObject({ text: v.string(), start: optionalDate(), end: optionalDate() }),
    v.strictObject({
      figure: v.strictObject({
        value: v.number(),
        high: v.exactOptional(v.number()),
        comparator: v.picklist(COMPARATORS),
        unit: v.string(),
      }),
    }),
  ],
  'must be { "text": … } or { "figure": … }',
);

const detail = fields({
  part: v.picklist(PARTS),
  of: v.exactOptional(v.string()),
  before: v.exactOptional(value),
  after: v.exactOptional(value),
});

const record = { id: v.string(), name: v.string() };

const change = v.variant('change', [
  v.strictObject({ ...record, change: v.literal('added') }),
  v.strictObject({ ...record, change: v.literal('removed') }),
  v.strictObject({
    ...record,
    change: v.literal('changed'),
    fields: v.array(v.string()),
    details: v.array(detail),
  }),
]);

const schema = fields({
  release: day,
  base: v.exactOptional(day),
  state: v.pipe(v.string(), v.regex(/^[0-9a-f]{12}$/, 'must be twelve hexadecimal digits')),
  asOf: date(),
  changes: v.array(change),
});

/** @param folder The data folder, as it is to be shown in problems. */
export async function loadReleases(
  folder: string,
): Promise<{ releases: DataRelease[]; problems: FileProblem[] }> {
  const home = `${folder}/releases`;
  const names = (await readdir(home).catch(() => [])).filter((name) => !name.startsWith('.'));
  const releases: DataRelease[] = [];
  const problems: FileProblem[] = [];
  for (const name of names.sort()) {
    const file = `${home}/${name}`;
    const read = readRelease(await readFile(file, 'utf8'), file);
    problems.push(...read.problems);
    if (!read.release) continue;
    const complaint = findMisfit(name, read.release, releases.at(-1));
    if (complaint) problems.push({ file, line: 1, column: 1, message: complaint });
    releases.push(read.release);
  }
  return { releases, problems };
}

function readRelease(
  text: string,
  file: string,
): { release?: DataRelease; problems: FileProblem[] } {
  const { value, problems, locate } = readYamlText(text, file); // JSON is YAML, with places
  if (value === undefined || problems.length > 0) return { problems };
  const parsed = parseWith(schema, value);
  if (parsed.ok) return { release: parsed.value as DataRelease, problems };
  return {
    problems: parsed.problems.map((it) => ({ file, ...locate(it), message: it.message })),
  };
}

/** What is wrong with the place of a release among the others. */
function findMisfit(
  name: string,
  { release, base, changes }: DataRelease,
  previous: DataRelease | undefined,
): string | undefined {
  if (name !== `${release}.json`) return `is the release of ${release}: name it ${release}.json`;
  if (base !== previous?.release) {
    const before = previous ? `the release of ${previous.release}` : 'none';
    return `stands on ${base ?? 'no release'}, but the one before it is ${before}: make it again with "sidelight data release"`;
  }
  if (base === undefined && changes.length > 0) return 'is the first release: it lists no changes';
  const isSorted = changes.every(({ id }, index) => (changes[index - 1]?.id ?? '') < id);
  return isSorted ? undefined : 'its changes are not sorted by id, each once: make it again';
}
