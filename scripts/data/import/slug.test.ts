import { describe, expect, it } from 'vitest';
import { assignSlugs, slugOf } from './slug.ts';

describe('slugOf', () => {
  it.each([
    ['Bernie Sanders', 'bernie-sanders'],
    ['José Raúl Mulino', 'jose-raul-mulino'],
    ['La’auli O\u2019Brien-Smith Jr.', 'laauli-obrien-smith-jr'],
    ['Lars Løkke Æsir', 'lars-lokke-aesir'],
    ['Nicușor Dan', 'nicusor-dan'],
    ['Łukasz Đuro', 'lukasz-duro'],
    ['習近平', ''],
  ])('makes %s %s', (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });
});

describe('assignSlugs', () => {
  it('leaves the first its name, so that a newcomer changes nobody’s', () => {
    const first = { name: 'Ann Lee', apart: 'L1' };
    const second = { name: 'Ann Lee', apart: 'L2' };
    const third = { name: 'Ann Lee', apart: 'L2' };
    expect([...assignSlugs([first]).values()]).toEqual(['ann-lee']);
    expect([...assignSlugs([first, second, third]).values()]).toEqual([
      'ann-lee',
      'ann-lee-l2',
      'ann-lee-l2-2',
    ]);
  });
});
