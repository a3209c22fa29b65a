/**
 * Compares the data with the articles' texts, which are never part of the project: quotes,
 * attributions and quoted words are verbatim, spellings are used by the sources that are said to
 * use them, and our own sentences are our own.
 */
import { findTexts } from '../../lib/dataset/authored-fields.ts';
import type { ProblemPath, RecordProblem } from '../../lib/dataset/problem.ts';
import type { Claim, Dataset, Entity, SourceId, StoryId } from '../../lib/dataset/types.ts';
import { describeMissing, findPassage, shorten } from './compare-passage.ts';
import type { FileProblem } from './file-problem.ts';
import type { LoadedData } from './load-data.ts';
import { readSourceTexts } from './read-source-texts.ts';

export interface CheckedTexts {
  problems: FileProblem[];
  /** Passages for which a text was at hand. */
  comparedCount: number;
  /** Stories none of whose texts was at hand, while another's were. */
  passedOver: StoryId[];
}

/** A stretch that must stand in a source's text. */
interface Passage {
  record: string;
  path: ProblemPath;
  source: SourceId;
  value: string;
}

/** A sentence of ours shorter than this may stand in an article by chance. */
const OWN_SENTENCE_WORDS = 8;

type CheckedData = Pick<LoadedData, 'dataset' | 'locate'> & Partial<Pick<LoadedData, 'written'>>;

/**
 * @param folders Folders of texts; each source's `text` names its file in one of them.
 * @returns Problems in no particular order. Sources without `text` are passed over.
 */
export async function checkTexts(
  { dataset: merged, written = merged.entities, locate }: CheckedData,
  folders: readonly string[],
): Promise<CheckedTexts> {
  // Entities as they were written: of a merged one, a place could be in any of its files.
  const dataset = { ...merged, entities: written };
  const { articles, problems, passedOver } = await readSourceTexts(dataset.sources, folders);
  const texts = new Map([...articles].map(([id, { text }]) => [id, text]));
  const passages = [...dataset.claims.flatMap(findQuotes), ...dataset.entities.flatMap(findUses)];
  let comparedCount = 0;
  for (const { record, path: at, source, value } of passages) {
    const text = texts.get(source);
    if (text === undefined) continue;
    comparedCount++;
    if (findPassage(text, value) !== undefined) continue;
    problems.push({ record, path: at, message: describeMissing(text, value, source) });
  }
  problems.push(...findCopies(dataset, texts));
  return { problems: problems.map(locate), comparedCount, passedOver };
}

const findQuotes = ({ id, evidence }: Claim): Passage[] =>
  evidence.flatMap(({ source, quote, attribution }, index) => {
    const passage = (field: string, value: string): Passage => ({
      record: id,
      path: ['evidence', index, field],
      source,
      value,
    });
    const named = attribution === undefined ? [] : [passage('attribution', attribution)];
    return [passage('quote', quote), ...named];
  });

function findUses(entity: Entity): Passage[] {
  const uses = entity.names.flatMap(({ value, usedBy }, index) =>
    usedBy.map((source, at) => ({
      record: entity.id,
      // The heading is the first of the names; its sources stand at the top level of the file.
      path: index === 0 ? ['usedBy', at] : ['names', index - 1, 'usedBy', at],
      source,
      value,
    })),
  );
  const descriptions = entity.descriptions.map(({ words, source }, index) => ({
    record: entity.id,
    path: ['descriptions', index, 'words'],
    source,
    value: words,
  }));
  return [...uses, ...descriptions];
}

/** Where sentences of ours stand, in claims and in entities. */
const OWN_SENTENCES = [
  'text',
  'wordings.*',
  'positions.*.wordings.*',
  'notes.*.text',
  'background.*.text',
].map((way) => way.split('.'));

/** Sentences that should be ours and stand word for word in an article. */
function findCopies(
  { claims, entities }: Dataset,
  texts: ReadonlyMap<SourceId, string>,
): RecordProblem[] {
  return [...claims, ...entities].flatMap((record) =>
    OWN_SENTENCES.flatMap((way) => findTexts(record, way)).flatMap(({ path: at, value }) => {
      const bare = value.replace(/[.!?]+$/, '');
      if (bare.split(/\s+/).length < OWN_SENTENCE_WORDS) return [];
      const found = [...texts].find(([, text]) => findPassage(text, bare) !== undefined);
      if (!found) return [];
      const message = `"${shorten(value)}" stands word for word in ${found[0]}: say it in words of your own`;
      return [{ record: record.id, path: at, message }];
    }),
  );
}
