/** Claims of a foreign pack (JSON Lines, perhaps gzipped) as claims of ours, and an index over them. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { buildClaimSections } from '../../lib/claims/build-claim-sections.ts';
import { type ClaimIndex, openClaims } from '../../lib/claims/claim-index.ts';
import type { Claim } from '../../lib/dataset/types.ts';
import { openContainer, writeContainer } from '../../lib/pack/container.ts';

export type PackLine = Pick<Claim, 'id' | 'text'> &
  Partial<Pick<Claim, 'title' | 'summary' | 'speaker' | 'date' | 'keywords' | 'wordings'>> & {
    negative?: string;
  };

/** A line of a foreign pack as a claim of ours. */
function claimOf({
  id,
  text,
  title,
  summary,
  speaker,
  date,
  negative,
  keywords = [],
  wordings = [],
}: PackLine): Claim {
  return {
    id,
    text,
    kind: 'statement',
    topic: '',
    about: [],
    positions: [],
    match: { needs: [], unless: [] },
    evidence: [],
    notes: [],
    links: [],
    keywords: negative ? [...keywords, negative] : keywords,
    wordings,
    ...(title === undefined ? {} : { title }),
    ...(summary === undefined ? {} : { summary }),
    ...(speaker ? { speaker } : {}),
    ...(date ? { date } : {}),
  };
}

/** @returns The text of a file, unpacked where its name ends in `.gz`. */
export function readPacked(path: string): string {
  const bytes = readFileSync(path);
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

export function readPackLines(path: string): PackLine[] {
  const lines = readPacked(path).split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as PackLine);
}

export interface IndexedClaims {
  index: ClaimIndex;
  claims: Claim[];
  bytes: number;
}

export function indexClaims(lines: readonly PackLine[]): IndexedClaims {
  const claims = lines.map(claimOf);
  const file = writeContainer(buildClaimSections(claims));
  const opened = openContainer(file);
  if (!opened.ok) throw new Error(opened.error.message); // what we wrote ourselves opens
  return { index: openClaims(opened.value), claims, bytes: file.byteLength };
}
