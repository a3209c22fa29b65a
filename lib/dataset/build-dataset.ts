/**
 * Records as they were written → the checked data set, or every problem in them. The same for the
 * build, the command line and a reader's own pack. Where files are and how they are written is
 * the caller's.
 */
import { checkDataset } from './check-dataset.ts';
import { mergeEntities } from './merge-entities.ts';
import { parseClaim } from './parse-claim.ts';
import { parseEntity, parsePackEntity } from './parse-entity.ts';
import { parseSource } from './parse-source.ts';
import { parsePackHead, parseStory } from './parse-story.ts';
import { findLatestDate } from './partial-date.ts';
import { type AuthoredRecord, homeOf, type Parsed, type RecordProblem } from './problem.ts';
import { renameInClaim, renameInEntity } from './rename-references.ts';
import type { Claim, Dataset, Entity, PackHead, Story } from './types.ts';

/** `dataset` holds the sound records; it may be used only if there are no problems. */
export interface BuiltDataset {
  dataset: Dataset;
  /** The entities as they were written, before those that are one were merged. */
  written: Entity[];
  problems: RecordProblem[];
}

const isHead = ({ kind }: AuthoredRecord) => kind === 'story' || kind === 'pack';

/**
 * @param records In any order.
 * @param elsewhere Ids of records that stand elsewhere and may be referred to.
 * @returns Records in the order given, those of one entity merged. `asOf` is `0000` where there is no story and no pack.
 */
export function buildDataset(
  records: readonly AuthoredRecord[],
  elsewhere: ReadonlySet<string> = new Set(),
): BuiltDataset {
  const dataset: Dataset = {
    asOf: '0000',
    packs: [],
    stories: [],
    sources: [],
    entities: [],
    claims: [],
  };
  const problems: RecordProblem[] = [];
  // Heads first: what a pack's record leaves open, its head says.
  for (const record of [...records.filter(isHead), ...records.filter((it) => !isHead(it))]) {
    if (record.value === undefined) continue;
    const parsed = addRecord(record, dataset);
    if (parsed.ok) continue;
    problems.push(...parsed.problems.map((problem) => ({ record: record.id, ...problem })));
  }
  dataset.asOf = findLatestDate(dataset.packs.map(({ asOf }) => asOf)) ?? dataset.asOf;
  const { dataset: merged, problems: conflicts } = mergeDataset(dataset);
  problems.push(...checkDataset(records, elsewhere), ...conflicts);
  return { dataset: merged, written: dataset.entities, problems };
}

function mergeDataset(dataset: Dataset): { dataset: Dataset; problems: RecordProblem[] } {
  const { entities, aliases, problems } = mergeEntities(dataset);
  return {
    dataset: {
      ...dataset,
      entities: entities.map((entity) => renameInEntity(entity, aliases)),
      claims: dataset.claims.map((claim) => renameInClaim(claim, aliases)),
    },
    problems,
  };
}

function keep<T>(parsed: Parsed<T>, add: (value: T) => void): Parsed<unknown> {
  if (parsed.ok) add(parsed.value);
  return parsed;
}

function addRecord({ kind, id, value }: AuthoredRecord, dataset: Dataset): Parsed<unknown> {
  switch (kind) {
    case 'story':
      return keep(parseStory(value, id), ({ story, head }) => {
        dataset.stories.push(story);
        dataset.packs.push(head);
      });
    case 'pack':
      return keep(parsePackHead(value, id), (head) => dataset.packs.push(head));
    case 'source':
      return keep(parseSource(value, id), (source) => dataset.sources.push(source));
    case 'claim':
      return keep(parseClaim(value, id), (claim) =>
        dataset.claims.push(withSince(claim, dataset.stories)),
      );
    case 'pack-entity':
      return keep(parsePackEntity(value, id, headOf(id, dataset.packs)), (entity) =>
        dataset.entities.push(entity),
      );
    default:
      return keep(parseEntity(value, id), (entity) => dataset.entities.push(entity));
  }
}

/** What is said or done belongs to its story's time; a state or a count may be older. */
function withSince(claim: Claim, stories: readonly Story[]): Claim {
  const begins = stories.find(({ id }) => id === homeOf(claim.id))?.begins;
  const isOfStory = claim.kind === 'statement' || claim.kind === 'event';
  return claim.since !== undefined || begins === undefined || !isOfStory
    ? claim
    : { ...claim, since: begins };
}

/** A pack without a sound head does not build; the date then only has to be one. */
const headOf = (id: string, heads: readonly PackHead[]): Pick<PackHead, 'asOf'> =>
  heads.find((head) => head.id === homeOf(id)) ?? { asOf: '0000' };
