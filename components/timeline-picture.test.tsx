import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { phraseSaid } from '../lib/messages/phrase-comparison.ts';
import type { Timeline } from '../lib/reading/timeline-types.ts';
import { createEnglishMessages } from './gallery/english-messages.ts';
import {
  crowdedTimeline,
  figureTimeline,
  statusTimeline,
  undatedTimeline,
} from './gallery/sample-timelines.ts';
import { MessagesProvider } from './messages.tsx';
import { TimelinePicture } from './timeline-picture.tsx';

afterEach(cleanup);

function show(timeline: Timeline, direction: 'ltr' | 'rtl' = 'ltr') {
  const onOpenClaim = vi.fn();
  const { container } = render(
    <MessagesProvider messages={{ ...createEnglishMessages(), direction }}>
      <TimelinePicture timeline={timeline} title="Homes are dry." onOpenClaim={onOpenClaim} />
    </MessagesProvider>,
  );
  return { container, onOpenClaim, picture: screen.getByRole('img') };
}

it('says in words what it shows, and that a table follows', () => {
  const { picture } = show(figureTimeline);
  expect(picture.getAttribute('aria-label')).toMatch(
    /^Homes are dry\. What 5 sources say over time, April\s–\sMay 2025\. This page: more than 40\. The table below has every value\.$/u,
  );
});

it('has the same as a table: when, what, who', () => {
  show(statusTimeline);
  const cells = within(screen.getByRole('table'))
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.children].map(({ textContent }) => textContent));
  expect(cells).toEqual([
    ['12 March 2025', 'the mains are closed', 'Coast Radio and Harbour Weekly'],
    ['May 2025', 'the mains are closed', 'Northern News Agency, report on the repairs'],
    ['May 2025', 'water flows again', 'Nordby Courier'],
    ['16 May 2025', 'the mains are closed', 'This page'],
    [
      '18 May 2025',
      'water flows again',
      'Nordby Courier and Northern News Agency, report on the repairs',
    ],
  ]);
});

it('names this page in the picture, in the colour of the claim and with a mark of its own', () => {
  const { picture } = show(figureTimeline);
  expect(picture.querySelector('.timeline-name-here')?.textContent).toContain('this page');
  // A ring with a dot for the claim's own value, a ring for that of a linked claim.
  const marks = [...picture.querySelectorAll('.timeline-mark.timeline-here')];
  expect(marks.map((mark) => mark.querySelectorAll('circle').length)).toEqual([2, 1]);
});

it('says in the key what found no room in the picture', () => {
  const { picture } = show(crowdedTimeline);
  const key = screen.getByRole('list', { name: 'Sources in the picture' }).textContent ?? '';
  for (const { said } of crowdedTimeline.points) {
    expect(`${picture.textContent}${key}`).toContain(phraseSaid(said, createEnglishMessages()));
  }
});

it('opens the claim that an open mark belongs to', () => {
  const { onOpenClaim } = show(figureTimeline);
  fireEvent.click(screen.getByRole('button', { name: 'Cellars in Nordby are under water' }));
  expect(onOpenClaim).toHaveBeenCalledWith('nordby-water/claims/cellars-flooded');
});

it('says where the page has no date', () => {
  const { picture } = show(undatedTimeline);
  expect(picture.textContent).toContain('no date');
  expect(within(screen.getByRole('table')).getByText('no date')).toBeDefined();
});

it('runs from right to left where the reader’s language does', () => {
  const xOf = (picture: Element) =>
    Number(picture.querySelector('.timeline-here .timeline-ring')?.getAttribute('cx'));
  const leftToRight = xOf(show(statusTimeline).picture);
  cleanup();
  expect(xOf(show(statusTimeline, 'rtl').picture)).toBeCloseTo(352 - leftToRight);
});
