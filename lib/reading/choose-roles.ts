/**
 * Which roles of a merged entity a card lists: where several packs tell of one time in one office,
 * only one of them, so that nobody reads the same line three times. All of them stay in the
 * data.
 */
import { comparePartialDates, findLatestDate } from '../dataset/partial-date.ts';
import type { PartialDate, Role } from '../dataset/types.ts';

/** What stands in parentheses (the party) is not part of the office. */
const officeOf = ({ label }: Role): string =>
  label
    .replaceAll(/\s*\([^)]*\)/g, '')
    .toLowerCase()
    .trim();

const isSameDay = (one: PartialDate | undefined, other: PartialDate | undefined) =>
  one === undefined || other === undefined || comparePartialDates(one, other) === 0;

const countDates = ({ start, end }: Role): number => Number(!!start) + Number(!!end);

/** Newer; of equal age the one that says more on when, and else the one that stands first. */
function tellsBetter(role: Role, other: Role, standsFirst: boolean): boolean {
  if (role.asOf !== other.asOf) return findLatestDate([role.asOf, other.asOf]) === role.asOf;
  const more = countDates(role) - countDates(other);
  return more > 0 || (more === 0 && standsFirst);
}

/** One time in one office. Of two that say nothing on when, it may have been held twice. */
function isSameTime(role: Role, other: Role): boolean {
  if (role.pack === other.pack || officeOf(role) !== officeOf(other)) return false;
  if (role.start !== undefined && other.start === undefined) return false;
  return isSameDay(role.start, other.start) && isSameDay(role.end, other.end);
}

/** The latest end first, a role without one before all others; then the latest start. */
function byTime(role: Role, other: Role): number {
  const compare = (one: PartialDate | undefined, two: PartialDate | undefined, none: number) => {
    if (one === undefined || two === undefined) return one === two ? 0 : one ? -none : none;
    return -comparePartialDates(one, two);
  };
  return compare(role.end, other.end, -1) || compare(role.start, other.start, 1);
}

/** @returns In the order given where all are of one pack, which has its own; else latest first. */
export function chooseRoles(roles: readonly Role[]): Role[] {
  const chosen = roles.filter((role, at) =>
    roles.every(
      (other, otherAt) => !isSameTime(role, other) || !tellsBetter(other, role, otherAt < at),
    ),
  );
  return chosen.some(({ pack }) => pack !== chosen[0]?.pack) ? chosen.sort(byTime) : chosen;
}
