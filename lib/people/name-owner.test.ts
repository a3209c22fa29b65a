import { describe, expect, it } from 'vitest';
import { nameOwnerOf } from './name-owner.ts';

const matchOf = (name: string) => nameOwnerOf({ id: 'p', name }).names[0]?.match;

describe('a person of a foreign pack', () => {
  it.each(['Ann Lee', 'J. B. Priestley', 'B.R. Ambedkar', 'Jean-Luc', '習近平', 'Владимир Путин'])(
    '%s is searched for wherever it stands',
    (name) => {
      expect(matchOf(name)).toBe('full');
    },
  );

  it.each(['Madonna', 'Augustus', 'St. Vincent', 'Путин'])('%s is not', (name) => {
    expect(matchOf(name)).toBe('never');
  });
});
