/**
 * Packs that others made, as JSON Lines: a person (`id`, `name`, `aliases`) or a claim (`id`,
 * `text` and what helps to find it) per line. They become records of ours in memory.
 */
import * as v from 'valibot';
import { parseWith } from '../../lib/dataset/parse-with.ts';
import type { Claim, Dataset, Entity } from '../../lib/dataset/types.ts';
import { nameOwnerOf } from '../../lib/people/name-owner.ts';
import { type FileProblem, sortProblems } from '../data/file-problem.ts';

/** A file that was read. */
export interface PackText {
  file: string;
  text: string;
}

export interface ForeignPack {
  dataset: Dataset;
  /** Sorted by file and line; the data may be used only if there are none. */
  problems: FileProblem[];
}

const text = v.pipe(v.string(), v.trim(), v.minLength(1));
const optionalText = v.nullish(v.string());
const texts = v.nullish(v.array(v.string()), []);

const Line = v.variant('kind', [
  v.object({ kind: v.literal('person'), id: text, name: text, aliases: texts }),
  v.object({
    kind: v.literal('claim'),
    id: text,
    text,
    title: optionalText,
    summary: optionalText,
    /** The claim turned round: words for it, never a way of saying it. */
    negative: optionalText,
    speaker: optionalText,
    date: optionalText,
    keywords: texts,
    wordings: texts,
  }),
]);

type PackLine = v.InferOutput<typeof Line>;
type ClaimLine = Extract<PackLine, { kind: 'claim' }>;
type PersonLine = Extract<PackLine, { kind: 'person' }>;

/** @param packs - In any number; an id may stand in one of them, once. */
export function readForeignPacks(packs: readonly PackText[]): ForeignPack {
  const problems: FileProblem[] = [];
  const places = new Map<string, string>();
  const dataset: Dataset = {
    asOf: '0000',
    packs: packs.map(({ file }) => makeHead(file)),
    stories: [],
    sources: [],
    entities: [],
    claims: [],
  };
  for (const { file, text: lines } of packs) {
    for (const [index, line] of lines.split('\n').entries()) {
      if (line.trim() === '') continue;
      const read = readLine(line, places);
      if (read.ok) {
        places.set(keyOf(read.value), `${file}:${index + 1}`);
        if (read.value.kind === 'claim') dataset.claims.push(claimOf(read.value));
        else dataset.entities.push(personOf(read.value));
      } else {
        const at = { file, line: index + 1, column: 1 };
        problems.push(...read.messages.map((message) => ({ ...at, message })));
      }
    }
  }
  return { dataset, problems: sortProblems(problems) };
}

/** People and claims are kept apart: a person and a claim may share an id. */
const keyOf = ({ kind, id }: PackLine) => `${kind} ${id}`;

type ReadLine = { ok: true; value: PackLine } | { ok: false; messages: string[] };

/** @param places - Where each id stands that was read before. */
function readLine(line: string, places: ReadonlyMap<string, string>): ReadLine {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { ok: false, messages: [`is no JSON: ${why}`] };
  }
  const parsed = parseWith(Line, value);
  if (parsed.ok) {
    const known = places.get(keyOf(parsed.value));
    const message = `the id "${parsed.value.id}" stands in ${known} already: keep one of the two`;
    return known === undefined ? parsed : { ok: false, messages: [message] };
  }
  const messages = parsed.problems.map(({ path, message }) =>
    path.length > 0 && !message.includes(`"${path[0]}"`)
      ? `${path.join('.')}: ${message}`
      : message,
  );
  return { ok: false, messages };
}

/** Nothing is known of such a pack but its file. */
const makeHead = (file: string): Dataset['packs'][number] => ({
  id: file,
  title: file,
  licence: 'NOASSERTION', // SPDX: nothing is said
  attribution: '',
  asOf: '0000',
  maxAgeDays: Number.MAX_SAFE_INTEGER,
});

function personOf({ id, name, aliases }: PersonLine): Entity {
  const { names } = nameOwnerOf({ id, name, aliases: aliases ?? [] });
  return {
    id,
    kind: 'person',
    name,
    names: names.map((one) => ({ ...one, usedBy: [] })),
    summary: '',
    roles: [],
    background: [],
    descriptions: [],
    identifiers: {},
  };
}

function claimOf({ id, text: sentence, title, summary, speaker, date, ...line }: ClaimLine): Claim {
  return {
    id,
    text: sentence,
    kind: 'statement',
    topic: '',
    about: [],
    positions: [],
    match: { needs: [], unless: [] },
    wordings: line.wordings ?? [],
    evidence: [],
    notes: [],
    links: [],
    keywords: [...(line.keywords ?? []), ...(line.negative ? [line.negative] : [])],
    ...(title ? { title } : {}),
    ...(summary ? { summary } : {}),
    ...(speaker ? { speaker } : {}),
    ...(date ? { date } : {}),
  };
}
