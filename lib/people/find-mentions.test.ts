import { describe, expect, it } from 'vitest';
import { openContainer, writeContainer } from '../pack/container.ts';
import type { Article, BlockKind } from '../reading/types.ts';
import { buildNameSections } from './build-name-sections.ts';
import { findMentions } from './find-mentions.ts';
import type { NameOwner } from './name-owner.ts';
import { openNames } from './open-names.ts';

const person = (
  id: string,
  name: string,
  names: [
    value: string,
    kind: NameOwner['names'][number]['kind'],
    match: 'full' | 'context',
  ][] = [],
): NameOwner => ({
  id,
  kind: 'person',
  name,
  names: [
    { value: name, kind: 'label', match: 'full' },
    ...names.map(([value, kind, match]) => ({ value, kind, match })),
  ],
});

const organisation = (id: string, name: string, ...others: string[]): NameOwner => ({
  id,
  kind: 'organisation',
  name,
  names: [
    { value: name, kind: 'label', match: 'full' },
    ...others.map((value) => ({ value, kind: 'abbreviation' as const, match: 'full' as const })),
  ],
});

const OWNERS: NameOwner[] = [
  person('trump', 'Donald Trump', [['Trump', 'surname', 'full']]),
  person('naim', 'Basem Naim', [
    ['Naim', 'surname', 'context'],
    ['باسم نعيم', 'transliteration', 'full'],
  ]),
  person('netanyahu', 'Benjamin Netanyahu', [
    ['Netanyahu', 'surname', 'full'],
    ['Bibi', 'nickname', 'context'],
    ['בנימין נתניהו', 'transliteration', 'full'],
  ]),
  person('menendez', 'Robert Menendez'),
  person('biden', 'Joseph R. Biden Jr.', [['Joe Biden', 'spelling', 'full']]),
  person('maliki', 'Nouri al-Maliki'),
  person('ocasio', 'Alexandria Ocasio-Cortez', [['AOC', 'abbreviation', 'full']]),
  person('xi', 'Xi Jinping', [['习近平', 'transliteration', 'full']]),
  person('kim', 'Kim Jong-un', [['김정은', 'transliteration', 'full']]),
  person('ford', 'Gerald Ford'),
  person('bush-41', 'George H. W. Bush'),
  person('bush-43', 'George W. Bush'),
  person('taylor-1', 'David Taylor'),
  person('taylor-2', 'David Taylor'),
  person('cook', 'Peter Cook'),
  person('muller', 'Jürgen Müller'),
  person('lula', 'Luiz Inácio Lula da Silva', [['Lula', 'nickname', 'full']]),
  person('witkoff', 'Steve Witkoff'),
  person('suharto', 'Suharto', []),
  organisation('hamas', 'Hamas'),
  organisation('who', 'World Health Organization', 'WHO'),
  organisation('un', 'United Nations', 'U.N.'),
  organisation('trump-administration', 'Trump administration'),
  organisation('white-house', 'White House'),
];

const opened = openContainer(writeContainer(buildNameSections(OWNERS)));
if (!opened.ok) throw new Error(opened.error.message);
const names = openNames(opened.value);

/** Blocks joined by line breaks; a block that begins with `# ` is the headline. */
function articleOf(...parts: string[]): Article {
  const blocks: Article['blocks'] = [];
  let text = '';
  for (const part of parts) {
    const kind: BlockKind = part.startsWith('# ') ? 'headline' : 'paragraph';
    const content = part.replace(/^# /, '');
    if (text !== '') text += '\n';
    blocks.push({ start: text.length, end: text.length + content.length, kind });
    text += content;
  }
  return { text, blocks };
}

/** `words=owner+owner/rule` of every mention, in order. */
function found(...parts: string[]): string[] {
  const article = articleOf(...parts);
  return findMentions(article, names).map(({ start, end, entities, how }) => {
    return `${article.text.slice(start, end)}=${entities.join('+')}/${how.rule}`;
  });
}

const FULL = 'full-name';
const SURNAME = 'surname-after-full-name';

const CASES: [why: string, parts: string[], mentions: string[]][] = [
  ['a full name', ['It was Basem Naim who spoke.'], [`Basem Naim=naim/${FULL}`]],
  ['a possessive is no part of it', ['Basem Naim’s answer'], [`Basem Naim=naim/${FULL}`]],
  ['no name crosses a sentence', ['He met Donald. Trump left.'], ['Trump=trump/known-alone']],
  ['no name crosses a block', ['# Peter', 'Cook was there'], []],
  ['no name crosses a comma', ['Peter, Cook and others'], []],
  ['a middle initial in the text', ['Gerald R. Ford died.'], [`Gerald R. Ford=ford/${FULL}`]],
  ['a middle initial in the data', ['Joseph Biden spoke.'], [`Joseph Biden=biden/${FULL}`]],
  [
    'a middle name where the data has its initial',
    ['George Walker Bush left.'],
    [`George Walker Bush=bush-43/${FULL}`],
  ],
  ['another middle name is another man', ['George Xavier Bush spoke.'], []],
  ['another middle initial is another man', ['George X. Bush spoke.'], []],
  [
    'the initials tell father from son',
    ['George W. Bush spoke.'],
    [`George W. Bush=bush-43/${FULL}`],
  ],
  [
    'without them both are offered',
    ['George Bush spoke.'],
    [`George Bush=bush-41+bush-43/${FULL}`],
  ],
  ['a short form of the given name', ['Bob Menendez said'], [`Bob Menendez=menendez/${FULL}`]],
  [
    'a nickname in quotation marks',
    ['Robert "Bob" Menendez said'],
    [`Robert "Bob" Menendez=menendez/${FULL}`],
  ],
  ['umlauts written out', ['Juergen Mueller said'], [`Juergen Mueller=muller/${FULL}`]],
  ['accents left out', ['Jurgen Muller said'], [`Jurgen Muller=muller/${FULL}`]],
  [
    'a surname after the full name',
    ['Basem Naim spoke. Later Naim left.'],
    [`Basem Naim=naim/${FULL}`, `Naim=naim/${SURNAME}`],
  ],
  [
    'a surname in the headline before it',
    ['# Menendez resigns', 'Robert Menendez resigned.'],
    [`Menendez=menendez/${SURNAME}`, `Robert Menendez=menendez/${FULL}`],
  ],
  ['a surname without any full name says nothing', ['Menendez resigned, Naim did not.'], []],
  [
    'a title belongs before the mention',
    ['President Donald Trump and President Trump'],
    [`Donald Trump=trump/${FULL}`, 'Trump=trump/known-alone'],
  ],
  [
    'a title and a surname only one has',
    ['Senator Menendez resigned.'],
    ['Menendez=menendez/title-and-surname'],
  ],
  ['a form of address is too little', ['Mr. Menendez runs the shop.'], []],
  ['a title and a shared surname say nothing', ['President Bush spoke.'], []],
  ['another given name is another person', ['Lara Trump and Ivanka Trump spoke.'], []],
  [
    'and stays so after the full name',
    ['Gerald Ford met Betty Ford.'],
    [`Gerald Ford=ford/${FULL}`],
  ],
  ['a building', ['the Trump Tower, the Trump Hotel'], []],
  ['a university and a firm', ['Trump University and Trump Inc. failed.'], []],
  ['a street', ['He lives on Trump Street.'], []],
  ['a firm named after people', ['Peter Cook & Sons sells tea.'], []],
  ['a university named in full', ['Gerald Ford University opened.'], []],
  ['another generation', ['Donald Trump Jr. spoke, Trump Jr. left.'], []],
  [
    'the government named after him',
    ['the Netanyahu government'],
    ['Netanyahu=netanyahu/known-alone'],
  ],
  [
    'the longest name wins',
    ['the Trump administration said'],
    [`Trump administration=trump-administration/${FULL}`],
  ],
  ['a hyphen does not hide him', ['a Trump-backed plan'], ['Trump=trump/known-alone']],
  [
    'particles belong to the surname',
    ['Nouri al-Maliki spoke. Al-Maliki left, and Maliki slept.'],
    [`Nouri al-Maliki=maliki/${FULL}`, `Al-Maliki=maliki/${SURNAME}`, `Maliki=maliki/${SURNAME}`],
  ],
  [
    'a hyphenated surname, not its half',
    ['Alexandria Ocasio-Cortez spoke. Ocasio-Cortez left. Cortez stayed.'],
    [`Alexandria Ocasio-Cortez=ocasio/${FULL}`, `Ocasio-Cortez=ocasio/${SURNAME}`],
  ],
  ['an abbreviation', ['AOC spoke; aoc and Aoc are something else.'], ['AOC=ocasio/abbreviation']],
  [
    'surnames that come first',
    ['Xi Jinping met Kim Jong Un. Xi left before Kim.'],
    [`Xi Jinping=xi/${FULL}`, `Kim Jong Un=kim/${FULL}`, `Xi=xi/${SURNAME}`, `Kim=kim/${SURNAME}`],
  ],
  [
    'a headline in capitals',
    ['# NETANYAHU MEETS WITKOFF', 'Steve Witkoff came.'],
    [
      'NETANYAHU=netanyahu/known-alone',
      `WITKOFF=witkoff/${SURNAME}`,
      `Steve Witkoff=witkoff/${FULL}`,
    ],
  ],
  ['a context name only after the full one', ['Bibi came.'], []],
  [
    'and then it counts',
    ['Benjamin Netanyahu came. Bibi left.'],
    [`Benjamin Netanyahu=netanyahu/${FULL}`, 'Bibi=netanyahu/nickname'],
  ],
  [
    'a verb is no surname',
    ['Peter Cook ate. We cook. To cook is fun.'],
    [`Peter Cook=cook/${FULL}`],
  ],
  [
    'a counted noun cannot open a sentence',
    ['Peter Cook ate. Cook said so.'],
    [`Peter Cook=cook/${FULL}`, `Cook=cook/${SURNAME}`],
  ],
  ['two people of one name', ['David Taylor won.'], [`David Taylor=taylor-1+taylor-2/${FULL}`]],
  [
    'a dotted abbreviation has its last stop',
    ['The U.N. spoke. So did the U.N.', 'U.N'],
    ['U.N.=un/abbreviation', 'U.N.=un/abbreviation', 'U.N=un/abbreviation'],
  ],
  ['small words are no abbreviation', ['Who said so? The WHO did.'], ['WHO=who/abbreviation']],
  [
    'an organisation',
    ['Hamas and the White House talk.'],
    [`Hamas=hamas/${FULL}`, `White House=white-house/${FULL}`],
  ],
  ['a colour and a house', ['a white house on the hill'], []],
  ['an unlisted spelling', ['Basim Naeem spoke.'], ['Basim Naeem=naim/likely-spelling']],
  ['another name is no spelling', ['Jason Noam and Bashar Naimi spoke.'], []],
  ['Arabic', ['قال باسم نعيم إن'], [`باسم نعيم=naim/${FULL}`]],
  ['Arabic with vowel points and "and"', ['وباسِم نَعيم'], [`باسِم نَعيم=naim/${FULL}`]],
  ['Hebrew', ['ראש הממשלה בנימין נתניהו אמר'], [`בנימין נתניהו=netanyahu/${FULL}`]],
  ['Chinese, inside a sentence', ['中国国家主席习近平表示'], [`习近平=xi/${FULL}`]],
  ['Korean, with a particle', ['김정은은 말했다'], [`김정은=kim/${FULL}`]],
  ['surname first in a list', ['Menendez, Robert'], [`Menendez, Robert=menendez/${FULL}`]],
  ['but not in a sentence', ['It was Cook, Peter and Paul who came.'], []],
  [
    'a title before the only name there is',
    ['President Suharto came.'],
    [`Suharto=suharto/known-alone`],
  ],
  ['a work in quotation marks', ['He saw “Gerald Ford” on Broadway.'], []],
  [
    'a speaker',
    ['Peter Cook is our guest.', 'Peter: Good evening.'],
    [`Peter Cook=cook/${FULL}`, 'Peter=cook/given-name-after-full-name'],
  ],
];

describe('findMentions', () => {
  it.each(CASES)('knows %s', (_why, parts, mentions) => {
    expect(found(...parts)).toEqual(mentions);
  });

  it('returns nothing for an empty article', () => {
    expect(findMentions({ text: '', blocks: [] }, names)).toEqual([]);
  });

  it('leaves likely spellings out where they are not wanted', () => {
    const article = articleOf('Basim Naeem spoke.');
    expect(findMentions(article, names, { likely: false })).toEqual([]);
  });

  it('picks the one named in full most often among people of one surname', () => {
    const text = 'Gerald Ford met Betty Ford. Gerald Ford smiled. Then Ford left.';
    expect(found(text).at(-1)).toBe(`Ford=ford/${SURNAME}`);
  });

  it('gives a full name a higher score than a surname, a likely spelling the lowest', () => {
    const scores = findMentions(articleOf('Gerald Ford came. Later Ford met Basim Naeem.'), names);
    const [full, surname, likely] = scores.map(({ score }) => score);
    expect(full).toBeGreaterThan(surname as number);
    expect(surname).toBeGreaterThan(likely as number);
  });
});
