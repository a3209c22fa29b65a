import { expect, it } from 'vitest';
import type { Article, Block } from '../reading/types.ts';
import { hashSpeaker } from './speaker.ts';
import { findSpeakerLabels, fitSpeaker } from './speakers-near.ts';

const articleOf = (lines: string[]): Article => {
  let start = 0;
  const blocks = lines.map((line): Block => {
    const block: Block = { start, end: start + line.length, kind: 'paragraph' };
    start = block.end + 1;
    return block;
  });
  return { text: lines.join('\n'), blocks };
};

it('reads the labels of a transcript', () => {
  const article = articleOf([
    'JANE ROE: The fares fell.',
    'Mr. Doe: They rose.',
    'They said: no.',
    'ROE (off stage): Really?',
    'Ludwig van Ende: Good evening.',
    'It is 10:30 now.',
  ]);
  const labels = [...findSpeakerLabels(article)].map(
    ([block, { name, end }]) => `${block} ${name}|${article.text.slice(end, end + 3)}`,
  );
  expect(labels).toEqual(['0 JANE ROE|The', '1 Mr. Doe|The', '3 ROE|Rea', '4 Ludwig van Ende|Goo']);
});

it('takes no line of another text for one that is spoken', () => {
  const article = articleOf(['Gaza: 40 dead', 'The fares fell.', 'They rose again.']);
  expect(findSpeakerLabels(article).size).toBe(0);
});

it('tells the speaker of a line from one who is only named, and asks only where there is one', () => {
  const roe = hashSpeaker('Jane Roe');
  const near = { label: roe, named: new Set([hashSpeaker('John Doe')]) };
  expect(fitSpeaker(roe, () => near)).toBe(2);
  expect(fitSpeaker(hashSpeaker('Doe'), () => near)).toBe(1);
  expect(fitSpeaker(hashSpeaker('Poe'), () => near)).toBe(0);
  expect(
    fitSpeaker(0, () => {
      throw new Error('nobody to ask for');
    }),
  ).toBe(0);
});
