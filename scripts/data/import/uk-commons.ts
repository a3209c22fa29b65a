/**
 * Members of the House of Commons from mp-lookup: name, seat, party and member id, nothing else. The
 * file's addresses, results and areas are not read.
 */
import type { Dropped, Imported, ImportedPerson, InputFile, PackTerms } from './imported-pack.ts';
import { parseCsv } from './parse-csv.ts';

export const UK_COMMONS: PackTerms = {
  title: 'Members of the House of Commons',
  licence: 'LicenseRef-Open-Parliament-3.0',
  attribution: () =>
    'Contains Parliamentary information licensed under the Open Parliament Licence v3.0.',
  maxAgeDays: 120,
  upstream: 'dfe-analytical-services/mp-lookup',
};

const TITLES =
  /^(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Lord|Lady|Rev|Revd|Rt|Hon|Professor|Prof)\.?\s+)+/;
const SUMMARY_LENGTH = 60;

function summarise(seat: string, party: string): string {
  const whole = `MP for ${seat}, ${party}`;
  if ([...whole].length <= SUMMARY_LENGTH) return whole;
  const short = `MP for ${seat}`;
  return [...short].length <= SUMMARY_LENGTH ? short : `MP, ${party}`;
}

/** @returns In the order of member ids. */
export function importUkCommons(files: readonly InputFile[]): Imported {
  const people: ImportedPerson[] = [];
  const dropped: Dropped[] = [];
  const members = files.flatMap(({ name: file, text }) =>
    parseCsv(text).map((row, at) => ({ file, place: `line ${at + 2}`, row })),
  );
  members.sort((a, b) => Number(a.row.member_id) - Number(b.row.member_id));
  for (const { file, place, row } of members) {
    const {
      pcon_name: seat = '',
      member_id: id = '',
      display_as = '',
      party_text: party = '',
    } = row;
    const name = display_as.replace(TITLES, '').trim();
    if (!/^\d+$/.test(id) || !/\s/.test(name) || seat === '' || party === '') {
      const reason = name === '' ? 'the seat is vacant' : 'no full name, seat, party or member id';
      dropped.push({ file, place, text: `${seat}: ${display_as}`, reason });
      continue;
    }
    people.push({
      name,
      apart: id,
      names: [],
      summary: summarise(seat, party),
      roles: [{ label: `MP for ${seat} (${party})` }],
      identifiers: { 'uk-parliament': id },
    });
  }
  return { people, dropped };
}
