/** The one claim or entity that a reader chose from a list, as popup and panel show it whole. */
import type {
  AppearanceReason,
  ClaimComparison,
  EntityDetails,
  Mention,
  SpelledDifferently,
} from './types.ts';

/** `places` are indexes into the page's reading, for the jump to where it stands. */
export type Selection =
  | { status: 'loading' }
  | { status: 'unknown' }
  | {
      status: 'claim';
      comparison: ClaimComparison;
      /** Why it was found at the first of the places. */
      how?: AppearanceReason | undefined;
      places: readonly number[];
    }
  | {
      status: 'entity';
      details: EntityDetails;
      how?: Mention['how'] | undefined;
      /** What the page writes, where that is only likely this name. */
      written?: string | undefined;
      spelling?: SpelledDifferently | undefined;
      places: readonly number[];
    };
