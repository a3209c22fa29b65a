import { describe, expect, it } from 'vitest';
import { importUkCommons } from './uk-commons.ts';

const CSV = `"pcon_name","pcon_code","member_id","full_title","display_as","party_text","member_email"
"North, East and ""Old"" Town","E1","90","Rt Hon Sir Ben Ode KC MP","Sir Ben Ode","Labour (Co-op)","ben.ode@example.org"
"South","E2","8","Ms Ana Reyes MP","Ms Ana Reyes","Independent",""
"Vacantia","E3","","","","",""
`;

describe('importUkCommons', () => {
  const { people, dropped } = importUkCommons([{ name: 'members.csv', text: CSV }]);

  it('takes name, seat, party and member id, and nothing else', () => {
    expect(people).toEqual([
      {
        name: 'Ana Reyes',
        apart: '8',
        names: [],
        summary: 'MP for South, Independent',
        roles: [{ label: 'MP for South (Independent)' }],
        identifiers: { 'uk-parliament': '8' },
      },
      expect.objectContaining({
        name: 'Ben Ode',
        roles: [{ label: 'MP for North, East and "Old" Town (Labour (Co-op))' }],
        identifiers: { 'uk-parliament': '90' },
      }),
    ]);
  });

  it('lists a seat that nobody holds', () => {
    expect(dropped).toEqual([
      { file: 'members.csv', place: 'line 4', text: 'Vacantia: ', reason: 'the seat is vacant' },
    ]);
  });

  it('shortens a summary that is too long for a card', () => {
    const seat = 'Inverness, Skye, West Ross-shire and the Summer Isles';
    const text = `pcon_name,member_id,display_as,party_text\n"${seat}",7,Al One,Liberal Democrat`;
    const [person] = importUkCommons([{ name: 'a.csv', text }]).people;
    expect(person?.summary).toBe(`MP for ${seat}`);
  });
});
