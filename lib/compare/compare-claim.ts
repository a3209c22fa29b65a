/** One claim: what this page says of it beside what every source says. Pure; a card's whole content. */
import type { Claim, ClaimId, Evidence, PartialDate, SourceId } from '../dataset/types.ts';
import type { Camp, Said, Summary } from '../reading/said.ts';
import type {
  ClaimComparison,
  ComparedEvidence,
  ComparedPage,
  PageSide,
  PageWords,
  Relation,
} from '../reading/types.ts';
import { countVoices, type SourceLookup } from './count-voices.ts';
import { findDifferingWords, type Side } from './differing-words.ts';
import { orderByDate } from './partial-dates.ts';
import { positionOf, relateEvidence, saidByPage, saidBySource } from './relate-evidence.ts';
import { addTimeline } from './timeline.ts';

export interface CompareContext {
  sourceOf: SourceLookup;
  /** Sentence of a linked claim. */
  textOf: (id: ClaimId) => string | undefined;
  /** The source that the page itself is. */
  ownSource?: SourceId | undefined;
  /** Day of the page. */
  published?: PartialDate | undefined;
  /** Claims linked with this one as its whole or its parts, for a timeline; none without it. */
  partsOf?: ((claim: Claim) => Claim[]) | undefined;
}

/** From the strongest: the order of rows and of a claim's own relation. */
const STRENGTH: Relation[] = ['differs', 'newer', 'older', 'agrees', 'related', 'only-here'];

/**
 * @param here - What the page says; without it, the sources alone, all `related`.
 * @returns Rows by strength of relation, then date, then as the data has them. Evidence of a source
 *   that is not described is left out.
 */
export function compareClaim(
  claim: Claim,
  here: PageSide | undefined,
  context: CompareContext,
): ClaimComparison {
  const compared = claim.evidence.flatMap((evidence) =>
    compareEvidence(claim, evidence, here, context),
  );
  const isOwn = ({ source }: Evidence) => source === context.ownSource;
  const rows = compared.filter((row) => !isOwn(row)).sort(byStrengthThenDate);
  const relation: Relation = here ? (rows[0]?.relation ?? 'only-here') : 'related';
  return {
    claim: claim.id,
    text: claim.text,
    kind: claim.kind,
    topic: claim.topic,
    story: claim.id.split('/')[0] ?? '',
    relation,
    summary: summarise(claim, here, relation, rows),
    ...(here ? { here: describePage(claim, here) } : {}),
    rows,
    ownRows: compared.filter(isOwn),
    sourceCount: countSources(claim.evidence),
    voiceCount: countVoices(claim.evidence, context.sourceOf),
    differing: here ? markPage(claim, here, rows) : [],
    ...addTimeline(claim, here, context),
    notes: claim.notes,
    links: claim.links.flatMap(({ relation: kind, claim: id }) => {
      const text = context.textOf(id);
      return text === undefined ? [] : [{ relation: kind, claim: id, text }];
    }),
  };
}

function compareEvidence(
  claim: Claim,
  evidence: Evidence,
  here: PageSide | undefined,
  { sourceOf, published }: CompareContext,
): ComparedEvidence[] {
  const sourceRecord = sourceOf(evidence.source);
  if (!sourceRecord) return []; // a foreign pack may name a source and not describe it
  const position = positionOf(claim, evidence.position);
  const related = relateEvidence(claim, evidence, here, published);
  const parts = here && related.relation !== 'agrees' && related.relation !== 'related';
  return [
    {
      ...evidence,
      ...related,
      sourceRecord,
      said: saidBySource(position, evidence.figure),
      differing: parts ? findDifferingWords(sideOf(claim, evidence), sideOf(claim, here)) : [],
    },
  ];
}

function byStrengthThenDate(a: ComparedEvidence, b: ComparedEvidence): number {
  return STRENGTH.indexOf(a.relation) - STRENGTH.indexOf(b.relation) || orderByDate(a.asOf, b.asOf);
}

/** The page's own words that part from the first source that differs. */
function markPage(claim: Claim, here: PageSide, rows: readonly ComparedEvidence[]) {
  const parting = rows.find(({ relation }) => ['differs', 'newer', 'older'].includes(relation));
  return parting ? findDifferingWords(sideOf(claim, here), sideOf(claim, parting)) : [];
}

function sideOf(claim: Claim, { quote, position: id, figure }: Evidence | PageSide): Side {
  const position = id === undefined ? undefined : positionOf(claim, id);
  return { quote, position, figure: figure ?? position?.figure };
}

const countSources = (evidence: readonly Evidence[]) =>
  new Set(evidence.map(({ source }) => source)).size;

function describePage(claim: Claim, here: PageSide): ComparedPage {
  const withSaid = <T extends PageWords>(words: T): T & { said?: Said } => {
    const said = saidByPage(claim, words);
    return said ? { ...words, said } : words;
  };
  return { ...withSaid(here), alsoSays: here.alsoSays.map(withSaid) };
}

function summarise(
  claim: Claim,
  here: PageSide | undefined,
  relation: Relation,
  rows: readonly ComparedEvidence[],
): Summary {
  const said = here && saidByPage(claim, here);
  const page = said ? { here: said } : {};
  const agreeing = countSources(rows.filter((row) => row.relation === 'agrees'));
  if (relation === 'only-here') return { key: 'onlyHere', ...page };
  if (relation === 'agrees') return { key: 'agrees', ...page, agreeing, total: countSources(rows) };
  const camps = findCamps(rows.filter((row) => row.relation === relation));
  return { key: relation, ...page, camps, agreeing };
}

/** Most sources first, else in the order of the rows. */
function findCamps(rows: readonly ComparedEvidence[]): Camp[] {
  const camps = Map.groupBy(rows, ({ said }) => JSON.stringify(said));
  return [...camps.values()]
    .flatMap((camp) => (camp[0] ? [{ said: camp[0].said, sources: countSources(camp) }] : []))
    .sort((a, b) => b.sources - a.sources);
}
