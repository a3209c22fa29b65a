import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import type { VNode } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ClaimCard } from './claim-card.tsx';
import { EntityCard } from './entity-card.tsx';
import { EntityPage } from './entity-page.tsx';
import { createEnglishMessages } from './gallery/english-messages.ts';
import {
  agreeingClaim,
  claimWithoutPage,
  differingClaim,
  onlyHereClaim,
  ownSourceClaim,
} from './gallery/sample-claims.ts';
import { mayor, mayorSpelling, member, namesakes, utility } from './gallery/sample-entities.ts';
import { MessagesProvider } from './messages.tsx';
import { NamesakeChoice } from './namesake-choice.tsx';
import { Quote } from './quote.tsx';
import { addressOfQuote } from './source-link.tsx';

afterEach(cleanup);

function show(view: VNode): Element {
  const messages = createEnglishMessages();
  return render(<MessagesProvider messages={messages}>{view}</MessagesProvider>).container;
}

function rowsOf(name: string): HTMLElement[] {
  return within(screen.getByRole('list', { name })).getAllByRole('listitem');
}

const ignore = () => {};

describe('the card of a claim', () => {
  it('says how the sources stand, the sentence, the counts and the span', () => {
    const card = show(<ClaimCard comparison={differingClaim} onOpenClaim={ignore} />);
    expect(card.textContent).toContain('Claim · sources differ');
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe(differingClaim.text);
    expect(card.textContent).toContain('4 sources, 2 independent voices · May 2025');
  });

  it('shows the page’s words first, with what differs marked', () => {
    const card = show(<ClaimCard comparison={differingClaim} onOpenClaim={ignore} />);
    const quotes = [...card.querySelectorAll('q')].map((quote) => quote.textContent);
    expect(quotes[0]).toBe(differingClaim.here?.quote);
    const marked = [...card.querySelectorAll('mark')].map((mark) => mark.textContent);
    expect(marked).toEqual(['more than forty homes', 'some 25 homes']);
  });

  it('gives each source its sign in words, its date, to whom it attributes it, and why', () => {
    show(<ClaimCard comparison={differingClaim} onOpenClaim={ignore} />);
    const [first] = rowsOf('Other sources');
    expect(
      first && within(first).getByRole('img', { name: 'Differs from this page' }),
    ).toBeDefined();
    expect(first?.textContent).toContain('15 May 2025');
    expect(first?.textContent).toContain('attributed to Mara Lindqvist');
    expect(first?.textContent).toContain('about 25, a lower figure');
    expect(first?.querySelector('time')?.getAttribute('datetime')).toBe('2025-05-15');
  });

  it('folds what is beyond three rows and unfolds it when asked', () => {
    show(<ClaimCard comparison={differingClaim} onOpenClaim={ignore} />);
    expect(rowsOf('Other sources')).toHaveLength(3);
    const more = screen.getByRole('button', { name: 'Show 1 more' });
    expect(more.getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(more);
    expect(rowsOf('Other sources')).toHaveLength(4);
    fireEvent.click(screen.getByRole('button', { name: 'Show fewer' }));
    expect(rowsOf('Other sources')).toHaveLength(3);
  });

  it('gives a quote in another language its language', () => {
    const card = show(<ClaimCard comparison={differingClaim} onOpenClaim={ignore} />);
    expect(card.querySelector('q[lang=de]')?.textContent).toContain('Über vierzig Haushalte');
  });

  it('says that the page puts it on a condition, and what else it says', () => {
    const card = show(<ClaimCard comparison={agreeingClaim} onOpenClaim={ignore} />);
    expect(card.textContent).toContain('only as a condition or plan (ready to pay)');
    expect(card.textContent).toContain('Further on this page: has paid');
  });

  it('keeps this page’s own record apart from the other sources', () => {
    show(<ClaimCard comparison={ownSourceClaim} onOpenClaim={ignore} />);
    expect(rowsOf('Other sources')).toHaveLength(2);
    expect(rowsOf('This page in the data')).toHaveLength(1);
  });

  it('shows the sources alone where no page stands beside them', () => {
    const card = show(<ClaimCard comparison={claimWithoutPage} onOpenClaim={ignore} />);
    expect(card.querySelector('.row-here')).toBeNull();
    expect(card.textContent).toContain('Claim · what sources say');
  });

  it('says that nobody else says it', () => {
    const card = show(<ClaimCard comparison={onlyHereClaim} onOpenClaim={ignore} />);
    expect(card.textContent).toContain('No other source in the data');
  });

  it('opens a related claim, the panel, and closes, each by a button that names its object', () => {
    const calls = { onOpenClaim: vi.fn(), onOpenPanel: vi.fn(), onClose: vi.fn() };
    show(<ClaimCard comparison={differingClaim} {...calls} />);
    fireEvent.click(screen.getByRole('button', { name: /storm broke the water mains/ }));
    expect(calls.onOpenClaim).toHaveBeenCalledWith('nordby-water/claims/mains-broke');
    fireEvent.click(
      screen.getByRole('button', { name: `Open in panel: “${differingClaim.text}”` }),
    );
    expect(calls.onOpenPanel).toHaveBeenCalledWith(differingClaim.claim);
    fireEvent.click(
      screen.getByRole('button', { name: `Close the card on “${differingClaim.text}”` }),
    );
    expect(calls.onClose).toHaveBeenCalledOnce();
  });

  it.each([
    [
      { rule: 'cues', words: ['homes', 'water'] },
      'These words of the sentence decided: “homes” and “water”.',
    ],
    [
      { rule: 'wording', words: [], like: 'A.' },
      'The sentence says the same as this one in the data: “A.”',
    ],
    [
      { rule: 'recorded-quote', words: [], like: 'B' },
      'The sentence carries a quote that the data records: “B”',
    ],
    [
      { rule: 'similarity', words: [], like: 'C' },
      'The sentence is close to this one in the data: “C”',
    ],
    [{ rule: 'similarity', words: ['D'] }, 'Words that decided: “D”.'],
  ] as const)('says on demand why it is marked: %j', (how, expected) => {
    show(
      <ClaimCard
        comparison={differingClaim}
        how={{ ...how, words: [...how.words] }}
        onOpenClaim={ignore}
      />,
    );
    const sentence = screen.getByText(expected);
    expect(sentence.hidden).toBe(true);
    fireEvent.click(screen.getByRole('button', { name: 'Why is this marked?' }));
    expect(sentence.hidden).toBe(false);
  });

  it('changes nothing: no link leads away and nothing can be typed', () => {
    const card = show(<ClaimCard comparison={differingClaim} onOpenClaim={ignore} />);
    expect(card.querySelectorAll('a, input, textarea, form')).toHaveLength(0);
  });

  it('shows markup in a quote as text', () => {
    const [row] = agreeingClaim.rows;
    if (!row) throw new Error('The sample has a row');
    const there = { key: 'position', label: '<b>why</b>' } as const;
    const rows = [
      { ...row, quote: '<img src=x onerror=alert(1)>', why: { key: 'alone', there } as const },
    ];
    const card = show(<ClaimCard comparison={{ ...agreeingClaim, rows }} onOpenClaim={ignore} />);
    expect(card.querySelector('img, b b')).toBeNull();
    expect(card.textContent).toContain('<img src=x onerror=alert(1)>');
  });
});

describe('the card of a person or organisation', () => {
  it('says who it is now, as of when, and on how many sources that rests', () => {
    const card = show(<EntityCard details={mayor} onOpenClaim={ignore} />);
    expect(card.textContent).toContain('Mayor, Town of Nordby · as of May 2025 · 3 sources');
    expect(card.textContent).toContain('Sources: Nordby Courier, Coast Radio and Harbour Weekly');
    expect(card.textContent).not.toContain('Head of the harbour office');
  });

  it('says that a role past the age of its data may have changed', () => {
    const card = show(<EntityCard details={utility} onOpenClaim={ignore} />);
    expect(card.textContent).toContain('as of 2019 (may have changed since)');
  });

  it('says until when an ended role was held, where there is no other', () => {
    const roles = mayor.roles.slice(1);
    const card = show(<EntityCard details={{ ...mayor, roles }} onOpenClaim={ignore} />);
    expect(card.textContent).toContain('held until March 2021');
  });

  it('sets this page’s spelling beside the others’', () => {
    show(<EntityCard details={mayor} spelling={mayorSpelling} onOpenClaim={ignore} />);
    expect(screen.getByText('this page: Mara Lindkvist')).toBeDefined();
    expect(screen.getByText('3 others: Mara Lindqvist')).toBeDefined();
    expect(screen.getByText('1 other: Mara Lindquist')).toBeDefined();
  });

  it('gives disputed words only with who uses them', () => {
    const card = show(<EntityCard details={mayor} onOpenClaim={ignore} />);
    expect(card.textContent).toContain('described by Harbour Weekly as the iron mayor');
    expect(screen.getByText('the iron mayor').tagName).toBe('Q');
  });

  it('says that a likely spelling is only likely, and why', () => {
    const how = { rule: 'likely-spelling', name: 'Mara Lindqvist' } as const;
    const card = show(
      <EntityCard details={mayor} how={how} written="Marah L." onOpenClaim={ignore} />,
    );
    expect(card.textContent).toContain('Likely this person');
    expect(card.textContent).toContain('This page writes “Marah L.”. The data does not list that');
    expect(card.textContent).toContain('It sounds the same in given name and surname');
  });
});

describe('the choice between namesakes', () => {
  it('gives each the name that the page cuts short', () => {
    const card = show(
      <NamesakeChoice
        written="Berg"
        entities={namesakes.map((one, at) => ({ ...one, name: `Jonas ${at}. Berg` }))}
        onOpenClaim={ignore}
      />,
    );
    expect(card.textContent).toMatch(/Jonas 0\. Berg.*Jonas 1\. Berg/);
  });

  it('offers each with what tells them apart and claims nothing', () => {
    const card = show(
      <NamesakeChoice written="Jonas Berg" entities={namesakes} onOpenClaim={ignore} />,
    );
    expect(card.textContent).toContain('The page does not say enough to tell.');
    for (const { summary } of namesakes) expect(card.textContent).toContain(summary);
  });

  it('shows the one looked at, and leads back', () => {
    const onOpenPanel = vi.fn();
    show(
      <NamesakeChoice
        written="Jonas Berg"
        entities={namesakes}
        onOpenClaim={ignore}
        onOpenPanel={onOpenPanel}
      />,
    );
    fireEvent.click(screen.getByRole('button', { name: 'Show Jonas Berg: Councillor in Nordby' }));
    fireEvent.click(screen.getByRole('button', { name: 'Open in panel: “Jonas Berg”' }));
    expect(onOpenPanel).toHaveBeenCalledWith('assemblies/people/jonas-berg-council');
    fireEvent.click(screen.getByRole('button', { name: 'Back to the choice' }));
    expect(screen.getByText('Who is meant?')).toBeDefined();
  });
});

describe('a quote', () => {
  it.each([
    [
      'in any order',
      [
        { start: 4, end: 7 },
        { start: 0, end: 3 },
      ],
      ['one', 'two'],
    ],
    [
      'but not twice where they overlap',
      [
        { start: 0, end: 5 },
        { start: 4, end: 7 },
      ],
      ['one t'],
    ],
    ['but not beyond its end', [{ start: 4, end: 99 }], []],
    [
      'but not backwards',
      [
        { start: 3, end: 3 },
        { start: 5, end: 2 },
      ],
      [],
    ],
  ])('marks ranges %s', (_, differing, marked) => {
    const view = show(<Quote text="one two" differing={differing} />);
    expect([...view.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(marked);
    expect(view.textContent).toBe('one two');
  });
});

describe('the address of a quote', () => {
  it.each([
    ['https://a.example/x', 'short words', 'https://a.example/x#:~:text=short%20words'],
    ['https://a.example/x', 'a-b, c & d', 'https://a.example/x#:~:text=a%2Db%2C%20c%20%26%20d'],
    ['https://a.example/#/story/7', 'words', 'https://a.example/#/story/7:~:text=words'],
    ['https://a.example/x#top:~:text=old', 'new', 'https://a.example/x#top:~:text=new'],
    ['https://a.example/x', 'half \ud83d', 'https://a.example/x#:~:text=half%20%EF%BF%BD'],
    ['https://a.example/x#top', ' ', 'https://a.example/x#top'],
    [
      'http://a.example/',
      'one two three four five six seven eight nine ten eleven',
      'http://a.example/#:~:text=one%20two%20three%20four%20five,seven%20eight%20nine%20ten%20eleven',
    ],
    ['javascript:alert(1)', 'x', undefined],
    ['data:text/html,x', 'x', undefined],
    ['not an address', 'x', undefined],
    [undefined, 'x', undefined],
  ])('of %s at "%s" is %s', (url, quote, expected) => {
    expect(addressOfQuote(url, quote)).toBe(expected);
  });
});

describe('roles of several packs', () => {
  it('say for each who says so, as of when, and whether it has ended or may have changed', () => {
    const page = show(<EntityPage details={member} onOpenClaim={ignore} />);
    expect([...page.querySelectorAll('.spaced li')].map((row) => row.textContent)).toEqual([
      'Member for the coast, Regional assembly · as of 1 May 2025 · Members of assemblies (invented)',
      'Chair of the water board · as of February 2023 (may have changed since) · Boards and offices (invented)',
      'Councillor, ward 3 · held until 31 December 2023 · Nordby Courier',
    ]);
  });
});
