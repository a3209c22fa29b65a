import { describe, expect, it } from 'vitest';
import { articleFromText } from '../reading/article-from-text.ts';
import { findSentences } from '../text/sentences.ts';
import { findQuotedLabel } from './quoted-label.ts';
import { readWords } from './read-words.ts';

/** Who is quoted in each sentence. */
function labelsOf(text: string): (string | undefined)[] {
  const article = articleFromText(text);
  const words = readWords(text);
  return findSentences(article).map(
    (sentence) => findQuotedLabel({ article, words }, sentence)?.attribution,
  );
}

describe('a quotation behind a label', () => {
  it.each([
    [
      'a name with its office',
      'Prime Minister Ana Reyes: “We agree.”',
      ['Prime Minister Ana Reyes'],
    ],
    ['an abbreviated title', 'Rep. Ben Ode: "We agree."', ['Rep. Ben Ode']],
    ['every sentence of it', 'Ana Reyes: “We agree. It is time.”', ['Ana Reyes', 'Ana Reyes']],
    [
      'what goes on in the next block not',
      'Ana Reyes: “We agree.\n\nIt is time.”',
      ['Ana Reyes', undefined],
    ],
    ['what stands behind it not', 'Ana Reyes: “We agree.” She left.', ['Ana Reyes', undefined]],
  ])('is by whom it names: %s', (_, text, labels) => {
    expect(labelsOf(text)).toEqual(labels);
  });

  it.each([
    ['a sentence with a verb of saying', 'The minister wrote on Monday: “We agree.”'],
    ['a sentence before it', 'It rained all night. Ana Reyes: “We agree.”'],
    ['no quotation', 'Ana Reyes: we agree.'],
    ['no capital', 'in short: “We agree.”'],
  ])('is not taken from %s', (_, text) => {
    expect(labelsOf(text)[0]).toBeUndefined();
  });
});
