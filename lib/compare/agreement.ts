/**
 * Who says what in a story: claims beside this page and every source, each cell backed by a quote.
 *
 * A cell says how a source stands to the *sentence* of the claim, not to the page, so that a row
 * reads as one question put to everybody; how the words stand to this page is said beside it.
 * Nothing is counted or weighed here.
 */
import type {
  Claim,
  ClaimId,
  Evidence,
  Position,
  Source,
  SourceId,
  Story,
} from '../dataset/types.ts';
import type {
  AgreementCell,
  AgreementRow,
  AgreementWords,
  Stance,
  StoryAgreement,
} from '../reading/agreement-types.ts';
import type { PageSide, PageWords } from '../reading/types.ts';
import type { CompareContext } from './compare-claim.ts';
import { countVoices } from './count-voices.ts';
import { orderByDate } from './partial-dates.ts';
import { positionOf, relateEvidence, saidByPage, saidBySource } from './relate-evidence.ts';

export interface AgreementContext extends Omit<CompareContext, 'textOf' | 'linkedTo' | 'hereOf'> {
  /** What the page says, of each claim that was found on it. */
  found: ReadonlyMap<ClaimId, PageSide>;
  /** Position that the claim's own sentence takes; without it the row is measured otherwise. */
  positionOfText: (claim: ClaimId) => string | undefined;
}

/** From so many sources on, a claim that the page does not carry has something to compare. */
const LEAST_SOURCES = 2;
const SILENT: AgreementCell = { stance: 'silent', words: [] };

/**
 * @param claims - Of the story. Those that neither the page nor two other sources carry, and what
 *   is only said in passing and not on the page, are left out.
 * @returns Rows as the claims come, below the story's topics.
 */
export function describeAgreement(
  story: Pick<Story, 'id' | 'title' | 'asOf' | 'topics'>,
  claims: readonly Claim[],
  context: AgreementContext,
): StoryAgreement {
  const known = claims.filter((claim) => hasAgreement(claim, context));
  const sources = listSources(known, context);
  const { id, title, asOf, topics } = story;
  return {
    ...{ story: id, title, asOf, sources },
    voiceCount: countVoices(
      known.flatMap((claim) => listOthers(claim, context)),
      context.sourceOf,
    ),
    topics: topics
      .map((topic) => ({
        id: topic.id,
        label: topic.label,
        rows: known
          .filter((claim) => claim.topic === topic.id)
          .map((claim) => describeRow(claim, sources, context)),
      }))
      .filter(({ rows }) => rows.length > 0),
  };
}

/** Whether a claim is a row: asked before the position of its sentence is looked for. */
export function hasAgreement(
  claim: Claim,
  context: Pick<AgreementContext, 'found' | 'ownSource' | 'sourceOf'>,
): boolean {
  if (context.found.has(claim.id)) return true;
  if (claim.incidental) return false;
  return new Set(listOthers(claim, context).map(({ source }) => source)).size >= LEAST_SOURCES;
}

function listOthers(
  { evidence }: Claim,
  { ownSource, sourceOf }: Pick<AgreementContext, 'ownSource' | 'sourceOf'>,
): Evidence[] {
  return evidence.filter(({ source }) => source !== ownSource && sourceOf(source));
}

function listSources(claims: readonly Claim[], context: AgreementContext): Source[] {
  const ids = new Set<SourceId>(
    claims.flatMap((claim) => listOthers(claim, context).map(({ source }) => source)),
  );
  const sources = [...ids].flatMap((id) => context.sourceOf(id) ?? []);
  return sources.sort((a, b) => orderByDate(dateOf(a), dateOf(b)) || (a.id < b.id ? -1 : 1));
}

/** What is known of its day; a source of which nothing is known comes last. */
const dateOf = ({ published, notAfter, notBefore }: Source) =>
  published ?? notAfter ?? notBefore ?? '9999';

function describeRow(
  claim: Claim,
  sources: readonly Source[],
  context: AgreementContext,
): AgreementRow {
  const side = context.found.get(claim.id);
  const measure = chooseMeasure(claim, side, context);
  const here = side ? describeHere(claim, side, measure) : SILENT;
  const cells = sources.map(({ id }) => describeCell(claim, id, measure, context));
  const parts = [here, ...cells].some(({ stance }) => /^says-/u.test(stance));
  return {
    claim: claim.id,
    text: claim.text,
    ...(parts && measure ? { measure: saidBySource(measure) } : {}),
    here,
    cells,
  };
}

/**
 * The position that a row is measured by: the one that its sentence states; where the sentence does
 * not decide, this page's; where the page takes none, the one that most evidence takes.
 */
function chooseMeasure(
  claim: Claim,
  here: PageSide | undefined,
  context: AgreementContext,
): Position | undefined {
  const counts = Map.groupBy(listOthers(claim, context), ({ position }) => position);
  const [most] = [...counts].sort(([, a], [, b]) => b.length - a.length);
  const said = here?.polarity === 'asserts' ? here.position : undefined;
  const only = claim.positions.length === 1 ? claim.positions[0]?.id : undefined;
  const id = only ?? context.positionOfText(claim.id) ?? said ?? most?.[0];
  return id === undefined ? undefined : positionOf(claim, id);
}

/** How evidence stands to the position that the row is measured by. */
function findStance(claim: Claim, said: Evidence, measure: Position | undefined): Stance {
  if (!measure) return 'unclear';
  const { relation } = relateEvidence(claim, said, sideFor(measure), undefined);
  if (relation === 'differs') return 'says-otherwise';
  if (relation !== 'agrees') return 'unclear';
  return said.attribution === undefined && said.attributedTo === undefined
    ? 'reports'
    : 'attributes';
}

/** A text that takes exactly this position. */
function sideFor({ id, figure }: Position): PageSide {
  const side: PageSide = {
    quote: '',
    start: 0,
    end: 0,
    position: id,
    polarity: 'asserts',
    alsoSays: [],
  };
  return figure ? { ...side, figure } : side;
}

function describeCell(
  claim: Claim,
  source: SourceId,
  measure: Position | undefined,
  { found, published }: AgreementContext,
): AgreementCell {
  const pieces = claim.evidence.filter((evidence) => evidence.source === source);
  if (pieces.length === 0) return SILENT;
  const here = found.get(claim.id);
  return {
    stance: joinStances(pieces.map((piece) => findStance(claim, piece, measure))),
    words: pieces.map((piece): AgreementWords => {
      const { quote, asOf, attribution } = piece;
      return {
        ...{ quote, asOf },
        said: saidBySource(positionOf(claim, piece.position), piece.figure),
        ...(attribution === undefined ? {} : { attribution }),
        ...(here ? { relation: relateEvidence(claim, piece, here, published).relation } : {}),
      };
    }),
  };
}

/** A source that says it in its own voice anywhere reports it. */
function joinStances(stances: readonly Stance[]): Stance {
  const holds = stances.includes('reports') || stances.includes('attributes');
  if (stances.includes('says-otherwise')) return holds ? 'says-both' : 'says-otherwise';
  if (holds) return stances.includes('reports') ? 'reports' : 'attributes';
  return 'unclear';
}

function describeHere(claim: Claim, here: PageSide, measure: Position | undefined): AgreementCell {
  const stance = findStanceOfPage(claim, here, measure);
  const { attribution, alsoSays } = here;
  return {
    stance: alsoSays.length > 0 ? 'says-both' : stance,
    words: [
      {
        ...describeWords(claim, here),
        ...(attribution === undefined ? {} : { attribution }),
      },
      ...alsoSays.map((also) => describeWords(claim, also)),
    ],
  };
}

function describeWords(claim: Claim, words: PageWords): AgreementWords {
  const said = saidByPage(claim, words);
  const { quote, cut } = words;
  return { quote, ...(cut ? { cut } : {}), ...(said ? { said } : {}) };
}

function findStanceOfPage(claim: Claim, here: PageSide, measure: Position | undefined): Stance {
  const { polarity, figure, attribution } = here;
  const position = here.position ?? (claim.positions.length === 1 ? measure?.id : undefined);
  if (position === undefined || polarity === 'conditional' || polarity === 'asks') return 'unclear';
  const said: Evidence = {
    ...{ source: '', position, quote: here.quote, asOf: '', derivesFrom: [] },
    ...(figure ? { figure } : {}),
    ...(attribution === undefined ? {} : { attribution }),
  };
  const stance = findStance(claim, said, measure);
  if (polarity === 'asserts') return stance;
  // What denies another position need not hold this one.
  return stance === 'reports' || stance === 'attributes' ? 'says-otherwise' : 'unclear';
}
