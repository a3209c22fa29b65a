/**
 * What a reader writes about a page: the record that is kept, exchanged and drawn. Plain data that
 * survives JSON. Nothing here says where it is kept (platform/annotation-store) or how it is drawn.
 */

import type { PartialDate } from '../dataset/types.ts';

/** Shape of {@link Annotation}; raised with every change that an older reader cannot read. */
export const ANNOTATION_VERSION = 1;

export const COLOURS = ['yellow', 'green', 'blue', 'pink', 'purple'] as const;
export type Colour = (typeof COLOURS)[number];

/** The page that is written about, as it named itself then. */
export interface AnnotatedPage {
  /** Address, http or https (or file), without credentials; the fragment only where it is a route. */
  url: string;
  /** What the page's `link rel=canonical` said, where it named one. */
  canonical?: string;
  title: string;
  /** BCP 47, as the page says. */
  language?: string;
  /** Day it was published, as the page says. */
  published?: PartialDate;
  /** Host without `www.`, for lists and filters; empty for a file. */
  site: string;
}

/**
 * TextQuoteSelector of the W3C Web Annotation Data Model (4.2.4). The text is the page's as
 * `dom/read-page-text` reads it: blanks collapsed, one line break between blocks.
 */
export interface QuoteSelector {
  exact: string;
  /** Up to {@link CONTEXT_LENGTH} UTF-16 code units before and after; fewer at the page's ends. */
  prefix: string;
  suffix: string;
  /**
   * Where the page had the very same words more than once: which of them (from 1), how many there
   * were, and whether another one stood in nearly the same surroundings. Absent: they stood there once. Not known of annotations made elsewhere: the quote's
   * context alone decides then.
   */
  repeat?: { nth: number; of: number; hasTwin?: true };
}

/** UTF-16 code units into the page's text, end exclusive. */
export interface PositionSelector {
  start: number;
  end: number;
  /**
   * Characters outside the Basic Multilingual Plane before `start`, so that the code points which
   * other formats count can be told without the page; absent where none.
   */
  astralBefore?: number;
}

/** One end of a range: an element, and a place in its characters. */
export interface RangePoint {
  /** Child path from the body as an XPath: `/div[2]/p[1]`; empty for the body itself. */
  path: string;
  /** UTF-16 code units into the element's `textContent`. */
  offset: number;
}

/** Where in the document's tree, as it stood then. */
export interface RangeSelector {
  start: RangePoint;
  end: RangePoint;
}

/** Three ways to find the same words again; the quote is always there and verifies the others. */
export interface Target {
  quote: QuoteSelector;
  position?: PositionSelector;
  /** Absent inside shadow trees, which no path reaches. */
  range?: RangeSelector;
}

/** An entity or claim of the data that an annotation is about. */
export interface Subject {
  kind: 'person' | 'organisation' | 'claim';
  /** Id in the data: `<story>/people/<slug>`. */
  id: string;
  /** Name or sentence as it was shown, so that it can be read without the data. */
  label: string;
}

export interface Annotation {
  version: typeof ANNOTATION_VERSION;
  /** UUID, lower case. */
  id: string;
  /** ISO 8601 with milliseconds, UTC: `2026-03-04T08:00:00.000Z`. */
  created: string;
  modified: string;
  page: AnnotatedPage;
  /** Absent: a note on the page as a whole. */
  target?: Target;
  /** Markdown; may be empty. */
  note: string;
  /** In the reader's order, each once, without blanks around them. */
  tags: string[];
  colour: Colour;
  /** What it is about. */
  concerns?: Subject;
  /** The find that it says is wrong: "this is not the Speaker". */
  correction?: Subject;
}

/** An annotation as it is kept. */
export interface KeptAnnotation extends Annotation {
  /** Counts what was saved, from 1; whoever changes it says which one they saw. */
  revision: number;
}

/** What is being written and not yet saved. */
export interface AnnotationDraft {
  /** Who writes: one id for each open form, so that two forms do not share a draft. */
  editor: string;
  annotation: Annotation;
  /** Revision that the writing began from; 0 for a new annotation. */
  basedOn: number;
}

/** UTF-16 code units of context on each side of a quote. */
export const CONTEXT_LENGTH = 64;

/** UTF-16 code units, or entries. Beyond these a record is refused with a sentence that says so. */
export const ANNOTATION_LIMITS = {
  address: 8_000,
  title: 1_000,
  quote: 20_000,
  context: 500,
  note: 100_000,
  tag: 100,
  tags: 100,
  label: 1_000,
  path: 8_000,
} as const;
