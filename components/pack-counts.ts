/** What a pack gives, in words: "412 people, 31 organisations and 96 claims". */
import type { Messages } from './messages.tsx';

/** @returns '' for a pack with nothing in it. */
export function describePackCounts(
  counts: { people: number; organisations: number; claims: number; sources?: number },
  { t, list }: Messages,
): string {
  const { people, organisations, claims, sources = 0 } = counts;
  return list([
    ...(people > 0 ? [t('data.people', people)] : []),
    ...(organisations > 0 ? [t('data.organisations', organisations)] : []),
    ...(claims > 0 ? [t('data.claims', claims)] : []),
    ...(sources > 0 ? [t('data.sources', sources)] : []),
  ]);
}
