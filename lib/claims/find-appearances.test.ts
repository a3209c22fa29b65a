import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim } from '../dataset/types.ts';
import type { Appearance, Article, Block } from '../reading/types.ts';
import { findAppearances } from './find-appearances.ts';
import { CLAIMS, INDEX, mentionsIn } from './test-claims.ts';

function articleOf(text: string): Article {
  const blocks: Block[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    blocks.push({
      start,
      end: start + line.length,
      kind: line.startsWith('# ') ? 'heading' : 'paragraph',
    });
    start += line.length + 1;
  }
  return { text, blocks, published: '2025-05-20' };
}

const find = (text: string): Appearance[] =>
  findAppearances(articleOf(text), mentionsIn(text), INDEX, (at) => CLAIMS[at] as Claim);

const shape = (text: string) =>
  find(text).map(
    (one) => `${one.claim.slice('s/claims/'.length)} ${one.position ?? '-'} ${one.polarity}`,
  );

describe('findAppearances', () => {
  it.each([
    [
      'On Monday Hamas freed Edan Alexander.',
      ['alexander-released released asserts'],
      'a form of a cue',
    ],
    [
      'The hostage Aidan Alexander was released.',
      ['alexander-released released asserts'],
      'any spelling is one entity',
    ],
    [
      'Edan Alexander is still in captivity.',
      ['alexander-released held asserts'],
      'another position',
    ],
    [
      'Edan Alexander has not been released.',
      ['alexander-released held asserts'],
      'negation that a cue spells out',
    ],
    [
      'Hamas denied that it had released Edan Alexander.',
      ['alexander-released released denies'],
      'a denial',
    ],
    [
      'Washington ruled out direct talks with Hamas.',
      ['direct-talks talks denies'],
      'a denial of two words',
    ],
    [
      'Washington is considering direct talks with Hamas.',
      ['direct-talks talks conditional'],
      'a plan without an article',
    ],
    ['Edan Alexander was never freed.', ['alexander-released released denies'], 'a negation'],
    [
      'Edan Alexander would be released if the fighting stopped.',
      ['alexander-released released conditional'],
      'a condition',
    ],
    ['Was Edan Alexander released?', ['alexander-released released asks'], 'a question'],
    [
      'Edan Alexander was released, Hamas said, but the report was false.',
      ['alexander-released released denies'],
      'judged untrue behind',
    ],
    ['Edan Alexander was released with no other hostage.', [], 'ruled out by unless'],
    ['Edan Alexander grew up in New Jersey.', [], 'the topic alone'],
    [
      'Hamas would be ready to give up control of Gaza.',
      ['hand-over ready asserts'],
      'the claim is a condition itself',
    ],
    [
      'Hamas named its conditions.\nThe group is willing to relinquish control.',
      ['hand-over ready asserts'],
      'entity two sentences before',
    ],
    [
      '# Hamas and its plans\nIt rained.\nIt rained again.\nIt rained more.\nThe group is willing to relinquish control.',
      ['hand-over ready asserts'],
      'entity in the heading',
    ],
    [
      'Gaza is dark.\nThe hospitals are in ruins.',
      ['hospitals-ruined ruined asserts'],
      'a place in the sentence before',
    ],
    [
      'Gaza is dark.\nIn Khartoum the hospitals are in ruins.',
      [],
      'a place in the sentence before, and another in the sentence',
    ],
    ['Once more the hospitals are in ruins.', [], 'a place that is named nowhere'],
    [
      'Hamas spoke.\nIt rained.\nIt rained again.\nIt rained more.\nSomebody is willing to relinquish control.',
      [],
      'entity too far away',
    ],
    [
      'About 20 hostages are thought to be alive, with the remains of 35 others.',
      ['hostages-alive twenty asserts'],
      'the number that counts the living',
    ],
    [
      '24 of the captives are living.',
      ['hostages-alive twenty-four asserts'],
      'the position of that number',
    ],
    [
      'There are 58 hostages, of whom about 20 captives are alive.',
      ['hostages-alive twenty asserts'],
      'of two numbers the one of the living',
    ],
    ['Hamas holds 35 bodies and hostages who are alive.', [], 'the number counts something else'],
    [
      'Washington and Hamas hold direct talks on how to free Edan Alexander, who is still held.',
      ['alexander-released held asserts', 'direct-talks talks asserts'],
      'two claims in one sentence',
    ],
    [
      'Doctors were told that vaccines for childhood contain microchips to track every patient.',
      ['vaccine - asserts'],
      'a claim without cues, in other words',
    ],
    ['Childhood vaccines are safe, doctors said.', [], 'the topic of a claim without cues'],
    [
      'Hamas told us that its direct talks were useful.',
      [],
      'a cue in capitals is not met by the pronoun',
    ],
    [
      'HOW Hamas AND US HOLD DIRECT TALKS',
      ['direct-talks talks asserts'],
      'a headline in capitals',
    ],
    [
      'Officials rejected it because the army went on blocking aid to Gaza.',
      ['aid-halted halted asserts'],
      'a denial ends where a reason begins',
    ],
    [
      'Officials denied after the meeting that the army had blocked aid to Gaza.',
      ['aid-halted halted denies'],
      'and goes on behind what interrupts it',
    ],
    [
      'Tens of thousands of people were killed in Gaza.',
      ['killed tens asserts'],
      'a vague number has its own position',
    ],
    [
      'More than 54,000 people were killed in Gaza.',
      ['killed over-53000 asserts'],
      'a number goes with the nearer of two compatible positions',
    ],
    ['More than 1,400 Palestinians were killed in Gaza.', [], 'a number of another order'],
    ['In the 2014 war 20,000 people were killed in Gaza.', [], 'a year long before the evidence'],
    [
      'There was news on the potential exchange of hostages for prisoners, Hamas said.',
      [],
      'one of two needs is missing',
    ],
    [
      'We talked on the federal minimum wage for farm workers at length.',
      [],
      'a claim that is only a topic',
    ],
  ])('reads "%s"', (text, expected, _reason) => {
    expect(shape(text).sort()).toEqual(expected);
  });

  it('knows a recorded quote in other punctuation and says which', () => {
    const [found] = find(
      '“The last American captive – Edan Alexander – walked out of Gaza on Monday”, it said.',
    );
    expect(found).toMatchObject({
      claim: 's/claims/alexander-released',
      position: 'released',
      how: { rule: 'recorded-quote' },
    });
    expect(found?.how.like).toContain('walked out of Gaza');
  });

  it('reports the figure of the page, not that of the data', () => {
    const [found] = find('At least 22 hostages are believed to be alive.');
    expect(found).toMatchObject({ figure: { value: 22, comparator: 'at-least', unit: 'person' } });
  });

  it.each([
    [
      'Basem Naim told reporters that Hamas is ready to give up control.',
      'Basem Naim',
      's/people/basem-naim',
      'told',
    ],
    [
      '“Hamas is ready to give up control,” said Basem Naim, an official.',
      'Basem Naim',
      's/people/basem-naim',
      'inverted',
    ],
    [
      'According to Naim, Hamas is willing to relinquish control.',
      'Naim',
      's/people/basem-naim',
      'according to',
    ],
    [
      'According to Dr. Naim, Hamas is willing to relinquish control.',
      'Naim',
      's/people/basem-naim',
      'a title with a stop',
    ],
    [
      'Hamas is ready to give up control, a U.S. official said.',
      'a U.S. official',
      undefined,
      'letters with stops',
    ],
    [
      'Naim gave an interview. He added that Hamas is willing to relinquish control.',
      'Naim',
      's/people/basem-naim',
      'he',
    ],
    [
      '“Hamas is ready to give up control. It wants peace,” Basem Naim said.',
      'Basem Naim',
      's/people/basem-naim',
      'named in the next sentence',
    ],
    [
      'Hamas is ready to give up control, Israeli officials said.',
      'Israeli officials',
      undefined,
      'nobody we know',
    ],
    ['Hamas is ready to give up control.', undefined, undefined, 'its own voice'],
    [
      'The United States knows that Hamas is ready to give up control.',
      undefined,
      undefined,
      'a name that looks like a verb',
    ],
  ])('attributes "%s"', (text, attribution, entity, _reason) => {
    const found = find(text).find((one) => one.claim === 's/claims/hand-over');
    expect([found?.attribution, found?.attributedTo]).toEqual([attribution, entity]);
  });

  it.each([
    [
      'Hamas held talks over American hostages, and said that Israel had been consulted.',
      'consulted',
      'Israel had been consulted',
    ],
    [
      'Hamas will lead; Edan Alexander has been released by the group.',
      'alexander-released',
      'Edan Alexander has been released by the group',
    ],
    [
      'According to Naim, the group is ready to hand over the government of Gaza.',
      'hand-over',
      'the group is ready to hand over the government of Gaza',
    ],
    [
      'Officials are angry because the army halted aid to Gaza on Monday.',
      'aid-halted',
      'the army halted aid to Gaza on Monday',
    ],
  ])('highlights within the borders of a clause: "%s"', (text, slug, expected) => {
    const found = find(text).find((one) => one.claim === `s/claims/${slug}`);
    expect(text.slice(found?.start, found?.end)).toBe(expected);
  });

  it('leaves out what an article of years before says of other events', () => {
    const text = 'More than 53,000 Palestinians were killed in Gaza.';
    const article = { ...articleOf(text), published: '2009-01-20' };
    const found = findAppearances(article, [], INDEX, (at) => CLAIMS[at] as Claim);
    expect(found).toEqual([]);
    expect(find(text)).toHaveLength(1);
  });

  it('gives a rejection to the one who rejects, whoever else speaks', () => {
    const text = 'Somebody proposed a “free zone,” which was swiftly rejected by Basem Naim.';
    const found = find(text).find((one) => one.claim === 's/claims/rejected');
    expect(found).toMatchObject({ attributedTo: 's/people/basem-naim', polarity: 'asserts' });
  });

  it('highlights the clause that carries the claim and not the whole sentence', () => {
    const text =
      'Markets fell sharply in the morning, while Hamas freed Edan Alexander, and it rained in Berlin.';
    const [found] = find(text);
    expect(text.slice(found?.start, found?.end)).toBe('Hamas freed Edan Alexander');
  });

  it('gives offsets inside the sentence, in order, each claim once a sentence, for any text', () => {
    const word = fc.constantFrom(
      'Hamas',
      'Edan Alexander',
      'released',
      'not',
      'still',
      'in captivity',
      '20',
      'hostages',
      'alive',
      'direct talks',
      'Washington',
      '. ',
      '?',
      '\n',
      ',',
      'said',
      'Naim',
      'ready to give up control',
      '“',
      '”',
      'if',
      'vaccines microchips track patient childhood',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 25 }), (parts) => {
        const text = parts.join(' ');
        const found = find(text);
        const keys = found.map(({ claim: id, sentenceStart }) => `${id} ${sentenceStart}`);
        return (
          new Set(keys).size === keys.length &&
          found.every(
            (one, at) =>
              one.sentenceStart <= one.start &&
              one.start < one.end &&
              one.end <= one.sentenceEnd &&
              one.score >= 0.5 &&
              one.score <= 1 &&
              (at === 0 || (found[at - 1] as Appearance).start <= one.start),
          )
        );
      }),
    );
  });
});
