/**
 * Compares the imported heads of state and government with another collection's list: which posts
 * agree, under which spelling, and which do not. For checking only: nothing of that list, which has
 * another licence, goes into the data.
 */
import type { Entity } from '../../../lib/dataset/types.ts';
import { foldLetters } from './slug.ts';

/** `current/all-leaders.json` as far as it is read. */
export interface LeaderList {
  leaders: Record<string, Record<string, string | boolean | null>>;
}

/** How a post of the list stands to the pack. */
type PostRelation =
  /** A name of the pack's is the same. */
  | 'agrees'
  /** The surname alone is. */
  | 'spelled-otherwise'
  | 'differs'
  /** The pack has nobody for the country. */
  | 'missing';

export interface ComparedPost {
  country: string;
  post: 'head_of_state' | 'head_of_government';
  listed: string;
  relation: PostRelation;
  /** Headings of those whom the pack has for the country. */
  ours: string[];
}

const NAMES: Record<string, string> = { usa: 'United States', uk: 'United Kingdom' };

const wordsOf = (name: string): string[] =>
  foldLetters(name)
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
const fold = (name: string): string => wordsOf(name).join(' ');

function relate(listed: string, people: readonly Entity[]): PostRelation {
  if (people.length === 0) return 'missing';
  const spellings = people.flatMap(({ names }) => names.map(({ value }) => value));
  if (spellings.some((value) => fold(value) === fold(listed))) return 'agrees';
  const words = wordsOf(listed).filter((word) => word.length > 3);
  const isAlike = spellings.some((value) => wordsOf(value).some((word) => words.includes(word)));
  return isAlike ? 'spelled-otherwise' : 'differs';
}

/**
 * @param entities Those of the pack, alone or merged with others.
 * @returns In the order of the list; posts that are empty there are left out.
 */
export function compareLeaders(list: LeaderList, entities: readonly Entity[]): ComparedPost[] {
  return Object.entries(list.leaders).flatMap(([slug, posts]) => {
    const country = NAMES[slug] ?? slug.replaceAll('_', ' ');
    const isOf = ({ label, pack }: Entity['roles'][number], home: string) =>
      (pack ?? home) === 'world-leaders' && foldLetters(label).includes(foldLetters(country));
    const people = entities.filter(({ id, roles }) =>
      roles.some((role) => isOf(role, id.split('/')[0] ?? '')),
    );
    return (['head_of_state', 'head_of_government'] as const).flatMap((post): ComparedPost[] => {
      const listed = posts[post];
      if (typeof listed !== 'string') return [];
      const ours = people.map(({ name }) => name);
      return [{ country, post, listed, relation: relate(listed, people), ours }];
    });
  });
}
