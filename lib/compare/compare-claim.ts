/** One claim: what this page says of it beside what every source says. Pure; a card's whole content. */
import type { Claim, ClaimId, Evidence, PartialDate, SourceId } from '../dataset/types.ts';
import type { Said, Summary } from '../reading/said.ts';
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
import { countBacking, countSources, findCamps } from './find-camps.ts';
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
  /** Claims linked with this one, whose figures stand in its timeline; none without it. */
  linkedTo?: ((claim: Claim) => Claim[]) | undefined;
  /** What the page says of a linked claim. */
  hereOf?: ((claim: ClaimId) => PageSide | undefined) | undefined;
}

/** From the strongest: the order of rows and of a claim's own relation. */
const STRENGTH: Relation[] = ['differs', 'newer', 'older', 'agrees', 'related', 'only-here'];

/** Otherwise than the page, at its time or another. */
export const PARTING: readonly Relation[] = ['differs', 'newer', 'older'];

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
    summary: summarise(claim, here, { relation, rows, ...context }),
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
  const parting = rows.find(({ relation }) => PARTING.includes(relation));
  return parting ? findDifferingWords(sideOf(claim, here), sideOf(claim, parting)) : [];
}

function sideOf(claim: Claim, { quote, position: id, figure }: Evidence | PageSide): Side {
  const position = id === undefined ? undefined : positionOf(claim, id);
  return { quote, position, figure: figure ?? position?.figure };
}

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
  { relation, rows, sourceOf }: { relation: Relation; rows: ComparedEvidence[] } & CompareContext,
): Summary {
  const said = here && saidByPage(claim, here);
  const page = said ? { here: said } : {};
  if (relation === 'only-here') return { key: 'onlyHere', ...page };
  const sourcesOf = (some: readonly ComparedEvidence[]) =>
    new Set(some.map(({ source }) => source));
  const parting = sourcesOf(rows.filter((row) => PARTING.includes(row.relation)));
  const agreeing = rows.filter((row) => row.relation === 'agrees' && !parting.has(row.source));
  const same = agreeing.filter(({ why }) => why.key === 'same');
  const others = sourcesOf(same);
  const compatible = agreeing.filter(({ source }) => !others.has(source));
  const camps = relation === 'agrees' ? [] : rows.filter((row) => row.relation === relation);
  return {
    key: relation,
    ...page,
    camps: findCamps(camps, sourceOf),
    same: countBacking(same, sourceOf),
    compatible: countBacking(compatible, sourceOf),
  };
}
