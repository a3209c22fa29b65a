import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeTarget } from './describe-target.ts';
import { findAnchor, openText } from './find-anchor.ts';
import type { Target } from './types.ts';

const PAGE = [
  'The council opened the new bridge on Monday, two years later than planned.',
  'The mayor said that the works had cost 58 million, more than the council had allowed for.',
  'An engineer told reporters last year that no further money would be needed at all.',
  'People of the town walked over the bridge together after they had waited since the morning.',
  'The mayor said that the works had cost less than feared, according to a later statement.',
].join('\n');

function targetOf(text: string, exact: string, nth = 1): Target {
  let start = -1;
  for (let n = 0; n < nth; n++) start = text.indexOf(exact, start + 1);
  const described = describeTarget(openText(text), { start, end: start + exact.length });
  if (!described.ok) throw new Error(described.error.message);
  return described.value;
}

/** The words found in `now` for `exact` in `before`, or why none. */
function find(before: string, exact: string, now: string, nth = 1): string {
  const result = findAnchor(openText(now), targetOf(before, exact, nth));
  return result.status === 'found' ? now.slice(result.start, result.end) : result.reason;
}

const swap = (from: string, to: string) => PAGE.replace(from, to);
const COST = 'the works had cost 58 million';
const lines = PAGE.split('\n');

describe('findAnchor', () => {
  it('finds every stretch of an unchanged text in its own place', () => {
    const word = fc.constantFrom('the', 'a', 'mayor', 'bridge', '😀', 'said', '’', '\u00a0', 'x');
    const text = fc.array(word, { minLength: 1, maxLength: 60 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (page, a, b) => {
        const [start, end] = [a % page.length, b % (page.length + 1)].sort((x, y) => x - y);
        const opened = openText(page);
        const described = describeTarget(opened, { start: start as number, end: end as number });
        if (!described.ok) return;
        const { position, quote } = described.value;
        const found = findAnchor(opened, { quote });
        expect(found).toMatchObject({ status: 'found', exactness: 1, how: 'quote' });
        expect(found).toMatchObject({ start: position?.start, end: position?.end });
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['a paragraph came before it', `Breaking: a crane fell.\n${PAGE}`, COST],
    [
      'its paragraph moved to the end',
      [...lines.filter((_, i) => i !== 1), lines[1]].join('\n'),
      COST,
    ],
    ['a word changed beside it', swap('more than the council', 'more than its council'), COST],
    ['the sentence before it is gone', lines.slice(1).join('\n'), COST],
    [
      'blanks and quotation marks were set anew',
      PAGE.replaceAll(' ', '\u00a0'),
      COST.replaceAll(' ', '\u00a0'),
    ],
    ['a word of it changed', swap('58 million', '59 million'), 'the works had cost 59 million'],
    [
      'a word came into it',
      swap('works had cost', 'works have cost'),
      'the works have cost 58 million',
    ],
    [
      'a lookalike came',
      `${PAGE}\nLater the mayor said the works had cost 68 million in all.`,
      COST,
    ],
    [
      'it is now said twice',
      `${PAGE}\nA report found that the works had cost 58 million. Nobody asked why.`,
      COST,
    ],
  ])('finds the words where %s', (_, now, words) => {
    expect(find(PAGE, COST, now)).toBe(words);
  });

  it.each([
    ['its sentence is gone', lines.filter((_, i) => i !== 1).join('\n'), 'gone'],
    [
      'its sentence is gone and one like it came elsewhere',
      `${lines.filter((_, i) => i !== 1).join('\n')}\n${'Nothing else is new here. '.repeat(40)}\nThe mayor said that the works had cost 68 million, more than the council had allowed for.`,
      'gone',
    ],
    ['it stands there twice in the same surroundings', `${PAGE}\n${PAGE}`, 'several'],
    ['nothing is left', '', 'gone'],
  ])('finds nothing where %s', (_, now, reason) => {
    const whole = `${lines[0]}\n${lines[1]}\n${lines[2]}`;
    expect(find(now === '' ? whole : PAGE, COST, now)).toBe(reason);
  });

  it('does not take a short word in other surroundings for the one that is gone', () => {
    const now = lines.filter((_, i) => i !== 3).join('\n');
    expect(find(PAGE, 'town', `${now}\nEvery town has a bridge.`)).toBe('gone');
  });

  it('takes the same one of several equal places while there are as many', () => {
    const list = 'Read more\nRead more\nRead more';
    const target = targetOf(list, 'Read more', 2);
    expect(target.quote.repeat).toEqual({ nth: 2, of: 3 });
    expect(findAnchor(openText(list), target)).toMatchObject({ status: 'found', start: 10 });
    expect(findAnchor(openText(`${list}\nRead more`), target)).toMatchObject({ reason: 'several' });
  });

  it('does not take the twin in a list that stands there twice for the one that was changed', () => {
    const list =
      'Latest: the third witness testifying on Tuesday\nMan arrested after seven accidents';
    const between = '\nNothing else is new here.'.repeat(60);
    const before = `${list}${between}\n${list}`;
    expect(targetOf(before, 'witness').quote.repeat).toEqual({ nth: 1, of: 2, hasTwin: true });
    expect(find(before, 'witness', before)).toBe('witness');
    expect(find(before, 'witness', `${between}\n${list}\n${list}`)).toBe('several');
    expect(find(before, 'witness', before.replace('witness', 'speaker'))).toBe('several');
  });

  it('says which way led there', () => {
    const target = targetOf(PAGE, COST);
    const { start, end } = target.position as { start: number; end: number };
    const page = openText(PAGE);
    expect(findAnchor(page, target, { start, end })).toMatchObject({ how: 'range' });
    expect(findAnchor(page, target)).toMatchObject({ how: 'position' });
    expect(findAnchor(openText(`New.\n${PAGE}`), target)).toMatchObject({ how: 'quote' });
    const edited = openText(swap('58 million', '59 million'));
    expect(findAnchor(edited, target)).toMatchObject({ how: 'approximate' });
  });

  it('says what stands between the words that stood around it', () => {
    const now = swap(
      `The mayor said that ${COST}`,
      'Nobody would say what anything had cost at all',
    );
    const target = targetOf(PAGE, `The mayor said that ${COST}`);
    const result = findAnchor(openText(now), target);
    expect(result).toMatchObject({ status: 'not-found', reason: 'gone' });
    const { start, end } = (result as { now: { start: number; end: number } }).now;
    expect(now.slice(start, end)).toBe('Nobody would say what anything had cost at all');
  });

  it('stays within bounds on a huge page and a huge quote', () => {
    const huge = 'So it went on and on for ever. '.repeat(20_000);
    const target = targetOf(`${PAGE}\n${huge}`, `${lines[1]}\n${lines[2]}`);
    expect(findAnchor(openText(huge), target)).toMatchObject({ status: 'not-found' });
    const long = targetOf(huge.slice(0, 30_000), huge.slice(5, 19_000));
    expect(findAnchor(openText(huge.replaceAll('ever', 'long')), long).status).toBe('not-found');
  });
});
