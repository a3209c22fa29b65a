/** Terms in Congress and the White House → roles: unbroken terms in one office are one role. */
import type { ImportedRole } from './imported-pack.ts';
import { DELEGATE_STATES, STATE_NAMES } from './us-states.ts';

/** One term as congress-legislators has it; further fields are not read. */
export interface Term {
  type: string;
  start: string;
  end: string;
  state?: string;
  district?: number;
  party?: string;
  party_affiliations?: { start: string; end: string; party: string }[];
}

/** A stretch in one office. */
export interface Stretch extends ImportedRole {
  start: string;
  end: string;
  /** A few words for a summary: "U.S. senator, Vermont, Independent". */
  short: string;
}

const MS_PER_DAY = 86_400_000;
/** Between an old Congress and the oath of a new one there are a few days. */
const CONTINUOUS_DAYS = 45;

function describeHouse(
  state: string,
  district: number | undefined,
): { label: string; short: string } {
  const place = STATE_NAMES.get(state) ?? state;
  if (state === 'PR') {
    const label = 'Resident Commissioner of Puerto Rico';
    return { label, short: label };
  }
  if (DELEGATE_STATES.has(state)) {
    const label = `Delegate for ${place} in the U.S. House`;
    return { label, short: `Delegate for ${place}` };
  }
  const isAtLarge = district === undefined || district < 1;
  return {
    label: `U.S. representative for ${place}, ${isAtLarge ? 'at large' : `district ${district}`}`,
    short: isAtLarge ? `U.S. House, ${place}` : `U.S. House, ${place} ${district}`,
  };
}

function describeOffice(term: Term): { label: string; short: string } | undefined {
  if (term.type === 'prez' || term.type === 'viceprez') {
    const title = term.type === 'prez' ? 'President' : 'Vice President';
    return { label: `${title} of the United States`, short: `${title} of the United States` };
  }
  const { state } = term;
  if (state === undefined || !STATE_NAMES.has(state)) return undefined;
  if (term.type === 'sen') {
    const place = STATE_NAMES.get(state);
    return { label: `U.S. senator for ${place}`, short: `U.S. Senate, ${place}` };
  }
  return term.type === 'rep' ? describeHouse(state, term.district) : undefined;
}

/** A term in which the member changed party is several. */
function splitByParty(term: Term): { start: string; end: string; party: string | undefined }[] {
  const { start, end, party, party_affiliations: affiliations } = term;
  return affiliations && affiliations.length > 0 ? affiliations : [{ start, end, party }];
}

/** Offices that are told from others without the party. */
const isSingular = ({ type, state = '' }: Term) =>
  type === 'prez' || type === 'viceprez' || state === 'PR' || DELEGATE_STATES.has(state);

function stretchesOf(term: Term): Stretch[] | undefined {
  const office = describeOffice(term);
  if (!office) return undefined;
  return splitByParty(term).map(({ start, end, party }) => {
    const named = party === undefined || party === 'no party' ? undefined : party;
    return {
      label: named === undefined ? office.label : `${office.label} (${named})`,
      short: named === undefined || isSingular(term) ? office.short : `${named}, ${office.short}`,
      start,
      end,
    };
  });
}

const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / MS_PER_DAY;

/** @returns Latest first; `undefined` where a term is of an office that is not known. */
export function findStretches(terms: readonly Term[]): Stretch[] | undefined {
  const stretches: Stretch[] = [];
  const sorted = [...terms].sort((a, b) => (a.start < b.start ? -1 : 1));
  for (const term of sorted) {
    const own = stretchesOf(term);
    if (!own) return undefined;
    for (const stretch of own) {
      const last = stretches.findLast(({ label }) => label === stretch.label);
      const isContinued = last && daysBetween(last.end, stretch.start) <= CONTINUOUS_DAYS;
      if (isContinued) last.end = stretch.end;
      else stretches.push(stretch);
    }
  }
  return stretches.reverse();
}
