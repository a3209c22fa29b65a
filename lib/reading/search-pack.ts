/** Looks words up in the names and claims of the data, for the search box of popup and panel. */
import { homeOf } from '../dataset/problem.ts';
import type { Claim, Entity } from '../dataset/types.ts';
import type { Pack } from '../pack/open-pack.ts';
import type { SearchHit } from '../protocol.ts';

const MOST_HITS = 30;
/** Longer input is no search. */
const MOST_QUERY = 200;

/** How well a record answers, best first; a list per rank keeps the order of the data. */
type Rank = 0 | 1 | 2;

/**
 * @param query - Every word must occur, in any order, anywhere in the names and summary of an
 *   entity or in a claim, at the beginning of a word.
 * @returns At most 30: names that begin with the query, other entities, claims; in the order of
 *   the data within each. Empty for a blank query.
 */
export function searchPack(
  pack: Pick<Pack, 'allEntities' | 'allClaims' | 'stories'>,
  query: string,
): SearchHit[] {
  const wanted = foldSearch(query.slice(0, MOST_QUERY)).trim();
  if (wanted === '') return [];
  const words = wanted.split(' ');
  const has = (text: string) => words.every((word) => text.includes(` ${word}`));
  const ranked: [SearchHit[], SearchHit[], SearchHit[]] = [[], [], []];
  const add = (rank: Rank, hit: SearchHit) => {
    if (ranked[rank].length < MOST_HITS) ranked[rank].push(hit);
  };
  for (const entity of pack.allEntities()) {
    const { id, kind, name, summary } = entity;
    if (has(textOf(entity))) {
      add(beginsWith(entity, wanted) ? 0 : 1, { kind, id, title: name, detail: summary });
    }
    if (ranked[0].length >= MOST_HITS) break;
  }
  if (ranked[0].length + ranked[1].length < MOST_HITS) {
    for (const claim of pack.allClaims()) {
      const { id, text } = claim;
      if (has(foldSearch(text)))
        add(2, { kind: 'claim', id, title: text, detail: describeTopic(claim, pack) });
      if (ranked[2].length >= MOST_HITS) break;
    }
  }
  return ranked.flat().slice(0, MOST_HITS);
}

/** The words for a claim's topic, as its story has them; '' where no story holds the claim. */
function describeTopic({ id, topic }: Claim, { stories }: Pick<Pack, 'stories'>): string {
  const story = stories.find((one) => one.id === homeOf(id));
  return story?.topics.find((one) => one.id === topic)?.label ?? '';
}

const textOf = ({ names, summary }: Entity) =>
  names.map(({ value }) => foldSearch(value)).join('') + foldSearch(summary);

const beginsWith = ({ names }: Entity, wanted: string) =>
  names.some(({ value }) => foldSearch(value).startsWith(` ${wanted}`));

/** @returns Words in small letters without accents and apostrophes, each with a blank before it. */
export function foldSearch(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replaceAll(/[\p{M}'‘’ʼ`]/gu, '')
    .toLowerCase();
  return ` ${plain.match(/[\p{L}\p{N}]+/gu)?.join(' ') ?? ''}`;
}
