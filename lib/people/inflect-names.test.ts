import { describe, expect, it } from 'vitest';
import { casesOfName, inflectName, stemOfName } from './inflect-names.ts';

describe('inflectName', () => {
  it.each([
    ['Владимир Путин', 'Владимира Путина', 'Владимиром Путиным'],
    ['Володимир Зеленський', 'Володимира Зеленського', 'Володимиром Зеленським'],
    ['Урсула фон дер Ляйен', 'Урсулу фон дер Ляйен', 'Урсулой фон дер Ляйен'],
    ['Светлана Тихановская', 'Светлану Тихановскую', 'Светланой Тихановской'],
    ['Κυριάκος Μητσοτάκης', 'Κυριάκου Μητσοτάκη', 'Κυριάκο Μητσοτάκη'],
  ])('declines %s', (name, ...forms) => {
    expect(inflectName(name)).toEqual(expect.arrayContaining(forms));
    expect(inflectName(name)).not.toContain(name);
  });

  it.each(['Donald Trump', 'دونالد ترامب', '习近平'])('leaves %s as it is', (name) => {
    expect(inflectName(name)).toEqual([]);
  });
});

describe('stemOfName', () => {
  it.each([
    ['путин', 'путиным'],
    ['зеленскии', 'зеленского'],
    ['трамп', 'трампу'],
    ['μητσοτακης', 'μητσοτακη'],
  ])('is the same for %s and %s', (one, other) => {
    expect(stemOfName(one)).toBe(stemOfName(other));
    expect(casesOfName(other)).toContain(one);
  });

  it('is the word itself in other languages, and for short words', () => {
    expect(['rossi', 'ким'].map(stemOfName)).toEqual(['rossi', 'ким']);
    expect(casesOfName('rossi')).toEqual(['rossi']);
  });
});
