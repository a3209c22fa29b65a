import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { phraseSummary } from '../lib/messages/phrase-comparison.ts';
import { createEnglishMessages } from './gallery/english-messages.ts';
import { differingClaim } from './gallery/sample-claims.ts';
import { mayor } from './gallery/sample-entities.ts';
import {
  ownSourceReading,
  quietReading,
  sampleData,
  sampleHits,
  sampleReading,
} from './gallery/sample-reading.ts';
import type { Messages } from './messages.tsx';
import { MessagesProvider } from './messages.tsx';
import { PanelView, type PanelViewProps } from './panel-view.tsx';
import { PopupView, type PopupViewProps } from './popup-view.tsx';

afterEach(cleanup);

const READY = { status: 'ready', reading: sampleReading, title: 'T', isCapped: false } as const;

function popupProps(more: Partial<PopupViewProps> = {}): PopupViewProps {
  return {
    host: 'daily.example',
    isOn: true,
    page: READY,
    data: sampleData,
    search: { query: '', onQuery: vi.fn() },
    onSwitch: vi.fn(),
    onSwitchOn: vi.fn(),
    onGrant: vi.fn(),
    onRetry: vi.fn(),
    onReadAnyway: vi.fn(),
    onJump: vi.fn(),
    onOpenClaim: vi.fn(),
    onOpenEntity: vi.fn(),
    onOpenPanel: vi.fn(),
    onBack: vi.fn(),
    onOpenSettings: vi.fn(),
    onOpenMuted: vi.fn(),
    ...more,
  };
}

function showPopup(more: Partial<PopupViewProps> = {}, messages: Partial<Messages> = {}) {
  const props = popupProps(more);
  const { container } = render(
    <MessagesProvider messages={{ ...createEnglishMessages(), ...messages }}>
      <PopupView {...props} />
    </MessagesProvider>,
  );
  return { props, container };
}

function panelProps(more: Partial<PanelViewProps> = {}): PanelViewProps {
  return { ...popupProps(), title: 'Water returns to Nordby', onBack: vi.fn(), ...more };
}

describe('the popup', () => {
  it('counts people, claims, differences and what is not mentioned, and says it once', () => {
    showPopup();
    const counts = screen.getByRole('list', { name: 'Found on this page' });
    const texts = within(counts)
      .getAllByRole('listitem')
      .map((item) => item.textContent);
    expect(texts).toEqual(['3 people', '3 claims', '1 differs', '2 not mentioned']);
    expect(screen.getByRole('status').textContent).toBe(
      'Found on this page: 3 people, 3 claims, 1 difference, 2 not mentioned.',
    );
  });

  it('jumps to each place of a thing in turn, by a button that names it', () => {
    const { props } = showPopup();
    const jump = screen.getByRole('button', {
      name: '6× Go to “Mara Lindqvist” on the page',
    });
    for (let press = 0; press < 7; press++) fireEvent.click(jump);
    const places = vi.mocked(props.onJump).mock.calls.map(([target]) => target);
    expect(places.map(({ index }) => index)).toEqual([0, 2, 3, 5, 7, 8, 0]);
    expect(new Set(places.map(({ kind }) => kind))).toEqual(new Set(['mention']));
  });

  it('opens the claim or person whose line is pressed', () => {
    const { props } = showPopup();
    fireEvent.click(screen.getByRole('button', { name: differingClaim.text }));
    expect(props.onOpenClaim).toHaveBeenCalledWith(differingClaim.claim);
    fireEvent.click(screen.getByRole('button', { name: 'Mara Lindqvist' }));
    expect(props.onOpenEntity).toHaveBeenCalledWith(mayor.id);
  });

  it('says on which site it is on, and switches that one', () => {
    const { props } = showPopup();
    const control = screen.getByRole('switch', { name: 'Sidelight on daily.example' });
    expect(control.getAttribute('aria-checked')).toBe('true');
    fireEvent.click(control);
    expect(props.onSwitch).toHaveBeenCalledWith(false);
  });

  it('has no switch where there is no site', () => {
    showPopup({ host: '', page: { status: 'silent', reason: 'not-html' } });
    expect(screen.queryByRole('switch')).toBeNull();
  });

  it('says that the page is one of the sources, and which quotes are gone', () => {
    const { container } = showPopup({ page: { ...READY, reading: ownSourceReading } });
    expect(screen.getByRole('heading', { name: 'This page is one of the sources' })).toBeDefined();
    expect(container.querySelector('.notice q')?.textContent).toContain('some 25 homes');
  });

  it('says where lists are empty what that means', () => {
    const { container } = showPopup({ page: { ...READY, reading: quietReading } });
    expect(container.textContent).toContain('No claim on this page is in the data.');
    expect(container.textContent).toContain('do not part');
    expect(container.textContent).toContain('none where an article is cut short');
  });

  it('says that only the first highlights of a long page are drawn', () => {
    const { container } = showPopup({ page: { ...READY, isCapped: true } });
    expect(container.textContent).toContain('Only the first highlights are drawn');
  });

  it('says what the data covers, its date, and that nothing leaves the browser', () => {
    showPopup();
    const foot = screen.getByRole('contentinfo').textContent;
    expect(foot).toBe('412 people, 96 claims · Data of 18 May 2025 · Nothing leaves this browser');
  });
});

describe('the popup on a page of which something is muted', () => {
  it('says how much, leads to the list, and does not say that nothing is known', () => {
    const reading = { ...quietReading, entities: [] };
    const { props } = showPopup({ page: { ...READY, reading, muted: 2 } });
    fireEvent.click(screen.getByRole('button', { name: '2 muted here' }));
    expect(props.onOpenMuted).toHaveBeenCalled();
    expect(screen.getAllByText('Nothing, apart from what you have muted.')).toHaveLength(2);
    expect(screen.queryByText(/is in the data\.$/)).toBeNull();
  });
});

describe('the popup on a page that shows nothing', () => {
  it.each([
    ['not-html', 'Not a page with an article'],
    ['no-article', 'No article found'],
    ['too-long', 'Too long to read in one go'],
    ['nothing-known', 'Nothing on this page is in the data'],
    ['switched-off', 'Switched off on daily.example'],
    ['failed', 'That did not work'],
  ] as const)('says why: %s', (reason, title) => {
    showPopup({ page: { status: 'silent', reason } });
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe(title);
    expect(screen.getByRole('status').textContent.length).toBeGreaterThan(title.length + 30);
  });

  it('says what the data covers where it knows nothing of the page', () => {
    const { container } = showPopup({ page: { status: 'silent', reason: 'nothing-known' } });
    expect(container.textContent).toContain('412 people, 31 organisations and 96 claims');
    expect(container.textContent).toContain('as of 18 May 2025');
  });

  it.each([
    [{ status: 'silent', reason: 'switched-off' }, 'Switch on for daily.example', 'onSwitchOn'],
    [{ status: 'silent', reason: 'failed' }, 'Try again', 'onRetry'],
    [{ status: 'silent', reason: 'no-article' }, 'Read it anyway', 'onReadAnyway'],
    [{ status: 'no-permission' }, 'Allow on daily.example', 'onGrant'],
  ] as const)('offers what can be done: %j', (page, name, callback) => {
    const { props } = showPopup({ page });
    fireEvent.click(screen.getByRole('button', { name }));
    expect(props[callback]).toHaveBeenCalledOnce();
  });
});

it('says where to click when the browser does not tell which page is open', () => {
  showPopup({ page: { status: 'no-permission' }, host: '' });
  expect(screen.getByRole('status').textContent).toContain('Click its button in the toolbar');
});

describe('the tabs', () => {
  const tab = (name: RegExp) => screen.getByRole('tab', { name });
  const panelShown = () => screen.getByRole('tabpanel').getAttribute('aria-labelledby');

  it('are one stop, moved by arrows, Home and End, and wrap around', () => {
    showPopup();
    const press = (key: string) => fireEvent.keyDown(screen.getByRole('tablist'), { key });
    const selected = () => screen.getByRole('tab', { selected: true });
    const steps: [string, RegExp][] = [
      ['ArrowRight', /^Differences/],
      ['ArrowLeft', /^This page/],
      ['ArrowLeft', /^Spelling/],
      ['ArrowRight', /^This page/],
      ['End', /^Spelling/],
      ['Home', /^This page/],
    ];
    for (const [key, name] of steps) {
      press(key);
      expect(selected()).toBe(tab(name));
      expect(selected()).toBe(document.activeElement);
      expect(panelShown()).toBe(selected().id);
      expect(screen.getAllByRole('tab').filter(({ tabIndex }) => tabIndex === 0)).toEqual([
        selected(),
      ]);
    }
  });

  it('move the other way in a language that runs from right to left', () => {
    showPopup({}, { direction: 'rtl' });
    fireEvent.keyDown(screen.getByRole('tablist'), { key: 'ArrowLeft' });
    expect(screen.getByRole('tab', { selected: true })).toBe(tab(/^Differences/));
  });

  it('leave other keys alone', () => {
    showPopup();
    const isFree = fireEvent.keyDown(screen.getByRole('tablist'), { key: 'ArrowDown' });
    expect(isFree).toBe(true);
    expect(screen.getByRole('tab', { selected: true })).toBe(tab(/^This page/));
  });

  it('hold differences, what is not mentioned with its evidence, and spellings', () => {
    showPopup();
    fireEvent.click(tab(/^Differences/));
    expect(screen.getByRole('tabpanel').textContent).toContain(
      phraseSummary(differingClaim.summary, createEnglishMessages()),
    );
    fireEvent.click(tab(/^Not mentioned/));
    expect(screen.getByRole('tabpanel').textContent).toContain('3 sources, 2 independent voices');
    expect(screen.getByRole('tabpanel').textContent).toContain('the cellars were already full');
    fireEvent.click(tab(/^Spelling/));
    expect(screen.getByRole('tabpanel').textContent).toContain(
      'This page writes Mara Lindkvist; others write Mara Lindqvist and Mara Lindquist',
    );
  });
});

describe('search', () => {
  it('hands on what is typed', () => {
    const { props } = showPopup();
    fireEvent.input(screen.getByRole('textbox'), { target: { value: 'nord' } });
    expect(props.search.onQuery).toHaveBeenCalledWith('nord');
  });

  it('shows hits in place of the lists and opens each as what it is', () => {
    const { props } = showPopup({ search: { query: 'nord', hits: sampleHits, onQuery: vi.fn() } });
    expect(screen.queryByRole('tablist')).toBeNull();
    expect(screen.getByRole('status').textContent).toBe('3 results');
    fireEvent.click(screen.getByRole('button', { name: 'Valley Water' }));
    expect(props.onOpenEntity).toHaveBeenCalledWith('nordby-water/organisations/valley-water');
    fireEvent.click(screen.getByRole('button', { name: /^Homes in Nord ?by are without water$/ }));
    expect(props.onOpenClaim).toHaveBeenCalledWith(differingClaim.claim);
  });

  it('says that nothing matches', () => {
    showPopup({ search: { query: 'zzz', hits: [], onQuery: vi.fn() } });
    expect(screen.getByRole('status').textContent).toBe('Nothing in the data matches “zzz”.');
  });

  it('is emptied by Escape before the popup may close', () => {
    const { props } = showPopup({ search: { query: 'nord', hits: [], onQuery: vi.fn() } });
    const isFree = fireEvent.keyDown(screen.getByRole('textbox'), { key: 'Escape' });
    expect(isFree).toBe(false);
    expect(props.search.onQuery).toHaveBeenCalledWith('');
  });
});

describe('the side panel', () => {
  function showPanel(more: Partial<PanelViewProps> = {}) {
    const messages = createEnglishMessages();
    const view = (props: PanelViewProps) => (
      <MessagesProvider messages={messages}>
        <PanelView {...props} />
      </MessagesProvider>
    );
    const props = panelProps(more);
    const rendered = render(view(props));
    return {
      props,
      container: rendered.container,
      update: (next: Partial<PanelViewProps>) => rendered.rerender(view({ ...props, ...next })),
    };
  }

  const CLAIM = { status: 'claim', comparison: differingClaim, places: [0] } as const;

  it('shows all of a claim at once, with links to the sources at the sentence', () => {
    showPanel({ selection: CLAIM });
    const rows = within(screen.getByRole('list', { name: 'Other sources' })).getAllByRole(
      'listitem',
    );
    expect(rows).toHaveLength(4);
    const link = screen.getByRole('link', { name: 'Nordby Courier' });
    expect(link.getAttribute('href')).toMatch(
      /^https:\/\/courier\.example\/water-returns#:~:text=/,
    );
    expect(link.getAttribute('rel')).toContain('noreferrer');
  });

  it('shows all of a person: roles, background, names, quotes, claims and the pack', () => {
    const { container } = showPanel({
      selection: { status: 'entity', details: mayor, places: [0, 2] },
    });
    for (const words of [
      'Head of the harbour office',
      'Was an engineer',
      'Мара Линдквист',
      'neither did the pumps',
      'The school in Nordby stays closed',
      'CC0-1.0',
    ]) {
      expect(container.textContent).toContain(words);
    }
  });

  it('moves the focus to what opened and back to where it was opened from', () => {
    const { update } = showPanel();
    const opener = screen.getByRole('button', { name: differingClaim.text });
    opener.focus();
    update({ selection: CLAIM });
    expect(document.activeElement?.textContent).toBe(differingClaim.text);
    expect(document.activeElement?.tagName).toBe('H2');
    update({ selection: undefined });
    expect(document.activeElement).toBe(opener);
  });

  it('keeps the lists as they were behind what is open', () => {
    const { update } = showPanel();
    fireEvent.click(screen.getByRole('tab', { name: 'Not mentioned' }));
    update({ selection: CLAIM });
    update({ selection: undefined });
    expect(screen.getByRole('tab', { selected: true }).textContent).toBe('Not mentioned');
  });
});
