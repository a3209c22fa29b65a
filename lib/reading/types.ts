/**
 * What goes into a reading of a page and what comes out of it: the shapes that find, compare and
 * draw hand to each other. All of it is plain data that survives JSON.
 *
 * Offsets (`start`, `end`) are UTF-16 code units into `Article.text`, end exclusive.
 */
import type { ReleaseId } from '../changes/types.ts';
import type {
  ClaimId,
  EntityId,
  Evidence,
  Figure,
  Note,
  PartialDate,
  Source,
  SourceId,
} from '../dataset/types.ts';
import type { Camp, Reason, Said, Summary } from './said.ts';
import type { Timeline } from './timeline-types.ts';

export type BlockKind =
  | 'headline'
  | 'heading'
  | 'paragraph'
  | 'quote'
  | 'item'
  | 'caption'
  | 'cell';

/** A run of text that no sentence and no name crosses. */
export interface Block {
  start: number;
  end: number;
  kind: BlockKind;
}

/** An article as it was read from a page, a file or a line of JSON. */
export interface Article {
  /** Blocks in reading order, joined by one line break. */
  text: string;
  /** In order, not overlapping, covering all but the line breaks between them. */
  blocks: Block[];
  title?: string;
  /** Address without fragment. */
  url?: string;
  /** BCP 47, as the page says. */
  language?: string;
  /** Day it was published, as the page says. */
  published?: PartialDate;
  /** The text is cut short (a paywall, a teaser), as far as the page shows. */
  isTruncated?: boolean;
}

/** Which rule found it; a card says it in words. */
export type MentionRule =
  | 'full-name'
  | 'known-alone'
  | 'surname-after-full-name'
  | 'title-and-surname'
  | 'nickname'
  | 'given-name-after-full-name'
  | 'given-name-of-relative'
  | 'abbreviation'
  | 'likely-spelling';

/** An entity named in a text. */
export interface Mention {
  start: number;
  end: number;
  /** One, or several namesakes between which the text does not decide. */
  entities: EntityId[];
  how: { rule: MentionRule /** The spelling in the data that it answers to. */; name: string };
  /** 0 to 1, comparable between documents. */
  score: number;
}

/** How a sentence puts a claim. */
export type Polarity = 'asserts' | 'denies' | 'conditional' | 'asks';

/** A quantity read from a text. */
export interface Quantity extends Figure {
  start: number;
  end: number;
  kind: 'number' | 'percent' | 'currency' | 'date' | 'duration' | 'ordinal';
  /** The words it counts, as written; empty where none. */
  counts: string;
}

/** Why a claim was found. */
export interface AppearanceReason {
  rule: 'cues' | 'wording' | 'recorded-quote' | 'similarity';
  /** The words of the text that decided, in order. */
  words: string[];
  /** The wording or quote in the data that is closest, for all but `cues`. */
  like?: string;
}

/** A claim made in a text. */
export interface Appearance {
  /** What is highlighted: the words that carry the claim. */
  start: number;
  end: number;
  /** The sentence around it. */
  sentenceStart: number;
  sentenceEnd: number;
  claim: ClaimId;
  /** Position taken; absent where the text does not decide between several. */
  position?: string;
  polarity: Polarity;
  /** The figure that the text gives for it. */
  figure?: Figure;
  /** To whom the text attributes it, as written. */
  attribution?: string;
  attributedTo?: EntityId;
  how: AppearanceReason;
  /** 0 to 1, comparable between documents. */
  score: number;
}

/** How what one source says stands to what this page says. */
export type Relation =
  | 'agrees'
  | 'differs'
  /** This page says it, no source in the data does (or only this page's own record). */
  | 'only-here'
  /** A later or earlier state of the same thing, not a contradiction. */
  | 'older'
  | 'newer'
  /** It is on the same claim, but the page's position could not be told. */
  | 'related';

/** Words of this page on a claim, and what they say. */
export interface PageWords {
  /** Verbatim: the sentence, or as much of a long one as there is room for. */
  quote: string;
  /** Which ends of the sentence the quote leaves out; absent where it is whole. */
  cut?: 'start' | 'end' | 'both';
  start: number;
  end: number;
  position?: string;
  polarity: Polarity;
  figure?: Figure;
}

/** What this page says of a claim: its clearest appearance. */
export interface PageSide extends PageWords {
  attribution?: string;
  /** Further appearances that take another position: the page contradicts itself. */
  alsoSays: PageWords[];
}

/** The same in a few words, as a card shows it. */
export interface ComparedPage extends PageSide {
  /** Absent where its words do not decide between the claim's positions. */
  said?: Said;
  alsoSays: (PageWords & { said?: Said })[];
}

/** One source's evidence beside the page. */
export interface ComparedEvidence extends Evidence {
  sourceRecord: Source;
  said: Said;
  relation: Relation;
  why: Reason;
  /** UTF-16 ranges in `quote` that carry the difference. */
  differing: { start: number; end: number }[];
}

/** Everything a card shows of one claim. */
export interface ClaimComparison {
  claim: ClaimId;
  text: string;
  kind: 'statement' | 'event' | 'status' | 'figure';
  topic: string;
  story: string;
  /** Strongest of the rows: differs before agrees before the rest. */
  relation: Relation;
  /** For one line in a list. */
  summary: Summary;
  here?: ComparedPage;
  /** Other sources first by relation (differs, newer, older, agrees, related), then by date. */
  rows: ComparedEvidence[];
  /** Rows of this very page, where it is one of the sources. */
  ownRows: ComparedEvidence[];
  /** Sources, and how many voices are left when those resting on one origin count once. */
  sourceCount: number;
  voiceCount: number;
  /** UTF-16 ranges in `here.quote` that carry the difference. */
  differing: { start: number; end: number }[];
  notes: Note[];
  links: { relation: string; claim: ClaimId; text: string }[];
  /** Of a figure or status that was said more than once, else absent. */
  timeline?: Timeline;
}

/** A claim that several independent sources carry and this page does not. */
export interface NotMentioned {
  claim: ClaimId;
  text: string;
  topic: string;
  sourceCount: number;
  voiceCount: number;
  /** What they say, most sources first: they need not be of one mind. */
  camps: Camp[];
  /** The clearest evidence of the first camp. */
  evidence: Evidence & { sourceLabel: string; said: Said };
}

/** A spelling that this page does not share with other sources. */
export interface SpelledDifferently {
  entity: EntityId;
  /** Heading of the entity. */
  name: string;
  /** As this page writes it. */
  here: string;
  /** As others write it, most frequent first. */
  elsewhere: { value: string; sources: SourceId[] }[];
}

/** One line of a list of what a page names. */
export interface EntityOnPage {
  id: EntityId;
  kind: 'person' | 'organisation';
  name: string;
  summary: string;
  /** Indexes into `Reading.mentions`. */
  mentions: number[];
  /** Spellings on this page other than the heading. */
  spellings: string[];
}

export interface ClaimOnPage {
  id: ClaimId;
  text: string;
  relation: Relation;
  summary: Summary;
  topic: string;
  /** Said in passing: drawn by default only where sources differ. */
  isIncidental: boolean;
  /** Indexes into `Reading.appearances`. */
  appearances: number[];
  /** What this page says, handed back when the card asks for the comparison. */
  here: PageSide;
}

/** What the data knows of one article. */
export interface Reading {
  /**
   * Date and hash of the data that was used. `since`: the release that the reader had when the page
   * was last read; absent where nothing changed for it, or that is not known.
   */
  data: { asOf: PartialDate; version: string; since?: ReleaseId };
  mentions: Mention[];
  appearances: Appearance[];
  /** In order of first mention; people and organisations. */
  entities: EntityOnPage[];
  /** In order of first appearance. */
  claims: ClaimOnPage[];
  /** Ids of `claims` on which sources part, strongest first. */
  differences: ClaimId[];
  /** Empty where the article is cut short. */
  notMentioned: NotMentioned[];
  spelledDifferently: SpelledDifferently[];
  /** Where the page is itself one of the sources. */
  ownSource?: {
    id: SourceId;
    label: string;
    /** Recorded quotes that are no longer on the page. */
    goneQuotes: { claim: ClaimId; quote: string }[];
  };
  /** Stories with at least one claim here. */
  stories: { id: string; title: string; asOf: PartialDate }[];
}

/** What a card says of the pack that a fact is from. */
export interface PackReference {
  title: string;
  /** SPDX. */
  licence: string;
  asOf: PartialDate;
}

/** Everything a card shows of one entity. */
export interface EntityDetails {
  id: EntityId;
  kind: 'person' | 'organisation';
  name: string;
  summary: string;
  roles: {
    label: string;
    organisation?: string;
    organisationId?: EntityId;
    start?: PartialDate;
    end?: PartialDate;
    asOf: PartialDate;
    sources: string[];
    /** Title of the story or pack that says so, where it is not the first of `packs`. */
    pack?: string;
    /** Its end has passed or the pack is past its age: "held until", "may have changed". */
    state: 'current' | 'ended' | 'may-have-changed';
  }[];
  background: { text: string; asOf: PartialDate; sources: string[] }[];
  descriptions: { words: string; by: string; source: string }[];
  names: { value: string; kind: string; language?: string; usedBy: string[] }[];
  /** Claims about it, with the quotes attributed to it first. */
  claims: { id: ClaimId; text: string }[];
  quotes: { quote: string; source: string; asOf: PartialDate; claim: ClaimId }[];
  /** The story or pack whose name, summary and background these are. */
  pack: PackReference;
  /** Further ones that roles and spellings are from, each with its own licence; empty for most. */
  alsoFrom: (PackReference & { attribution: string })[];
  identifiers: Record<string, string>;
}
