/**
 * The questions for a claim's comparison and a story's agreement, from what was read on the page: the
 * same for card, panel and command line, so that all of them get the same answer.
 */
import type { ClaimId, PartialDate, StoryId } from '../dataset/types.ts';
import type { ClaimRequest, StoryRequest } from '../protocol.ts';
import type { Reading } from './types.ts';

/**
 * @param reading - Of the open page; without it the sources are shown alone.
 * @param published - Day of the page.
 */
export function createClaimRequest(
  id: ClaimId,
  reading: Pick<Reading, 'claims' | 'ownSource'> | undefined,
  published: PartialDate | undefined,
): ClaimRequest {
  const claims = reading?.claims ?? [];
  const here = claims.find((claim) => claim.id === id)?.here;
  const figures = claims
    .filter((claim) => claim.id !== id && claim.here.figure && isOfOneStory(claim.id, id))
    .map((claim) => ({ id: claim.id, here: claim.here }));
  return {
    id,
    ...(here ? { here } : {}),
    ...(figures.length > 0 ? { figures } : {}),
    ...(reading?.ownSource ? { ownSource: reading.ownSource.id } : {}),
    ...(published === undefined ? {} : { published }),
  };
}

const isOfOneStory = (a: ClaimId, b: ClaimId) => a.split('/')[0] === b.split('/')[0];

/** @param published - Day of the page. */
export function createStoryRequest(
  id: StoryId,
  { claims, ownSource }: Pick<Reading, 'claims' | 'ownSource'>,
  published: PartialDate | undefined,
): StoryRequest {
  return {
    id,
    claims: claims
      .filter((claim) => isOfOneStory(claim.id, id))
      .map((claim) => ({ id: claim.id, here: claim.here })),
    ...(ownSource ? { ownSource: ownSource.id } : {}),
    ...(published === undefined ? {} : { published }),
  };
}
