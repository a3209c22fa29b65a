/** Numbers that the writer and the readers of the `claims.` sections must agree on. */

/** Impacts are stored as sixteen bits: times this, rounded. */
export const IMPACT_SCALE = 4096;

/** Set in the place of a title's saying: titles name who says a thing more often than what. */
export const TITLE_BIT = 0x8000;
