/** How long authored texts may be, in characters (code points). Stated in data/README.md. */
export const LIMITS = {
  /** Evidence quotes: enough to judge by, short enough to be a quotation. */
  quote: 240,
  /** What tells an entity from its namesake, on one line of a card. */
  summary: 60,
  /** A source's label, a position's label, a topic's label. */
  label: 60,
  /** Names, roles, attributions and the words of a description. */
  name: 120,
  title: 160,
  /** A sentence of ours: claim texts and wordings. */
  sentence: 240,
  /** One or two sentences of ours: background, notes, a story's summary. */
  paragraph: 400,
  /** One line of a cue expression: a long one is hard to read, not wrong. */
  cue: 1000,
} as const;

/** @returns Length in code points. */
export const countCharacters = (text: string): number => {
  let count = 0;
  for (const _ of text) count++;
  return count;
};
