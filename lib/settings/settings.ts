/**
 * The reader's choices, as one small record of plain data. Which sites Sidelight may read at all is
 * not among them: that is the browser's permission.
 */
import { type Mute, parseMutes } from './mutes.ts';

export interface Settings {
  /** Hosts on which the reader switched Sidelight off, as `news.example`. */
  offSites: string[];
  /** Mark the first mention of an entity in an article, or every one. */
  mentions: 'first' | 'all';
  /** What is marked on pages; the lists hold both. */
  marks: 'both' | 'people' | 'claims';
  /** How it is marked: dotted people and solid claims, all solid, or a wash. */
  look: 'dotted' | 'solid' | 'tint';
  /** When a card opens; by click and by keyboard always. */
  opensOn: 'rest' | 'modifier' | 'click';
  /** How long the pointer rests first, in ms. */
  restMs: number;
  /** Mark pages when they open, or only from the click on the button on. */
  drawsOn: 'open' | 'button';
  /** The button beside selected words, by which they are annotated. */
  noteButton: 'shown' | 'hidden';
  mutes: Mute[];
}

export const LEAST_REST_MS = 250;
export const MOST_REST_MS = 1500;
const DEFAULT_REST_MS = 500;
/** A file with more is refused. */
export const MOST_SITES = 2000;

/** The settings that are one of a few words, and the words; the first holds where none is chosen. */
export const CHOICES = {
  mentions: ['first', 'all'],
  marks: ['both', 'people', 'claims'],
  look: ['dotted', 'solid', 'tint'],
  opensOn: ['rest', 'modifier', 'click'],
  drawsOn: ['open', 'button'],
  noteButton: ['shown', 'hidden'],
} as const;

/** All but the list of what is muted, which pages where nothing is have no need to read. */
export type Choices = Omit<Settings, 'mutes'>;

/** Reads what storage holds without trusting its shape: an older version may have written it. */
export function parseSettings(stored: unknown): Settings {
  const { mutes } = (stored ?? {}) as { mutes?: unknown };
  const choices = parseChoices(stored);
  const offSites = [...new Set(choices.offSites.filter(isHost))];
  return { ...choices, offSites, mutes: parseMutes(mutes) };
}

/** The same for the choices alone, of which the sites are only good for being compared. */
export function parseChoices(stored: unknown): Choices {
  const read = (stored ?? {}) as Record<string, unknown>;
  const chosen = Object.entries<readonly unknown[]>(CHOICES).map(([name, words]) => [
    name,
    words.includes(read[name]) ? read[name] : words[0],
  ]);
  return {
    offSites: Array.isArray(read.offSites) ? read.offSites : [],
    restMs: isRest(read.restMs) ? read.restMs : DEFAULT_REST_MS,
    ...(Object.fromEntries(chosen) as Pick<Settings, keyof typeof CHOICES>),
  };
}

export const isRest = (value: unknown): value is number =>
  Number.isInteger(value) && LEAST_REST_MS <= Number(value) && Number(value) <= MOST_REST_MS;

/** What is no host would make the browser refuse every site, of which patterns are made. */
export function isHost(value: unknown): value is string {
  if (typeof value !== 'string' || !URL.canParse(`http://${value}/`)) return false;
  return new URL(`http://${value}/`).host === value;
}

/** What holds in a new installation. */
export const DEFAULT_SETTINGS: Readonly<Settings> = /* @__PURE__ */ parseSettings(undefined);
