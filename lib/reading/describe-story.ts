/**
 * The agreement of a story's sources, asked for by id with what the page says of each claim. The
 * claims' own sentences are read as an article is, so that a row knows what its sentence states.
 */
import { describeAgreement, hasAgreement } from '../compare/agreement.ts';
import type { Claim, ClaimId } from '../dataset/types.ts';
import type { Pack } from '../pack/open-pack.ts';
import type { StoryRequest } from '../protocol.ts';
import { fail, ok, type Result } from '../result.ts';
import type { StoryAgreement } from './agreement-types.ts';
import { articleFromText } from './article-from-text.ts';
import { findInArticle } from './find-in-article.ts';
import { parseClaimRequest, parseClaimSides } from './parse-claim-request.ts';
import { contextOf } from './read-article.ts';

/** @returns The request with only known fields; a page's side of a wrong shape is left out. */
export function parseStoryRequest(untrusted: unknown): StoryRequest {
  const { id, ownSource, published } = parseClaimRequest(untrusted);
  const { claims } = (untrusted ?? {}) as { claims?: unknown };
  return {
    id,
    claims: parseClaimSides(claims),
    ...(ownSource === undefined ? {} : { ownSource }),
    ...(published === undefined ? {} : { published }),
  };
}

export function describeStory(
  pack: Pack,
  { id, claims: onPage, ownSource, published }: StoryRequest,
): Result<StoryAgreement, 'unknown-story'> {
  const story = pack.stories.find((one) => one.id === id);
  if (!story) return fail('unknown-story', `no story ${id} in the data`);
  const found = new Map(onPage.map((claim) => [claim.id, claim.here]));
  const context = { ...contextOf(pack, { ownSource, published }), found };
  const claims = pack.claimsOf(id).filter((claim) => hasAgreement(claim, context));
  const positions = findPositionsOfTexts(pack, claims);
  const positionOfText = (claim: ClaimId) => positions.get(claim);
  return ok(describeAgreement(story, claims, { ...context, positionOfText }));
}

/** Only of claims with several positions: of one there is nothing to tell. */
function findPositionsOfTexts(pack: Pack, claims: readonly Claim[]): Map<ClaimId, string> {
  const positions = new Map<ClaimId, string>();
  for (const { id, text, positions: known } of claims) {
    if (known.length < 2) continue;
    const { appearances } = findInArticle(articleFromText(text), pack);
    const own = appearances.find(({ claim, polarity }) => claim === id && polarity === 'asserts');
    if (own?.position !== undefined) positions.set(id, own.position);
  }
  return positions;
}
