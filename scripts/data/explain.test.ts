import { describe, expect, it } from 'vitest';
import { articleFromText } from '../../lib/reading/article-from-text.ts';
import { explainText } from './explain.ts';
import { loadData } from './load-data.ts';
import { openDataset } from './open-dataset.ts';

const { dataset } = await loadData('data');
const pack = openDataset(dataset);
const explain = (text: string) => explainText(articleFromText(text, {}), pack, dataset);

const nameLines = (text: string) =>
  explain(text).names.map(
    ({ spelling, isFound, why }) => `${isFound ? '+' : '-'} ${spelling}: ${why}`,
  );
const stepsOf = (text: string, claim: string) =>
  explain(text).claims.find((it) => it.claim.endsWith(`/${claim}`));

describe('explaining a text', () => {
  it.each([
    ['Basem Naim spoke.', '+ Basem Naim: “Basem Naim” is found by the rule full-name'],
    ['Naim spoke.', '- Naim: counts only in context'],
    ['Basem Naim spoke. Naim left.', '+ Naim: “Naim” is found by the rule surname-after-full-name'],
  ])('says of names in “%s” what became of them', (text, line) => {
    expect(nameLines(text).join('\n')).toContain(line);
  });

  it('says by which lines a claim is found', () => {
    const claim = stepsOf(
      'Hamas official Basem Naim said the group was ready to hand over the government of Gaza.',
      'hamas-ready-to-give-up-government',
    );
    expect(claim?.isFound).toBe(true);
    expect(claim?.steps.at(-1)).toMatch(/^found by cues, score 0\.\d\d: position ready, asserts/);
  });

  it('says which line is missing', () => {
    const claim = stepsOf(
      'Hamas official Basem Naim said the group was ready to paint the government buildings.',
      'hamas-ready-to-give-up-government',
    );
    expect(claim?.isFound).toBe(false);
    expect(claim?.steps.filter((step) => step.startsWith('needs not met'))).toHaveLength(1);
    expect(claim?.steps.at(-1)).toMatch(/^not found: 1 of \d lines not met$/);
  });

  it.each([
    [
      'a figure that counts something else',
      'More than 53,000 houses in Gaza were hit, and people were killed there.',
      /no figure of the sentence counts/,
    ],
    [
      'a figure of another order',
      'About 40 people have been killed in Gaza.',
      /read as “40”, which is of another order/,
    ],
  ])('says where all lines are met and it is %s', (_, text, reason) => {
    const claim = stepsOf(text, 'palestinians-killed');
    expect(claim?.isFound).toBe(false);
    expect(claim?.steps.at(-1)).toMatch(reason);
  });

  it('is empty where nothing comes near', () => {
    expect(explain('It rained in the hills.')).toEqual({ names: [], claims: [] });
  });
});
