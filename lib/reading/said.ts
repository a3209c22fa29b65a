/**
 * What comparing has to say, as keys with arguments. No language is spoken here: lib/messages puts
 * it into the reader's words. What the data says in its own words, and every figure, stands in the
 * arguments as it is.
 */
import type { Figure } from '../dataset/types.ts';

/** What somebody says of a claim, in a few words. */
export type Said =
  /** In the data's own words. */
  | { key: 'position'; label: string }
  | { key: 'figure'; figure: Figure }
  /** The claim as it stands: nothing in the data puts it shorter. */
  | { key: 'saysSo' }
  /** Not said as so. `of` is left out where the claim itself says of what. */
  | { key: 'denies' | 'conditional' | 'asks'; of?: Said };

/** Why one source's words stand to the page's as they do. */
export type Reason =
  | { key: 'same'; there: Said }
  | {
      key: /** In other words, and both can be so. */
        | 'compatible'
        /** What it says of the page's figure: a higher one, a lower one. */
        | 'higher'
        | 'lower'
        /** Of an earlier or later time. */
        | 'earlier'
        | 'later'
        /** Otherwise, or nothing that could be compared. */
        | 'beside';
      here: Said;
      there: Said;
    }
  /** The page's words do not decide between the claim's positions. */
  | { key: 'undecided'; there: Said }
  /** No page stands beside it. */
  | { key: 'alone'; there: Said };

/** How many different sources, and how many voices when those on one origin count once. */
export interface Backing {
  sources: number;
  voices: number;
}

/** Sources that say one thing. */
export interface Camp extends Backing {
  said: Said;
}

/** How the sources stand to a page, in one line. `here` is absent where the page's words do not decide. */
export type Summary =
  | { key: 'onlyHere'; here?: Said }
  | {
      /** The strongest relation. */
      key: 'agrees' | 'differs' | 'older' | 'newer' | 'related';
      here?: Said;
      /** Those that stand to the page in this way, most sources first; empty where they agree. */
      camps: Camp[];
      /** Of the sources that part from the page nowhere: those that say the same, … */
      same: Backing;
      /** … and those that say another thing which can be so beside it. */
      compatible: Backing;
    };
