/** A release as it is kept in git, as it is packaged, and as a table for the CHANGELOG. */
import type { ChangeLog, DataRelease, ReaderChange } from '../../../lib/changes/types.ts';

/** Releases older than this, in days before the newest, are left out of the package. */
const PACKAGED_DAYS = 365;
const DAY_MS = 86_400_000;

/** @returns JSON with one change a line, so that two releases and a review of one are easy to read. */
export function writeRelease({ changes, ...head }: DataRelease): string {
  const lines = Object.entries(head).map(
    ([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},`,
  );
  const list = changes.map((change) => `    ${JSON.stringify(change)}`).join(',\n');
  const body = changes.length === 0 ? '[]' : `[\n${list}\n  ]`;
  return `{\n${lines.join('\n')}\n  "changes": ${body}\n}\n`;
}

const KINDS: Record<string, string> = {
  people: 'people',
  organisations: 'organisations',
  claims: 'claims',
  sources: 'sources',
};
const HOLDERS = 'stories and packs';

const kindOf = (id: string): string => KINDS[id.split('/')[1] ?? ''] ?? HOLDERS;

/**
 * @param releases Oldest first.
 * @returns What the extension needs of them: of people, organisations and claims what was added or
 *   what a reader can see of a change, of the last year.
 */
export function listForReaders(releases: readonly DataRelease[]): ChangeLog {
  const newest = releases.at(-1);
  if (!newest) return { releases: [] };
  const age = ({ release }: DataRelease) =>
    (Date.parse(newest.release) - Date.parse(release)) / DAY_MS;
  return {
    release: newest.release,
    releases: releases.flatMap((one) => {
      if (one.base === undefined || age(one) > PACKAGED_DAYS) return [];
      return [{ release: one.release, base: one.base, changes: one.changes.flatMap(forReader) }];
    }),
  };
}

function forReader(change: DataRelease['changes'][number]): ReaderChange[] {
  const { id, name } = change;
  if (!['people', 'organisations', 'claims'].includes(kindOf(id))) return [];
  if (change.change === 'added') return [{ id, name, change: 'added' }];
  if (change.change === 'removed' || change.details.length === 0) return [];
  return [{ id, name, change: 'changed', details: change.details }];
}

/** @returns Markdown for the CHANGELOG, ending without a line break. */
export function describeRelease({ release, base, asOf, changes }: DataRelease): string {
  const head = `### Data of ${release}`;
  if (base === undefined) return `${head}\n\nThe first release of the data, as of ${asOf}.`;
  const kinds = [...new Set([...Object.values(KINDS), HOLDERS])];
  const rows = kinds.flatMap((kind) => {
    const own = changes.filter(({ id }) => kindOf(id) === kind);
    if (own.length === 0) return [];
    const count = (wanted: string) => own.filter(({ change }) => change === wanted).length;
    return [`| ${kind} | ${count('added')} | ${count('changed')} | ${count('removed')} |`];
  });
  const parts = countParts(changes);
  return [
    head,
    '',
    `As of ${asOf}, since the release of ${base}; every change is in \`data/releases/${release}.json\`.`,
    '',
    '| | added | changed | removed |',
    '| --- | --- | --- | --- |',
    ...rows,
    ...(parts === '' ? [] : ['', `What changed in them: ${parts}.`]),
  ].join('\n');
}

/** "3 evidence, 1 role", most first. */
function countParts(changes: DataRelease['changes']): string {
  const counts = new Map<string, number>();
  for (const change of changes) {
    for (const { part } of change.change === 'changed' ? change.details : []) {
      counts.set(part, (counts.get(part) ?? 0) + 1);
    }
  }
  return [...counts]
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .map(([part, amount]) => `${amount} ${part}`)
    .join(', ');
}
