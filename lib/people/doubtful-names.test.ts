/** Names that look like a known one and are not, or not surely: every row was a wrong card once. */
import { describe, expect, it } from 'vitest';
import { openContainer, writeContainer } from '../pack/container.ts';
import { buildNameSections } from './build-name-sections.ts';
import { findMentions } from './find-mentions.ts';
import type { NameOwner } from './name-owner.ts';
import { openNames } from './open-names.ts';

type Name = NameOwner['names'][number];

const person = (name: string, more: Name[] = [], said: Partial<NameOwner> = {}): NameOwner => ({
  id: name,
  kind: 'person',
  name,
  names: [{ value: name, kind: 'label', match: 'full' }, ...more],
  ...said,
});

const organisation = (name: string, ...short: string[]): NameOwner => ({
  id: name,
  kind: 'organisation',
  name,
  names: [
    { value: name, kind: 'label', match: 'full' },
    ...short.map((value) => ({ value, kind: 'abbreviation' as const, match: 'full' as const })),
  ],
});

const surname = (value: string, match: Name['match'] = 'full'): Name => ({
  value,
  kind: 'surname',
  match,
});

const role = (label: string): Partial<NameOwner> => ({ roles: [{ label }] });

const OWNERS: NameOwner[] = [
  person('Abdullah II', [], role('King of Jordan')),
  person('Frederik X'),
  person('Charles III'),
  person('Mohammed VI'),
  person('Leo XIV', [{ value: 'Pope Leo XIV', kind: 'title-phrase', match: 'full' }]),
  person('Willem-Alexander'),
  person('George Washington'),
  person('Jared Golden'),
  person('Lee Jae-myung', [surname('Lee', 'context')], role('President of South Korea')),
  person('Mike Lee', [surname('Lee', 'context')], role('U.S. senator for Utah (Republican)')),
  person('Kang Kyung-wha'),
  person('Lai Ching-te'),
  person('Tsai Ing-wen'),
  person('Hun Sen'),
  person('Martin Luther King Jr.'),
  person('Donald Trump', [surname('Trump')]),
  person('Robert F. Kennedy Jr.', [], role('Secretary of Health and Human Services')),
  person('Emmanuel Macron', [surname('Macron')]),
  person('Ali Khamenei', [surname('Khamenei')]),
  person('Narendra Modi', [surname('Modi')]),
  person('Felipe González'),
  person('Raúl Gonzales', [surname('Gonzales')]),
  person('Mike Johnson', [], role('Speaker of the U.S. House')),
  person('Steve Witkoff', [surname('Witkoff', 'context')]),
  person('Mike Levin', [], role('U.S. representative for California (Democrat)')),
  person('Valéry Giscard d’Estaing'),
  { ...person('David Taylor', [], role('MP for Hemel Hempstead (Labour)')), id: 'taylor-mp' },
  { ...person('David Taylor', [], role('U.S. representative for Ohio')), id: 'taylor-ohio' },
  { ...person('Rick Scott', [], role('U.S. senator for Florida (Republican)')) },
  organisation('United Nations', 'UN', 'ONU'),
  organisation('Sky News'),
  organisation('White House'),
];

const opened = openContainer(writeContainer(buildNameSections(OWNERS)));
if (!opened.ok) throw new Error(opened.error.message);
const names = openNames(opened.value);

/** `words=owner+owner` of every mention; a line of the text is a block. */
function found(text: string): string[] {
  const blocks: { start: number; end: number; kind: 'paragraph' }[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    blocks.push({ start, end: start + line.length, kind: 'paragraph' });
    start += line.length + 1;
  }
  return findMentions({ text, blocks }, names).map(
    (mention) => `${text.slice(mention.start, mention.end)}=${mention.entities.join('+')}`,
  );
}

const CASES: [why: string, text: string, mentions: string[]][] = [
  [
    'a king’s number is no surname',
    'King Abdullah II recalled World War II and Louis II.',
    ['Abdullah II=Abdullah II'],
  ],
  [
    'nor is a single letter',
    'Frederik X spoke on X. Charles III did too. Class III is next.',
    ['Frederik X=Frederik X', 'Charles III=Charles III'],
  ],
  [
    'another number is another king',
    'Charles V ruled, Charles III rules, Charles V is dead.',
    ['Charles III=Charles III'],
  ],
  [
    'a king is called by his given name and title',
    'Charles III spoke. King Charles left.',
    ['Charles III=Charles III', 'Charles=Charles III'],
  ],
  [
    'a pope likewise',
    'Pope Leo XIV spoke. XIV rooms. Later Pope Leo left.',
    ['Pope Leo XIV=Leo XIV', 'Leo=Leo XIV'],
  ],
  [
    'half of a double given name is no surname',
    'Willem-Alexander met Alexander and Alexander Smit.',
    ['Willem-Alexander=Willem-Alexander'],
  ],
  [
    'a context name is only those the article named',
    'Mike Lee voted. Lee said so.',
    ['Mike Lee=Mike Lee', 'Lee=Mike Lee'],
  ],
  ['and nobody’s where it named neither', 'Lee said so. The jeans are Lee.', []],
  [
    'surnames come first in Korea and Taiwan',
    'Lee Jae-myung met Lai Ching-te. Lai left, then Lee.',
    [
      'Lee Jae-myung=Lee Jae-myung',
      'Lai Ching-te=Lai Ching-te',
      'Lai=Lai Ching-te',
      'Lee=Lee Jae-myung',
    ],
  ],
  [
    'and their given names are no surnames',
    'Tsai Ing-wen met Kang Kyung-wha. Wen, Ing-wen Li, Wha.',
    ['Tsai Ing-wen=Tsai Ing-wen', 'Kang Kyung-wha=Kang Kyung-wha'],
  ],
  [
    'a title is no surname',
    'Hun Sen met Sen. Rubio. Sen. Collins and Sen Gupta came.',
    ['Hun Sen=Hun Sen'],
  ],
  [
    'a king is no Mr. King',
    'Martin Luther King Jr. spoke. King Felipe and King Harald listened.',
    ['Martin Luther King Jr=Martin Luther King Jr.'],
  ],
  ['a son who is not known is nobody', 'Donald Trump Jr. and Donald Trump, Jr. spoke.', []],
  [
    'nor is he his father later',
    'Donald Trump met Donald Trump Jr. and Trump Jr. alone.',
    ['Donald Trump=Donald Trump'],
  ],
  [
    'without his Jr. he is the father',
    'Robert F. Kennedy was shot in 1968. Robert Kennedy died.',
    [],
  ],
  [
    'but not where the article speaks of his office',
    'Health Secretary Robert F. Kennedy spoke.',
    ['Robert F. Kennedy=Robert F. Kennedy Jr.'],
  ],
  [
    'with it he is the son',
    'Robert F. Kennedy, Jr. spoke. Kennedy Jr. left.',
    ['Robert F. Kennedy, Jr=Robert F. Kennedy Jr.', 'Kennedy Jr=Robert F. Kennedy Jr.'],
  ],
  ['Sr. is not Jr.', 'Robert F. Kennedy Sr. spoke.', []],
  ['a nickname of a frequent surname is anybody', 'Bob Kennedy sells cars.', []],
  ['a formal name is not the nickname', 'Michael Johnson won the 400 metres.', []],
  [
    'unless the office fits',
    'House Speaker Michael Johnson left.',
    ['Michael Johnson=Mike Johnson'],
  ],
  [
    'or the article knows the nickname',
    'Mike Johnson spoke. Rep. Michael Johnson left.',
    ['Mike Johnson=Mike Johnson', 'Michael Johnson=Mike Johnson'],
  ],
  [
    'a formal name is somebody else’s where nothing is said of the office',
    'Michael Levin sells cars.',
    [],
  ],
  [
    'but theirs where it is, near or twice anywhere',
    'The car dealer met Michael Levin. A representative had come from California.',
    ['Michael Levin=Mike Levin'],
  ],
  ['or hardly anybody is called that', 'Steven Witkoff left.', ['Steven Witkoff=Steve Witkoff']],
  [
    'a given name nobody knows is somebody else’s',
    'Brigitte Macron spoke. He met Mojtaba Khamenei.',
    [],
  ],
  ['at the beginning of a sentence too', 'It ended. Mojtaba Khamenei left. Nirav Modi fled.', []],
  ['and in quotation marks', '“Brigitte Macron is kind,” he said. (Nirav Modi fled.)', []],
  [
    'but other words may open a sentence',
    'Meanwhile Macron left. Inside Macron’s team. Asked Modi.',
    ['Macron=Emmanuel Macron', 'Macron=Emmanuel Macron', 'Modi=Narendra Modi'],
  ],
  [
    'a nationality is no given name',
    'French President Macron and Indian Prime Minister Modi met.',
    ['Macron=Emmanuel Macron', 'Modi=Narendra Modi'],
  ],
  [
    'half of a double surname',
    'Felipe González left. President González Videla banned the party.',
    ['Felipe González=Felipe González'],
  ],
  ['the same of a surname known alone', 'President Gonzales Videla banned the party.', []],
  [
    'an abbreviation needs its capitals',
    'Un homme a parlé. Un autre, un soir. The UN met.',
    ['UN=United Nations'],
  ],
  [
    'in a headline in capitals the text decides',
    'UN HOMME ARRÊTÉ À PARIS HIER\nC’est un homme de Lyon.',
    [],
  ],
  [
    'where nothing speaks against it, it counts there',
    'UN CHIEF WARNS OF FAMINE\nHe said so.',
    ['UN=United Nations'],
  ],
  [
    'another channel',
    'He told Sky News Arabia and Sky News Australia so. Sky News asked.',
    ['Sky News=Sky News'],
  ],
  [
    'a farm',
    'The White House Farm murders; the White House Press Secretary Jane Doe.',
    ['White House=White House'],
  ],
  [
    'elided particles',
    "Le discours d’Emmanuel Macron à l’ONU. L’ONU attend, d'Emmanuel Macron.",
    [
      'Emmanuel Macron=Emmanuel Macron',
      'ONU=United Nations',
      'ONU=United Nations',
      'Emmanuel Macron=Emmanuel Macron',
    ],
  ],
  [
    'a particle that is part of the name',
    'Valéry Giscard d’Estaing; VALÉRY GISCARD D’ESTAING',
    [
      'Valéry Giscard d’Estaing=Valéry Giscard d’Estaing',
      'VALÉRY GISCARD D’ESTAING=Valéry Giscard d’Estaing',
    ],
  ],
  ['his wife', 'Emmanuel Macron came with Lady Macron.', ['Emmanuel Macron=Emmanuel Macron']],
  ['a ship', 'The USS Mike Johnson sank, the HMS Trump too.', []],
  [
    'a town before its state',
    'George Washington planned Washington, D.C. himself.',
    ['George Washington=George Washington'],
  ],
  ['an address', 'news/mike-johnson-speaks', []],
  ['a message in small letters', 'emmanuel macron is here', ['emmanuel macron=Emmanuel Macron']],
  [
    'everyday words that are surnames',
    'Jared Golden left. A Golden Age began, a new Golden Rule.',
    ['Jared Golden=Jared Golden'],
  ],
  [
    'a title in small letters',
    'He met president Macron, senator Golden and the chancellor Witkoff.',
    ['Macron=Emmanuel Macron', 'Witkoff=Steve Witkoff'],
  ],
  [
    'a work in quotation marks, by surname too',
    'Mike Johnson left. He saw “Mike Johnson” and " Mike Johnson " on stage.',
    ['Mike Johnson=Mike Johnson'],
  ],
  ['namesakes', 'David Taylor won the race.', ['David Taylor=taylor-mp+taylor-ohio']],
  [
    'namesakes told apart by a party and a place',
    'Labour MP David Taylor of Hemel Hempstead spoke. Taylor left.',
    ['David Taylor=taylor-mp', 'Taylor=taylor-mp'],
  ],
  [
    'namesakes with signs of both',
    'David Taylor met Labour MPs and an Ohio representative.',
    ['David Taylor=taylor-mp+taylor-ohio'],
  ],
  [
    'a word that both share decides nothing',
    'David Taylor visited Washington.',
    ['David Taylor=taylor-mp+taylor-ohio'],
  ],
];

describe('findMentions and doubtful names', () => {
  it.each([
    ['fr', 1],
    ['en', 0],
  ])('takes M. for Monsieur only in French (%s)', (language, count) => {
    const text = 'Paris attend M. Macron.';
    const blocks = [{ start: 0, end: text.length, kind: 'paragraph' as const }];
    expect(findMentions({ text, blocks, language }, names)).toHaveLength(count);
  });

  it.each(CASES)('knows that %s', (_why, text, mentions) => {
    expect(found(text)).toEqual(mentions);
  });
});
