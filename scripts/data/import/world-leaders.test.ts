import { describe, expect, it } from 'vitest';
import type { InputFile } from './imported-pack.ts';
import { importWorldLeaders } from './world-leaders.ts';

const country = (
  name: string,
  short: string,
  chief: string,
  head: string,
  dependency?: string,
): InputFile => ({
  name: `land/${name}.json`,
  text: JSON.stringify({
    Government: {
      'Country name': { 'conventional short form': { text: short } },
      ...(dependency === undefined ? {} : { 'Dependency status': { text: dependency } }),
      'Executive branch': {
        'chief of state': { text: chief },
        'head of government': { text: head },
      },
    },
  }),
});

const KING = 'King RUDOLF V (since 1 May 2000)';
const FILES = [
  country(
    'al',
    'Alland',
    `${KING}; represented by Governor General Ida MOOR (since 2020)`,
    'Prime Minister Ben ODE (since 2 May 2021)',
  ),
  country('be', 'Netherlands', KING, 'President Ana Maria REYES (since 3 May 2022)'),
  country('ce', 'Isle', KING, 'Premier Ben ODE (since 4 May 2023)', 'territory of Beland'),
  country('de', 'Delta', 'President PHI Lo (since 1999)', 'President PHI Lo (since 2004)'),
  country('ee', 'Eland', 'King PHILIPPE (since 2013)', 'junta'),
];
const { people, dropped } = importWorldLeaders(FILES, '2026-01-22');

describe('importWorldLeaders', () => {
  it('makes one monarch of several countries one person, at home where nobody stands in', () => {
    expect(people.find(({ name }) => name === 'Rudolf V')).toEqual({
      name: 'Rudolf V',
      apart: 'the Netherlands',
      names: [{ value: 'King Rudolf', kind: 'title-phrase', match: 'context' }],
      summary: 'King of the Netherlands (Jan 2026)',
      roles: [{ label: 'King of the Netherlands and Alland', start: '2000-05-01' }],
      identifiers: {},
    });
  });

  it('keeps namesakes two where the day differs', () => {
    expect(people.filter(({ name }) => name === 'Ben Ode').map(({ apart }) => apart)).toEqual([
      'Alland',
      'Isle',
    ]);
  });

  it('takes the first day where both lines name one office', () => {
    expect(people.find(({ name }) => name === 'Phi Lo')?.roles).toEqual([
      { label: 'President of Delta', start: '1999' },
    ]);
  });

  it('heads people of one name by their title', () => {
    expect(people.find(({ name }) => name === 'King Philippe')?.names).toEqual([
      { value: 'Philippe', kind: 'spelling', match: 'context' },
    ]);
  });

  it('lists what it left out, with the line and the reason', () => {
    expect(dropped.map(({ file, place, text, reason }) => [file, place, text, reason])).toEqual([
      ['land/ce.json', 'chief of state', KING, 'head of the state to which it belongs'],
      ['land/ee.json', 'head of government', 'junta', 'no part of the name is in capitals'],
    ]);
  });
});
