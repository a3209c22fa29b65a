import { expect, it } from 'vitest';
import { articleFromText } from '../reading/article-from-text.ts';
import { compareClaimFigures } from './compare-claim-figures.ts';
import { makeAppearance, makeClaim, makePosition } from './test-records.ts';

const compare = (claimText: string, sentence: string) =>
  compareClaimFigures(
    makeClaim({ text: claimText, positions: [] }),
    makeAppearance(0, sentence.length),
    articleFromText(sentence),
  );

it.each([
  ['same', 'The ferry carried 53,000 people.', 'It carried fifty-three thousand people.'],
  ['near', 'The ferry carried 53,000 people.', 'It carried 53,272 people.'],
  ['near', 'The ferry carried more than 50 people.', 'It carried 58 people.'],
  ['differs', 'The ferry carried 50 people.', 'It carried 80 people.'],
  ['none', 'The ferry carried people.', 'It carried 80 people.'],
  ['none', 'The ferry carried 50 people.', 'It carried people.'],
  ['none', 'The ferry cost 50 dollars.', 'The crew is 30 percent larger.'],
  ['none', 'The ferry sank in 1912.', 'It sank in 1913.'],
  ['none', 'It was the second ferry.', 'It was the third ferry.'],
  ['same', 'It was 51 percent in spring and 36 percent in autumn.', 'It was 51 percent.'],
  ['same', 'It was 51 percent.', 'It was 51 percent in spring and 36 percent in autumn.'],
  [
    'differs',
    'It was 51 percent in spring and 36 percent in autumn.',
    'It was 51 percent, then 12 percent.',
  ],
  ['same', 'It fell by 90 percent.', 'Nine in ten of them are gone.'],
  ['differs', 'It fell by 550 percent.', 'They want it to fall by 500…'],
  [
    'differs',
    'More than $3 trillion is abroad.',
    'Trillions are abroad: we have $4 trillion there.',
  ],
  ['near', 'More than $3 trillion is abroad.', 'Trillions of dollars are abroad.'],
  ['differs', 'It lost many more than 60,000 mills.', 'It lost almost 70,000 mills.'],
  ['near', 'A household saves over $4,000.', 'That is around a $4,000 pay raise.'],
  ['near', 'It was almost a trillion-dollar bill.', 'They spent a trillion dollars.'],
])('%s: "%s" and "%s"', (figures, claim, sentence) => {
  expect(compare(claim, sentence)).toBe(figures);
});

it('takes the figure of the position, and the figure that was found to be meant', () => {
  const figure = { value: 50, comparator: 'exactly', unit: 'person' } as const;
  const claim = makeClaim({
    text: 'There were 7 boats.',
    positions: [makePosition('fifty', { figure }), makePosition('none')],
  });
  const text = 'On 7 boats there were 80 people.';
  const found = { position: 'fifty', figure: { ...figure, value: 80 } };
  const appearance = makeAppearance(0, text.length, found);
  expect(compareClaimFigures(claim, appearance, articleFromText(text))).toBe('differs');
});
