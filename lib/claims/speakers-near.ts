/**
 * Who may be speaking in a sentence, for claims that are known from one speaker: the label of a
 * transcript's line ("MS ROE: …") surely, a name in the sentence or beside it perhaps.
 */
import type { Article } from '../reading/types.ts';
import type { Sentence } from '../text/sentences.ts';
import { hashWord } from '../text/tokens.ts';
import { findWordRange, isCapital, type Words } from './read-words.ts';
import { hashSpeaker } from './speaker.ts';

interface SpeakersNear {
  /** Hash of the label's last name; 0 where the line has none. */
  label: number;
  /** Hashes of capitalised words in the sentence and its neighbours. */
  named: ReadonlySet<number>;
}

/** How surely a claim's speaker speaks: 0 not at all, 1 is named near, 2 by the line's label. */
export type SpeakerFit = 0 | 1 | 2;

const LABEL =
  /^\s*((?:\p{Lu}[\p{L}.'’-]*)(?:\s+(?:\p{Lu}[\p{L}.'’-]*|\p{L}{2,3}\s+\p{Lu}[\p{L}.'’-]*)){0,4})(?:\s*\([^)]{1,40}\))?:\s/u;
const LONGEST_LABEL = 80;

/** The label of a transcript's line. */
export interface SpeakerLabel {
  name: string;
  /** Where what is said begins. */
  end: number;
}

/** From so many labelled lines on, and this share of all, a text is a transcript. */
const LEAST_LABELS = 3;
const LEAST_SHARE = 0.2;

/**
 * Reads the labels of a transcript. In any other text "Gaza: 40 dead" is no label.
 *
 * @returns By the index of the block; empty where the text is no transcript.
 */
export function findSpeakerLabels({ text, blocks }: Article): Map<number, SpeakerLabel> {
  const labels = new Map<number, SpeakerLabel>();
  blocks.forEach(({ start }, block) => {
    const colon = text.indexOf(':', start);
    if (colon < 0 || colon > start + LONGEST_LABEL) return;
    const found = LABEL.exec(text.slice(start, start + LONGEST_LABEL));
    if (found) labels.set(block, { name: found[1] as string, end: start + found[0].length });
  });
  const isTranscript = labels.size >= LEAST_LABELS && labels.size >= blocks.length * LEAST_SHARE;
  return isTranscript ? labels : new Map();
}

/** Reads who is named around the sentence at `index`. */
export function findSpeakersNear(
  labels: ReadonlyMap<number, SpeakerLabel>,
  words: Words,
  sentences: readonly Sentence[],
  index: number,
): SpeakersNear {
  const named = new Set<number>();
  for (const sentence of sentences.slice(Math.max(0, index - 1), index + 2)) {
    const { from, to } = findWordRange(words, sentence);
    for (let at = from; at < to; at++)
      if (isCapital(words, at)) named.add(hashWord(words.folded[at] as string));
  }
  const label = labels.get(sentences[index]?.block ?? -1);
  return { label: hashSpeaker(label?.name), named };
}

/** @param speaker Hash of the claim's speaker; 0 where it has none. */
export function fitSpeaker(speaker: number, near: () => SpeakersNear): SpeakerFit {
  if (speaker === 0) return 0;
  const { label, named } = near();
  if (label === speaker) return 2;
  return named.has(speaker) ? 1 : 0;
}
