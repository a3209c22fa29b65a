/** What a card shows of one entity or one claim, asked for by id. */
import { compareClaim } from '../compare/compare-claim.ts';
import { daysBetween } from '../compare/partial-dates.ts';
import { comparePartialDates } from '../dataset/partial-date.ts';
import { homeOf } from '../dataset/problem.ts';
import type {
  Claim,
  ClaimId,
  Entity,
  EntityId,
  PackHead,
  PartialDate,
  Role,
  SourceId,
} from '../dataset/types.ts';
import type { Pack } from '../pack/open-pack.ts';
import type { ClaimRequest } from '../protocol.ts';
import { fail, ok, type Result } from '../result.ts';
import { chooseRoles } from './choose-roles.ts';
import { contextOf } from './read-article.ts';
import type { ClaimComparison, EntityDetails } from './types.ts';

/** Quotes of one person on a card; the panel asks for the claims themselves. */
const MOST_QUOTES = 6;

/** @param today - ISO day: a role that ended reads "held until", an old pack "may have changed". */
export function describeEntity(
  pack: Pack,
  id: EntityId,
  today: PartialDate,
): Result<EntityDetails, 'unknown-entity'> {
  const entity = pack.entity(id);
  const head = entity && pack.headOf(entity.id);
  if (!entity || !head) return fail('unknown-entity', `no entity ${id} in the data`);
  const label = (source: SourceId) => pack.source(source)?.label ?? source;
  const claims = pack.claimsAbout(id);
  return ok({
    id: entity.id,
    kind: entity.kind,
    name: entity.name,
    summary: entity.summary,
    roles: chooseRoles(entity.roles).map((role) => describeRole(role, pack, head, today)),
    background: entity.background.map(({ text, asOf, sources }) => ({
      text,
      asOf,
      sources: sources.map(label),
    })),
    descriptions: entity.descriptions.map(({ words, by, source }) => ({
      words,
      by,
      source: label(source),
    })),
    names: describeNames(entity, label),
    claims: claims.map(({ id, text }) => ({ id, text })),
    quotes: claims
      .flatMap((claim) =>
        claim.evidence
          .filter(({ attributedTo }) => attributedTo === entity.id)
          .map(({ quote, source, asOf }) => ({
            quote,
            source: label(source),
            asOf,
            claim: claim.id,
          })),
      )
      .slice(0, MOST_QUOTES),
    pack: { title: head.title, licence: head.licence, asOf: head.asOf },
    alsoFrom: describeOtherPacks(entity, pack),
    identifiers: entity.identifiers,
  });
}

/** Packs of the records that were merged into it, in their order, each once. */
function describeOtherPacks({ id, sameAs = [] }: Entity, pack: Pack): EntityDetails['alsoFrom'] {
  const homes = new Set(sameAs.map(homeOf));
  homes.delete(homeOf(id));
  return [...homes].flatMap((home) => {
    const head = pack.headOf(home);
    if (!head) return [];
    const { title, licence, attribution, asOf } = head;
    return [{ title, licence, attribution, asOf }];
  });
}

function describeNames(entity: Entity, label: (source: SourceId) => string) {
  return entity.names.map(({ value, kind, language, usedBy }) => ({
    value,
    kind,
    ...(language === undefined ? {} : { language }),
    usedBy: usedBy.map(label),
  }));
}

function describeRole(
  role: Role,
  pack: Pack,
  entityHead: PackHead,
  today: PartialDate,
): EntityDetails['roles'][number] {
  const other = role.pack === undefined ? undefined : pack.headOf(role.pack);
  const head = other ?? entityHead;
  const organisation = role.organisation === undefined ? undefined : pack.entity(role.organisation);
  return {
    label: role.label,
    ...(organisation ? { organisation: organisation.name, organisationId: organisation.id } : {}),
    ...(role.start === undefined ? {} : { start: role.start }),
    ...(role.end === undefined ? {} : { end: role.end }),
    asOf: role.asOf,
    sources: role.sources.map((source) => pack.source(source)?.label ?? source),
    ...(other === undefined ? {} : { pack: other.title }),
    state: stateOf(role, head, today),
  };
}

function stateOf({ end, asOf }: Role, { maxAgeDays }: PackHead, today: PartialDate) {
  if (end !== undefined && comparePartialDates(end, today) < 0) return 'ended' as const;
  return isPastAge({ asOf, maxAgeDays }, today)
    ? ('may-have-changed' as const)
    : ('current' as const);
}

/** @returns Whether what was so at `asOf` may have changed: a day counts from the pack's age on. */
export function isPastAge(
  { asOf, maxAgeDays }: Pick<PackHead, 'asOf' | 'maxAgeDays'>,
  today: PartialDate,
): boolean {
  return daysBetween(asOf, today) > maxAgeDays;
}

/** @returns The comparison that a card shows, the same that the list of the reading rests on. */
export function compareClaimById(
  pack: Pack,
  request: ClaimRequest,
): Result<ClaimComparison, 'unknown-claim'> {
  const { id, here, figures = [], ownSource, published } = request;
  const claim = pack.claim(id);
  if (!claim) return fail('unknown-claim', `no claim ${id} in the data`);
  const context = contextOf(pack, { ownSource, published });
  const hereOf = (one: ClaimId) => figures.find((side) => side.id === one)?.here;
  const linkedTo = (one: Claim) => findLinked(one, pack);
  return ok(compareClaim(claim, here, { ...context, linkedTo, hereOf }));
}

/** Claims that it links to or that link to it: of a story, not of a foreign pack. */
function findLinked({ id, links }: Claim, pack: Pack): Claim[] {
  const story = homeOf(id);
  if (!pack.stories.some((one) => one.id === story)) return [];
  const linked = new Set(links.map(({ claim }) => claim));
  const isLinked = (other: Claim) =>
    linked.has(other.id) || other.links.some(({ claim }) => claim === id);
  return pack.claimsOf(story).filter(isLinked);
}
