/** Story and pack heads: unknown → what types.ts holds, or every problem. */
import { mapParsed, parseWith } from './parse-with.ts';
import type { Parsed } from './problem.ts';
import { packSchema, storySchema } from './schema.ts';
import type { PackHead, Story, StoryId } from './types.ts';

/** Who a story's own sentences are by, where its file does not say otherwise. */
const EDITORS = 'The editors of Sidelight';

/** @returns The story and, because a story is a pack too, its head. */
export const parseStory = (value: unknown, id: StoryId): Parsed<{ story: Story; head: PackHead }> =>
  mapParsed(parseWith(storySchema, value), ({ attribution, maxAgeDays, topics, ...rest }) => ({
    story: { id, ...rest, topics },
    head: {
      id,
      title: rest.title,
      licence: rest.licence,
      attribution: attribution ?? EDITORS,
      asOf: rest.asOf,
      maxAgeDays,
    },
  }));

/** @returns The head of a pack. */
export const parsePackHead = (value: unknown, id: string): Parsed<PackHead> =>
  mapParsed(parseWith(packSchema, value), (head) => ({ id, ...head }));
