import { expect, it } from 'vitest';
import { scoreLetters } from './score-letters.ts';

it.each([
  ['the ferryboat sank', 'Ferry boats sink often', 'Trams are slow', 'a compound'],
  ['la Réunion’s governor', 'The governor of La Reunion', 'The mayor of Lyon', 'an accent'],
  ['they vaccinated everyone', 'Vaccination is for everyone', 'Voting is for everyone', 'a form'],
])('"%s" is nearer to "%s" than to "%s": %s', (text, near, far) => {
  const [a = 0, b = 0] = scoreLetters(text, [[[near]], [[far]]]);
  expect(a).toBeGreaterThan(b);
});

it('takes the likest text of a group, the mean of the groups, and leaves empty groups out', () => {
  const [both, one, none] = scoreLetters('the bridge fell', [
    [['something else', 'the bridge fell'], ['a title on other things']],
    [['the bridge fell'], []],
    [[]],
  ]) as [number, number, number];
  expect(one).toBe(1);
  expect(both).toBeLessThan(one);
  expect(both).toBeGreaterThanOrEqual(0.5);
  expect(none).toBe(0);
});
