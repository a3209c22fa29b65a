import { describe, expect, it } from 'vitest';
import { isRemark, readHolder } from './factbook-holder.ts';
import { plainText, readDate, splitHolders } from './factbook-text.ts';

const read = (part: string) => {
  const holder = readHolder(part);
  return holder.ok
    ? holder.holders.map(({ title, name, start, end }) => [title, name, start, end].join('|'))
    : holder.reason;
};

describe('readHolder', () => {
  it.each([
    ['President Ana REYES (since 12 December 2019)', 'President|Ana REYES|2019-12-12|'],
    ['Prime Minister Dr. Ben Ode (since 2 May 2020)', 'Prime Minister|Ben Ode|2020-05-02|'],
    ['King ALBERT II (since April 1998)', 'King|ALBERT II|1998-04|'],
    [
      'President of the Council General Sam ODE (since 1997)',
      'President of the Council|Sam ODE|1997|',
    ],
    [
      'represented by Governor General Sir Bob M. LEE (since 1 July 2024)',
      'Governor General|Bob M. LEE|2024-07-01|',
    ],
    ['Governor-General Dame Ida LEE (since 1 July 2024)', 'Governor-General|Ida LEE|2024-07-01|'],
    ['Grand Duke GUY (since 3 October 2025)', 'Grand Duke|GUY|2025-10-03|'],
    [
      'Administrator Air Vice-Marshal P.J. ODE (since 1 May 2022)',
      'Administrator|P.J. ODE|2022-05-01|',
    ],
    ['(Alii o Nui) Ana REYES (since 17 March 2025)', 'Alii o Nui|Ana REYES|2025-03-17|'],
    [
      'Ben ODE (presidency member since 16 November 2022 - north seat)',
      'Presidency member|Ben ODE|2022-11-16|',
    ],
    [
      'President Ana REYES (chairperson since 16 July 2025; member since 2018)',
      'President|Ana REYES|2025-07-16|',
    ],
    ['Michael REYES (Col.)', '|Michael REYES||'],
    ['Prime Minister Ana REYES (28 October 2022)', 'Prime Minister|Ana REYES|2022-10-28|'],
  ])('reads %s', (part, expected) => {
    expect(read(part)).toEqual([expected]);
  });

  it('reads two holders of one office', () => {
    expect(
      read(
        'co-chiefs of state Captains Regent Ana REYES and Ben ODE (for the period 1 October 2025 - 31 March 2026)',
      ),
    ).toEqual([
      'Captain Regent|Ana REYES|2025-10-01|2026-03-31',
      'Captain Regent|Ben ODE|2025-10-01|2026-03-31',
    ]);
  });

  it('takes nickname and other spelling out of the name', () => {
    const nicknames = ['President Ana (Annie) REYES (since 1997)', 'President Ana "Annie" REYES'];
    for (const part of nicknames) {
      expect(readHolder(part)).toMatchObject({
        holders: [{ name: 'Ana REYES', nickname: 'Annie' }],
      });
    }
    expect(readHolder('President ANA (also spelled ANNA) Reyes (since 1997)')).toMatchObject({
      holders: [{ name: 'ANA Reyes', alsoSpelled: 'ANNA' }],
    });
  });

  it.each([
    ['President (vacant)', 'the office is vacant'],
    ['Ana Reyes', 'no part of the name is in capitals'],
    ['overall Leader ANA Reyes is the head', 'more than a name stands here'],
    ['High Commissioner Ana REYES, chief officer (since 2017)', 'more than a name stands here'],
    ['Prime Minister', 'no name'],
    ['Junta President Ana REYES (since 1997)', 'a title cannot be told from the name'],
    ['President Ana REYES and others', 'two holders whose names cannot be told apart'],
  ])('refuses %s', (part, reason) => {
    expect(read(part)).toBe(reason);
  });
});

describe('a line of the Factbook', () => {
  it('is split at semicolons and before representatives, not within parentheses', () => {
    const line =
      'King A (since 1 May 2000; crowned 2001), represented by Governor B (since 2); note - C; and D';
    expect(splitHolders(line)).toEqual([
      'King A (since 1 May 2000; crowned 2001)',
      'represented by Governor B (since 2)',
      'note - C',
      'D',
    ]);
    expect(splitHolders(line).filter(isRemark)).toEqual(['note - C']);
  });

  it('loses its markup', () => {
    expect(plainText('<p>Jos&eacute; R&Iacute;O&nbsp;&amp; &#39;B&#x27; <br> x</p>')).toBe(
      "José RÍO & 'B' x",
    );
  });

  it.each([
    ['5 Sep 2025', '2025-09-05'],
    ['April 2018', '2018-04'],
    ['1997', '1997'],
    ['soon', undefined],
    ['3 Foo 2020', undefined],
  ])('has the date %s', (text, date) => {
    expect(readDate(text)).toBe(date);
  });
});
