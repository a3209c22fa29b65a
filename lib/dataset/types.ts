/**
 * What the data set holds: the shapes that `data/` is written in, once read and checked.
 *
 * Field by field these are explained for maintainers in `data/README.md`; the two must agree.
 * Names follow Popolo (names, roles as memberships), schema.org Claim and W3C Web Annotation.
 * Identifiers are paths below the story or pack: `gaza-direct-talks/people/basem-naim`. Inside a
 * file a reference may leave out the story: `people/basem-naim`. Parsing makes every one whole.
 */

/** `<story or pack>/<people|organisations>/<slug>`; any string in a foreign pack. */
export type EntityId = string;
/** `<story>/claims/<slug>`; any string in a foreign pack. */
export type ClaimId = string;
/** `<story>/sources/<slug>`. */
export type SourceId = string;
/** `<story>`: the folder's name. */
export type StoryId = string;

/** ISO 8601 calendar date of full or reduced precision: `2025`, `2025-05` or `2025-05-15`. */
export type PartialDate = string;

/** How a spelling may be used to find its owner. */
export type NameMatch =
  /** Names the entity wherever it stands. */
  | 'full'
  /** Names the entity only after the article has named it by a `full` spelling. */
  | 'context'
  /** Known, shown, never searched for. */
  | 'never';

export type NameKind =
  | 'label'
  | 'spelling'
  | 'transliteration'
  | 'nickname'
  | 'surname'
  | 'abbreviation'
  | 'title-phrase';

export interface EntityName {
  value: string;
  kind: NameKind;
  match: NameMatch;
  /** BCP 47. */
  language?: string;
  /** ISO 15924, as `Arab`. */
  script?: string;
  /** Sources that write the name this way. */
  usedBy: SourceId[];
}

export interface Role {
  /** What the entity is in it, without the organisation where that is given: "political bureau member". */
  label: string;
  organisation?: EntityId;
  start?: PartialDate;
  end?: PartialDate;
  /** The day for which the sources say so. */
  asOf: PartialDate;
  sources: SourceId[];
  /** The story or pack that says so, where it is another than the entity's own (a merged one). */
  pack?: string;
}

/** A sentence of ours that rests on sources. */
export interface Statement {
  text: string;
  asOf: PartialDate;
  sources: SourceId[];
}

/** Words about an entity that are disputed or loaded, always with who uses them. */
export interface Description {
  /** The words themselves, verbatim. */
  words: string;
  /** Who describes it so: a source's own voice ("Ynet") or whom it quotes. */
  by: string;
  source: SourceId;
}

export interface Entity {
  id: EntityId;
  kind: 'person' | 'organisation';
  /** The heading: one of `names` with kind `label`. */
  name: string;
  names: EntityName[];
  /** A few words that tell it from a namesake: "Hamas political bureau". */
  summary: string;
  roles: Role[];
  background: Statement[];
  descriptions: Description[];
  /**
   * Official identifiers, checked by a person or upstream's own: `wikidata: Q…`, `bioguide: …`. Two
   * records with one of them in common are one entity.
   */
  identifiers: Record<string, string>;
  /**
   * Records of other stories and packs that are this entity. As written: those that have no official
   * identifier in common and of which a person has checked it. Once merged: all of them; their ids
   * lead to this one.
   */
  sameAs?: EntityId[];
}

export interface Source {
  id: SourceId;
  /** An `article` has a text to quote; the others are what articles rest on. */
  kind: 'article' | 'interview' | 'briefing' | 'report' | 'statement' | 'document';
  /** Absent where the text has none. */
  title?: string;
  /** A name to show where outlet and title are unknown: "Article on …". */
  label: string;
  /** Absent = unknown. Never guessed. */
  outlet?: string;
  author?: string;
  url?: string;
  published?: PartialDate;
  /** How the date is known, or what limits it: "says Wednesday; …". */
  publishedNote?: string;
  /** Earliest and latest it can be from, where `published` is unknown. */
  notBefore?: PartialDate;
  notAfter?: PartialDate;
  /** BCP 47. */
  language: string;
  /** Interview, agency or article that this one rests on as a whole. */
  derivesFrom: SourceId[];
  /** File name of its text in the folder given by `--texts`; never part of the project. */
  text?: string;
}

/** How exactly a value is meant. */
export type Comparator =
  | 'exactly'
  | 'about'
  | 'at-least'
  | 'more-than'
  | 'at-most'
  | 'less-than'
  | 'nearly';

/** A value or range with its unit. `value` is the lower end where `high` is given. */
export interface Figure {
  value: number;
  high?: number;
  comparator: Comparator;
  /** What it is in, folded singular: `person`, `percent`, `USD`, `day`; empty for a bare number. */
  unit: string;
}

export interface Position {
  /** Slug, unique in its claim. */
  id: string;
  /** What a card says for it, a few words: "still held". */
  label: string;
  /** Present in figure claims. */
  figure?: Figure;
  /** Cue expressions of which one is enough for a sentence to take this position (see data/README.md). */
  cues: string[];
  /** Sentences of ours that say it in other words. */
  wordings: string[];
  /** Positions of the same claim that can hold beside this one. */
  compatibleWith: string[];
}

/** How to find the claim in a text; see "Cue expressions" in data/README.md. */
export interface ClaimMatch {
  /** Every line must be met in the sentence (a line of entities alone also just before it). */
  needs: string[];
  /** None may be met. */
  unless: string[];
  /** For figure claims: what the quantity must count ("hostage | captive"). */
  counts?: string;
}

export interface Evidence {
  source: SourceId;
  position: string;
  /** Verbatim, at most 240 characters. */
  quote: string;
  /** To whom the source attributes it; absent where it says so in its own voice. */
  attribution?: string;
  /** The same as an entity, where it is one we know. */
  attributedTo?: EntityId;
  /** The day to which the words apply. */
  asOf: PartialDate;
  /** What this piece rests on (an interview, a broadcast), where it is less than the whole source does. */
  derivesFrom: SourceId[];
  /** Where the source's own figure is other than its position's. */
  figure?: Figure;
}

export interface ClaimLink {
  relation: 'later-version-of' | 'part-of' | 'conflicts-with';
  claim: ClaimId;
}

/** A sentence or two by the editors, on how the sources relate. */
export interface Note {
  text: string;
  asOf: PartialDate;
  sources: SourceId[];
}

export interface Claim {
  id: ClaimId;
  /** A neutral sentence that may be so or not. */
  text: string;
  kind: 'statement' | 'event' | 'status' | 'figure';
  /** Slug from the story's `topics`. */
  topic: string;
  about: EntityId[];
  /**
   * Articles say it in passing ("President X"), so its absence says nothing: it is never offered
   * as not mentioned, and drawn by default only where sources differ.
   */
  incidental?: boolean;
  /** Before it nobody can have said it: what a page of an earlier day says alike is of other events. */
  since?: PartialDate;
  positions: Position[];
  match: ClaimMatch;
  /** Further sentences of ours that state the claim as a whole. */
  wordings: string[];
  evidence: Evidence[];
  notes: Note[];
  links: ClaimLink[];
  /** Foreign packs only: who is known to say it; used when ranking. */
  speaker?: string;
  /** Foreign packs only: when it was said or checked, as the pack writes it; used when ranking. */
  date?: string;
  /** Foreign packs only: further fields that help to find it. */
  title?: string;
  summary?: string;
  keywords: string[];
}

export interface Topic {
  id: string;
  label: string;
}

export interface Story {
  id: StoryId;
  title: string;
  summary: string;
  asOf: PartialDate;
  /** When the course of events began: `since` of its statements and events that name none. */
  begins?: PartialDate;
  /** SPDX. */
  licence: string;
  /** In reading order. */
  topics: Topic[];
}

/** Where a set of records comes from and under which terms. A story is a pack too. */
export interface PackHead {
  id: string;
  title: string;
  /** SPDX. */
  licence: string;
  attribution: string;
  asOf: PartialDate;
  /** Days after `asOf` from which cards say "may have changed". */
  maxAgeDays: number;
  upstream?: { name: string; commit: string; sha256: Record<string, string> };
  /** A reader's own, which goes before all that comes with Sidelight. */
  isOwn?: true;
}

/**
 * All of it, checked: every reference leads somewhere, every quote is short enough, and records of
 * one entity are merged (see merge-entities.ts).
 */
export interface Dataset {
  /** Date of the newest pack or story. */
  asOf: PartialDate;
  packs: PackHead[];
  stories: Story[];
  sources: Source[];
  entities: Entity[];
  claims: Claim[];
}
