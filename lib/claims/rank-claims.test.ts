import { expect, it } from 'vitest';
import type { Claim } from '../dataset/types.ts';
import { openContainer, writeContainer } from '../pack/container.ts';
import { buildClaimSections } from './build-claim-sections.ts';
import { openClaims } from './claim-index.ts';
import { rankClaims } from './rank-claims.ts';

const claim = (id: string, text: string, part: Partial<Claim> = {}): Claim => ({
  id,
  text,
  kind: 'statement',
  topic: '',
  about: [],
  positions: [],
  match: { needs: [], unless: [] },
  wordings: [],
  evidence: [],
  notes: [],
  links: [],
  keywords: [],
  ...part,
});

const CLAIMS = [
  claim('moon', 'The moon landing was filmed in a studio in Nevada.', { speaker: 'Jane Roe' }),
  claim('moon-2', 'The moon landing cost more than the war.', { speaker: 'John Doe' }),
  claim('wall', 'The Great Wall can be seen from space.', {
    title: 'Is the wall visible to astronauts?',
  }),
  claim('wall-2', 'A wall was built in Berlin.', {
    wordings: ['The German capital was cut in two.'],
  }),
];

function rank(query: Parameters<typeof rankClaims>[0]) {
  const container = openContainer(writeContainer(buildClaimSections(CLAIMS)));
  if (!container.ok) throw new Error(container.error.message);
  return rankClaims(query, openClaims(container.value), (at) => CLAIMS[at] as Claim, 10);
}

const idsOf = (query: Parameters<typeof rankClaims>[0]) =>
  rank(query).map((one) => CLAIMS[one.claim]?.id);

it.each([
  [{ text: 'They filmed the landing on the moon in some studio' }, 'moon', 'the claim itself'],
  [{ text: 'Astronauts do not see walls' }, 'wall', 'its title'],
  [{ text: 'A moonlanding, filmed in a studio?' }, 'moon', 'letters that words do not share'],
  [{ text: 'see #GreatWall from up there' }, 'wall', 'a hashtag of two words'],
  [{ text: 'https://example.org/wall/berlin the moon landing, filmed' }, 'moon', 'no address'],
  [{ text: 'the German capital cut in two' }, 'wall-2', 'one of its wordings'],
  [{ text: 'that moon landing', speaker: 'JOHN DOE' }, 'moon-2', 'the same speaker'],
  [
    { text: 'I knew of the capital cut in two', speaker: 'Wall Astronauts' },
    'wall-2',
    'what is said, before who says it',
  ],
  [{ text: 'I say so myself', speaker: 'berlin' }, 'wall-2', 'one who speaks of themselves'],
  [{ text: 'it was fake, that landing', before: 'Nevada, a studio' }, 'moon', 'what stands around'],
])('ranks %o by %s first', (query, id, _reason) => {
  expect(idsOf(query)[0]).toBe(id);
});

it('gives scores between 0 and 1 that fall along the ranks', () => {
  const scores = rank({ text: 'a wall on the moon seen from a studio' }).map(({ score }) => score);
  expect(scores.length).toBeGreaterThan(2);
  expect(scores.every((score, at) => score >= 0 && score <= (scores[at - 1] ?? 1))).toBe(true);
});

it('finds nothing for a text that shares no word with any claim', () => {
  expect(rank({ text: 'Bananas are yellow' })).toEqual([]);
});
