import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { StoryAgreement } from '../lib/reading/agreement-types.ts';
import { AgreementView } from './agreement-view.tsx';
import { createEnglishMessages } from './gallery/english-messages.ts';
import { agreementWithoutPage, sampleAgreement } from './gallery/sample-agreement.ts';
import { MessagesProvider } from './messages.tsx';
import { letterOf } from './source-letters.ts';

afterEach(cleanup);

function show(
  agreements: readonly StoryAgreement[] | undefined = [sampleAgreement],
  direction: 'ltr' | 'rtl' = 'ltr',
) {
  const onOpenClaim = vi.fn();
  const { container } = render(
    <MessagesProvider messages={{ ...createEnglishMessages(), direction }}>
      <AgreementView agreements={agreements} onOpenClaim={onOpenClaim} />
    </MessagesProvider>,
  );
  return { onOpenClaim, words: () => container.querySelector('.matrix-words')?.textContent };
}

/** "row column" of the cell that has the focus, and of the only one that Tab leads to. */
function place() {
  const describeCell = (cell: Element | null) =>
    `${cell?.parentElement?.getAttribute('data-row')} ${cell?.getAttribute('data-column')}`;
  const stops = screen.getByRole('grid').querySelectorAll('[tabindex="0"]');
  expect(stops).toHaveLength(1);
  expect(stops[0]).toBe(document.activeElement);
  return describeCell(document.activeElement);
}

const press = (...keys: (string | KeyboardEventInit)[]) => {
  for (const key of keys) {
    fireEvent.keyDown(
      document.activeElement ?? document.body,
      typeof key === 'string' ? { key } : key,
    );
  }
};

const enterGrid = () =>
  screen.getByRole('grid').querySelector<HTMLElement>('[tabindex="0"]')?.focus();

describe('the grid', () => {
  it('is one tab stop, walked by arrows, Home and End, and holds at its edges', () => {
    show();
    enterGrid();
    press('ArrowUp');
    expect(place()).toBe('0 1');
    press('ArrowDown', 'ArrowRight');
    expect(place()).toBe('1 2');
    press('End');
    expect(place()).toBe('1 6');
    press('ArrowRight');
    expect(place()).toBe('1 6');
    press({ key: 'End', ctrlKey: true });
    expect(place()).toBe('3 6');
    press('Home', 'ArrowLeft');
    expect(place()).toBe('3 0');
    press({ key: 'Home', ctrlKey: true });
    expect(place()).toBe('0 0');
    press('PageDown');
    expect(place()).toBe('3 0');
  });

  it('turns its arrows with the line of writing', () => {
    show([sampleAgreement], 'rtl');
    enterGrid();
    press('ArrowLeft');
    expect(place()).toBe('0 2');
  });

  it('opens the claim of the row at Enter, and leaves other keys to the browser', () => {
    const { onOpenClaim } = show();
    enterGrid();
    press('ArrowDown', 'Enter');
    expect(onOpenClaim).toHaveBeenCalledExactlyOnceWith('nordby-water/claims/mains-broke');
    const cell = document.activeElement as Element;
    expect(fireEvent.keyDown(cell, { key: 'Tab' })).toBe(true);
    expect(fireEvent.keyDown(cell, { key: 'ArrowLeft', altKey: true })).toBe(true);
  });

  it('shows the words behind a cell, with whose they are and how they stand to the page', () => {
    const { words } = show();
    expect(words()).toContain('Choose a cell');
    const row = screen.getByRole('row', { name: /Homes in Nordby/ });
    fireEvent.click(within(row).getByRole('cell', { name: /^Nordby Courier: says otherwise/ }));
    expect(place()).toBe('0 2');
    expect(words()).toMatch(/Homes in Nordby.*Nordby Courier.*not so.*Differs from this page/);
  });

  it('names columns by short letters for the eye and in full for the ear', () => {
    show();
    const heads = screen.getAllByRole('columnheader');
    expect(heads.map((head) => head.textContent)).toEqual([
      'Claim',
      'This page',
      'ANordby Courier',
      'BCoast Radio',
      'CNorthern News Agency, report on the repairs',
      'DHarbour Weekly',
      'EEvening Gazette',
    ]);
    expect(heads[2]?.querySelector('[aria-hidden=true]')?.textContent).toBe('A');
    const key = screen.getByRole('list', { name: 'Sources by letter' });
    expect(within(key).getAllByRole('listitem')).toHaveLength(5);
  });

  it('says what a row on which sources part is measured by', () => {
    show();
    const row = screen.getByRole('rowheader', { name: /Homes in Nordby/ });
    expect(row.textContent).toContain('“more than 40”, or otherwise');
  });

  it('explains the signs that it has, and no others', () => {
    show();
    const signs = () =>
      within(screen.getByRole('list', { name: 'Signs' }))
        .getAllByRole('listitem')
        .map((item) => item.textContent?.trim());
    const onPage = ['says so', 'attributes it', 'says otherwise', 'leaves it open', 'silent'];
    expect(signs()).toEqual(onPage);
    fireEvent.click(screen.getByRole('button', { name: 'Whole story (6)' }));
    expect(signs()).toEqual([...onPage.slice(0, 3), 'says both', ...onPage.slice(3)]);
  });
});

it('shows the claims of this page first, and those of the whole story on demand', () => {
  show();
  const rows = () => screen.getAllByRole('rowheader').length;
  const onPage = rows();
  fireEvent.click(screen.getByRole('button', { name: 'Whole story (6)' }));
  expect(rows()).toBe(onPage + 2);
});

it('begins with the whole story where the page says nothing of it', () => {
  show([agreementWithoutPage]);
  expect(screen.getByRole('rowheader', { name: /region has offered/ })).toBeDefined();
  expect(screen.queryByRole('button', { name: /On this page/ })).toBeNull();
});

it('is a list as well, with every quote in it and who is silent', () => {
  const { onOpenClaim } = show();
  fireEvent.click(screen.getByRole('button', { name: 'List' }));
  expect(screen.queryByRole('grid')).toBeNull();
  const claim = screen.getByRole('button', { name: 'Homes in Nordby are without water' });
  const item = claim.closest('li')?.textContent ?? '';
  expect(item).toMatch(/Nordby Courier.*says otherwise.*not so/);
  expect(item).toContain('Silent: Harbour Weekly and Evening Gazette');
  fireEvent.click(claim);
  expect(onOpenClaim).toHaveBeenCalledWith('nordby-water/claims/homes-without-water');
});

it.each([
  ['while they are looked up', undefined, 'Looking it up'],
  ['where there is none', [], 'Only one source'],
  ['where a story has no row', [{ ...sampleAgreement, topics: [] }], 'Only one source'],
])('says so %s', (_, agreements, text) => {
  render(
    <MessagesProvider messages={createEnglishMessages()}>
      <AgreementView agreements={agreements} onOpenClaim={vi.fn()} />
    </MessagesProvider>,
  );
  expect(screen.getByRole('status').textContent).toContain(text);
});

it.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [52, 'BA'],
  [702, 'AAA'],
])('source %i is %s', (index, letter) => {
  expect(letterOf(index)).toBe(letter);
});
