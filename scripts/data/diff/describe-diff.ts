/** A comparison of two states of the data as Markdown, for a review. */
import type { RecordChange } from '../../../lib/changes/types.ts';
import type { ArticleChange } from './compare-readings.ts';

export interface DataDiff {
  /** As the caller named it. */
  base: string;
  records: RecordChange[];
  /** How many articles were read with both. */
  articleCount: number;
  articles: ArticleChange[];
}

/** Rows of a table before the rest is counted. */
const MOST_RECORDS = 200;

const escapeCell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const code = (text: string) => `\`${escapeCell(text)}\``;
const list = (items: readonly string[]) => items.map(code).join('<br>');

/** Ids of one folder in one line, its name said once: a new story may add sixty to an article. */
function listIds(ids: readonly string[]): string {
  const folders = new Map<string, string[]>();
  for (const id of ids) {
    const end = id.lastIndexOf('/') + 1;
    const slugs = folders.get(id.slice(0, end)) ?? [];
    folders.set(id.slice(0, end), slugs);
    slugs.push(id.slice(end));
  }
  return [...folders]
    .map(([folder, slugs]) =>
      slugs.length === 1
        ? code(`${folder}${slugs[0]}`)
        : `${code(folder)} ${slugs.map(escapeCell).join(', ')}`,
    )
    .join('<br>');
}

/** @returns Markdown, ending without a line break. */
export function describeDiff({ base, records, articleCount, articles }: DataDiff): string {
  const counts = (['added', 'changed', 'removed'] as const).map(
    (kind) => `${records.filter(({ change }) => change === kind).length} ${kind}`,
  );
  return [
    `## Data against ${code(base)}`,
    '',
    `Records: ${counts.join(', ')}. Of ${articleCount} articles ${articles.length} are read otherwise.`,
    ...describeArticles(articles),
    ...describeRecords(records),
  ].join('\n');
}

function describeArticles(articles: readonly ArticleChange[]): string[] {
  if (articles.length === 0) return [];
  const sum = (field: keyof Omit<ArticleChange, 'file'>) =>
    articles.reduce((total, it) => total + it[field].length, 0);
  return [
    '',
    '| article | found now | lost | now ambiguous | read otherwise |',
    '| --- | --- | --- | --- | --- |',
    ...articles.map(
      ({ file, gained, lost, ambiguous, positions, relations }) =>
        `| ${escapeCell(file)} | ${listIds(gained)} | ${listIds(lost)} | ${list(ambiguous)} | ${list([...positions, ...relations])} |`,
    ),
    `| **all** | ${sum('gained')} | ${sum('lost')} | ${sum('ambiguous')} | ${sum('positions') + sum('relations')} |`,
  ];
}

interface Row {
  id: string;
  change: RecordChange['change'];
  what: string;
}

/** A pack that comes or goes as a whole is one row. */
function foldWholePacks(records: readonly RecordChange[]): Row[] {
  const whole = new Map(
    records
      .filter(({ id, change }) => !id.includes('/') && change !== 'changed')
      .map(({ id, change }) => [id, change]),
  );
  const isMember = ({ id, change }: RecordChange) => whole.get(id.split('/')[0] ?? '') === change;
  return records
    .filter((record) => !(record.id.includes('/') && isMember(record)))
    .map((record) => {
      const { id, change } = record;
      if (!whole.has(id)) return { id, change, what: fieldsOf(record) };
      const members = records.filter((it) => it.id.startsWith(`${id}/`) && isMember(it));
      return { id, change, what: `all ${members.length} records` };
    });
}

const fieldsOf = (record: RecordChange) =>
  record.change === 'changed' ? record.fields.join(', ') : '';

function describeRecords(records: readonly RecordChange[]): string[] {
  if (records.length === 0) return [];
  const rows = foldWholePacks(records);
  const rest = rows.length - MOST_RECORDS;
  return [
    '',
    '| record | change | fields |',
    '| --- | --- | --- |',
    ...rows
      .slice(0, MOST_RECORDS)
      .map(({ id, change, what }) => `| ${code(id)} | ${change} | ${what} |`),
    ...(rest > 0 ? [`| and ${rest} more | | |`] : []),
  ];
}
