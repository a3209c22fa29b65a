import { describe, expect, it } from 'vitest';
import { articleFromText } from '../reading/article-from-text.ts';
import type { Appearance, Article } from '../reading/types.ts';
import { describePageSide } from './describe-page-side.ts';
import { saidByPage } from './relate-evidence.ts';
import { makeAppearance, makeClaim, makePosition, tell } from './test-records.ts';

const sentences = [
  'Some ask whether it sank.',
  'It sank at noon.',
  'It is afloat.',
  'It did not sink.',
];
const article = articleFromText(sentences.join('\n'));
const claim = makeClaim({
  positions: [
    makePosition('sunk'),
    makePosition('afloat'),
    makePosition('towed', { compatibleWith: ['afloat'] }),
  ],
});
/** Appearance that is the sentence of this index. */
const at = (index: number, facts: Partial<Appearance> = {}) => {
  const start = article.text.indexOf(sentences[index] as string);
  return makeAppearance(start, start + (sentences[index] as string).length, facts);
};

describe('the clearest appearance', () => {
  it.each<[string, Appearance[], number]>([
    ['takes a position', [at(0), at(1, { position: 'sunk', score: 0.1 })], 1],
    [
      'is a statement rather than a question',
      [at(0, { position: 'sunk', polarity: 'asks' }), at(1, { position: 'sunk', score: 0.1 })],
      1,
    ],
    ['is the surest', [at(1, { position: 'sunk', score: 0.5 }), at(2, { position: 'sunk' })], 2],
    ['is the first of equals', [at(1, { position: 'sunk' }), at(2, { position: 'sunk' })], 1],
  ])('%s', (_, appearances, index) => {
    expect(describePageSide(article, claim, appearances).quote).toBe(sentences[index]);
  });

  it('gives position, label, figure and attribution where they are known', () => {
    const figure = { value: 3, comparator: 'exactly', unit: '' } as const;
    const side = describePageSide(article, claim, [
      at(1, { position: 'sunk', figure, attribution: 'the harbour' }),
    ]);
    expect(side).toEqual({
      quote: sentences[1],
      start: 26,
      end: 42,
      polarity: 'asserts',
      position: 'sunk',
      figure,
      attribution: 'the harbour',
      alsoSays: [],
    });
  });
});

describe('a page that says otherwise too', () => {
  const also = (...appearances: Appearance[]) =>
    describePageSide(article, claim, appearances).alsoSays.map((words) => [
      words.quote,
      tell(saidByPage(claim, words)),
    ]);

  it('shows the other position, once', () => {
    const other = at(2, { position: 'afloat', score: 0.5 });
    expect(also(at(1, { position: 'sunk' }), other, other)).toEqual([[sentences[2], 'afloat']]);
  });

  it('shows a denial of its own statement', () => {
    expect(
      also(
        at(1, { position: 'sunk' }),
        at(3, { position: 'sunk', polarity: 'denies', score: 0.5 }),
      ),
    ).toEqual([[sentences[3], 'denies sunk']]);
  });

  it('shows another figure', () => {
    const figure = (value: number) => ({ value, comparator: 'exactly', unit: 'person' }) as const;
    expect(also(at(1, { figure: figure(50) }), at(2, { figure: figure(58), score: 0.5 }))).toEqual([
      [sentences[2], '58'],
    ]);
  });

  it.each<[string, Appearance[]]>([
    ['positions that can both hold', [at(1, { position: 'afloat' }), at(2, { position: 'towed' })]],
    [
      'a statement of one and a denial of another',
      [at(1, { position: 'afloat' }), at(3, { position: 'sunk', polarity: 'denies' })],
    ],
    ['a question', [at(1, { position: 'sunk' }), at(0, { position: 'afloat', polarity: 'asks' })]],
    ['what takes no position', [at(1, { position: 'sunk' }), at(2)]],
    ['the same twice', [at(1, { position: 'sunk' }), at(2, { position: 'sunk' })]],
  ])('takes %s for no contradiction', (_, appearances) => {
    expect(also(...appearances)).toEqual([]);
  });
});

it('is a sentence of the text rather than a headline or a caption', () => {
  const headed: Article = {
    ...article,
    blocks: article.blocks.map((block, index) =>
      index === 1 ? { ...block, kind: 'headline' } : block,
    ),
  };
  const found = [at(1, { position: 'sunk' }), at(2, { position: 'sunk', score: 0.5 })];
  expect(describePageSide(headed, claim, found).quote).toBe(sentences[2]);
});

it('leaves the mark of a list out of the quote', () => {
  const text = '- It sank at noon.';
  const found = makeAppearance(2, text.length, { sentenceStart: 0 });
  const { quote, cut } = describePageSide(articleFromText(text), claim, [found]);
  expect([quote, cut]).toEqual(['It sank at noon.', undefined]);
});

describe('a sentence too long for a card', () => {
  const tail = 'and went deep down '.repeat(20);
  const quoteAt = (text: string, words: string) => {
    const start = text.indexOf(words);
    const found = makeAppearance(start, start + words.length, {
      ...{ sentenceStart: 0, sentenceEnd: text.length },
    });
    const { quote, cut } = describePageSide(articleFromText(text), claim, [found]);
    return { first: quote.split(' ').slice(0, 3).join(' '), cut, has: quote.includes(words) };
  };

  it.each([
    [
      'its beginning where the words are near',
      `On that day, it sank ${tail}`,
      'On that day,',
      'end',
    ],
    [
      'the first clause that leaves them room',
      `${'Long before all that, '.repeat(15)}in the end, it sank ${tail}`,
      'Long before all',
      'both',
    ],
    [
      'the words themselves where there is no clause',
      `${'before all that '.repeat(20)}it sank.`,
      'it sank.',
      'start',
    ],
  ])('is quoted from %s', (_, text, first, cut) => {
    expect(quoteAt(text, 'it sank')).toMatchObject({ cut, has: true });
    expect(quoteAt(text, 'it sank').first.startsWith(first)).toBe(true);
  });

  it('is quoted from the words that decide, up to a whole word', () => {
    const long = `${'Before all that '.repeat(20)}it sank ${'and went deep down '.repeat(20)}there.`;
    const start = long.indexOf('it sank');
    const { quote } = describePageSide(articleFromText(long), claim, [
      makeAppearance(start, start + 7, { sentenceStart: 0, sentenceEnd: long.length }),
    ]);
    expect(quote).toMatch(/^it sank and .*\b(and|went|deep|down)$/);
    expect(quote.length).toBeGreaterThan(220);
    expect(quote.length).toBeLessThanOrEqual(240);
  });

  it('is cut between characters where there are no blanks', () => {
    const long = `x${'\u{20000}'.repeat(300)}`;
    const { quote } = describePageSide(articleFromText(long), claim, [
      makeAppearance(0, long.length),
    ]);
    expect(quote.isWellFormed()).toBe(true);
  });
});

it('throws for a claim without an appearance, which is a bug', () => {
  expect(() => describePageSide(article, claim, [])).toThrow(RangeError);
});
