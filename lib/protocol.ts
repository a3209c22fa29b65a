/**
 * Every message that crosses a context boundary, grouped by who sends it.
 *
 * Each entry is a function type: its parameter is the payload, its return type the reply. Both
 * are plain data that survives JSON, which Chromium uses between contexts. A content script lives
 * in a page we do not control: what it sends is untrusted, and `ContentCalls` can only ask.
 */
import type {
  AnnotationCalls,
  AnnotationLibraryCalls,
  PageAddress,
} from './annotations/store-calls.ts';
import type { PageChanges, ReleaseId } from './changes/types.ts';
import type { ClaimId, EntityId, PartialDate, StoryId } from './dataset/types.ts';
import type { PackCounts } from './pack/compile-pack.ts';
import type { StoryAgreement } from './reading/agreement-types.ts';
import type {
  Article,
  ClaimComparison,
  EntityDetails,
  PageSide,
  Reading,
} from './reading/types.ts';
import type { Result } from './result.ts';
import type { Mute } from './settings/mutes.ts';

/** Content script → background. */
export interface ContentCalls extends AnnotationCalls {
  /** Sent before the page is parsed, so that the worker is awake when the article is. */
  wake(): void;
  /** A piece of a long text, before it is asked about: a message of it all keeps the page waiting. */
  sendAhead(piece: TextPiece): void;
  /** Finds and compares. With a ticket, who is in the article is told before it (`peopleFound`). */
  readArticle(request: ReadRequest): Result<Reading, 'article-too-long' | 'invalid-article'>;
  describeEntity(id: EntityId): Result<EntityDetails, 'unknown-entity'>;
  /** With what the page says of it, as `readArticle` gave it; without, the sources alone. */
  compareClaim(request: ClaimRequest): Result<ClaimComparison, 'unknown-claim'>;
  /** Puts a script into the sender's page that not every page needs. */
  loadScript(name: LateScript): void;
  /** Puts the annotator into the sender's page, if the reader has written about it before. */
  wakeAnnotator(page: PageAddress): void;
  /** In the data: a person or a claim that an annotation is about. */
  search(query: string): SearchHit[];
  /** Opens the page with all annotations. */
  openLibrary(): void;
  /** Keeps it out of every page from now on. @returns What was put on the list, to be undone. */
  mute(request: MuteRequest): Result<Mute[], 'unknown-record' | 'too-many-mutes'>;
  unmute(mutes: Mute[]): void;
  /** Switches the sender's site, or the one of a page's address, off or on again. */
  switchSite(request: { page: string; isOn: boolean }): void;
}

export interface ReadRequest extends Article {
  /** Any number by which the page knows its question again. */
  ticket?: number;
  /** The pieces that were sent ahead: `text` goes on at `start`. */
  ahead?: Pick<TextPiece, 'id' | 'start'>;
}

export interface TextPiece {
  /** Any number by which the pieces of one text are known. */
  id: number;
  /** Where it begins in the text, in UTF-16 code units: pieces come in order, without gaps. */
  start: number;
  text: string;
}

export interface ClaimRequest {
  id: ClaimId;
  here?: PageSide;
  /** What the page says of other claims of the story that have figures: for a timeline. */
  figures?: ClaimSide[];
  /** The source that the page itself is. */
  ownSource?: string;
  /** Day of the page: without it nothing is older or newer. */
  published?: PartialDate;
}

export type MuteRequest =
  /** `untilChanged`: for as long as the record stays as it is. */
  | { kind: 'entity' | 'claim'; id: EntityId | ClaimId; untilChanged: boolean }
  /** One match that is wrong: every record that it was held to be. */
  | { kind: 'highlight'; ids: (EntityId | ClaimId)[]; words: string; page: string };

/** Popup, side panel, options and welcome page → background. */
export interface PanelCalls
  extends Pick<ContentCalls, 'describeEntity' | 'compareClaim' | 'search'>,
    AnnotationLibraryCalls,
    ChangeCalls {
  describeData(): DataDescription;
  /** The data has changed: readers' own packs were added, switched or taken away. */
  reopenData(): void;
  /** Who says what in a story, beside the page. */
  describeStory(request: StoryRequest): Result<StoryAgreement, 'unknown-story'>;
}

/** What changed in the data since a page was last read, and what is remembered for that. */
export interface ChangeCalls {
  /**
   * Of the page's people and claims, in the order of `ids`; `null` for none. The page counts as read
   * with them.
   */
  describeChanges(request: {
    since: ReleaseId;
    ids: readonly string[];
    url: string;
  }): PageChanges | null;
  /** The release of the data, if it has one; whether pages are remembered, and how many are. */
  describeMemory(): { release?: ReleaseId; isOn: boolean; pages: number };
  /** Forgets them all. @param isOn Whether pages are remembered from now on. */
  forgetPages(request: { isOn: boolean }): void;
}

/** What the page says of one claim, as `readArticle` gave it. */
export interface ClaimSide {
  id: ClaimId;
  here: PageSide;
}

export interface StoryRequest extends Pick<ClaimRequest, 'ownSource' | 'published'> {
  id: StoryId;
  claims: ClaimSide[];
}

/** Popup, side panel and, for `peopleFound`, background → the content script of a tab. */
export interface PageCalls {
  /**
   * Who is in the article that the page asked about: a reading without claims, which takes a fraction
   * of the time and comes before the whole.
   */
  peopleFound(found: PeopleFound): void;
  describePage(): PageState;
  /** Scrolls to a highlight and opens its card. */
  showHighlight(target: HighlightTarget): boolean;
  /** Reads and looks up once more after something went wrong, and tries again what was given up. */
  readAgain(): void;
  /** Reads the page although it does not look like an article. */
  readAnyway(): void;
  /** Marks the page, where the reader wants that from the click on the button on. */
  drawPage(): void;
  /**
   * Moves to the next (1) or previous (-1) highlight; Enter then opens its card. 0 opens the card of
   * the current one, or of the first in view.
   */
  stepHighlight(step: number): void;
}

export interface PeopleFound {
  ticket: number;
  people: Reading;
}

/** Content script → background, and popup and side panel where they are open. */
export interface PageEvents {
  /**
   * What the page shows has changed. Without the state: who wants to know can ask.
   *
   * @param count People, organisations and claims that it shows; the badge says it, 0 takes it away.
   *   Absent while they are looked for.
   */
  pageChanged(count?: number): void;
}

/**
 * What draws cards, what draws highlights where the browser cannot paint ranges, what leaves out
 * what is muted; what annotates, the form for it, and what copies an annotated page.
 */
export type LateScript = 'card' | 'wrap' | 'quiet' | 'annotate' | 'editor' | 'copy';

/** Why a page shows nothing. */
export type SilentReason =
  | 'not-html'
  | 'no-article'
  | 'too-long'
  | 'nothing-known'
  | 'switched-off'
  /** The background did not answer, twice. */
  | 'no-answer'
  | 'failed';

/** What was given up on a page that works against it, until the reader asks to try again. */
export type GivenUp =
  /** The page never rests: its changes are no longer followed. */
  | 'following'
  /** The page keeps taking the card away: no card opens. */
  | 'cards'
  /** The page keeps taking highlights out of the registry: they are not put back. */
  | 'highlights';

export type PageState =
  | { status: 'reading' }
  | { status: 'silent'; reason: SilentReason; givenUp?: readonly GivenUp[] }
  | {
      status: 'ready';
      reading: Reading;
      title: string;
      published?: PartialDate;
      isCapped: boolean;
      /** People, organisations, claims and matches of this page that the reader muted; absent for none. */
      muted?: number;
      /** Absent where nothing was. */
      givenUp?: readonly GivenUp[];
    };

export interface HighlightTarget {
  kind: 'mention' | 'appearance';
  /** Index into `Reading.mentions` or `Reading.appearances`. */
  index: number;
}

export interface DataDescription {
  asOf: string;
  version: string;
  people: number;
  organisations: number;
  claims: number;
  sources: number;
  /** In precedence: where two know the same person, the earlier one's word counts. */
  packs: PackDescription[];
}

export interface PackDescription {
  id: string;
  title: string;
  licence: string;
  attribution: string;
  asOf: string;
  /** Past the age that its makers gave it. */
  mayHaveChanged: boolean;
  /** A reader's own. */
  isOwn: boolean;
  /** What it gives; who is in several packs counts in each. */
  counts: PackCounts;
}

export interface SearchHit {
  kind: 'person' | 'organisation' | 'claim';
  id: string;
  title: string;
  detail: string;
}
