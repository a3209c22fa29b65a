import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import type { VNode } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fail, ok } from '../lib/result.ts';
import { DEFAULT_SETTINGS } from '../lib/settings/settings.ts';
import { ClaimCard } from './claim-card.tsx';
import { EntityCard } from './entity-card.tsx';
import { EntityPage } from './entity-page.tsx';
import { createEnglishMessages } from './gallery/english-messages.ts';
import { differingClaim } from './gallery/sample-claims.ts';
import { mayor, namesakes } from './gallery/sample-entities.ts';
import { sampleMutes, sampleQuiet } from './gallery/sample-quiet.ts';
import { MarkSettings } from './mark-settings.tsx';
import { MessagesProvider } from './messages.tsx';
import { MutedList } from './muted-list.tsx';
import { NamesakeChoice } from './namesake-choice.tsx';
import type { QuietTools } from './quiet-block.tsx';
import { SettingsTransfer, type SettingsTransferProps } from './settings-transfer.tsx';

afterEach(cleanup);

const ignore = () => {};
const place = {
  words: 'Lindqvist',
  sentence: 'So said Lindqvist.',
  page: 'https://daily.example/a',
  host: 'daily.example',
};

function show(view: VNode): Element {
  const messages = createEnglishMessages();
  return render(<MessagesProvider messages={messages}>{view}</MessagesProvider>).container;
}

function tools(more: Partial<QuietTools> = {}) {
  const entry = { kind: 'entity' as const, id: mayor.id, name: mayor.name };
  return {
    ...sampleQuiet,
    place,
    mute: vi.fn<QuietTools['mute']>(async () => ok([entry])),
    unmute: vi.fn(async () => {}),
    switchSite: vi.fn(async () => {}),
    copy: vi.fn(async () => {}),
    ...more,
  };
}

function showPerson(quiet: QuietTools) {
  show(<EntityCard details={mayor} onOpenClaim={ignore} onClose={ignore} quiet={quiet} />);
  press(/^Mute or report “/);
}

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

describe('what can be muted from a card', () => {
  it('is named on each button', () => {
    showPerson(tools());
    const names = within(screen.getByRole('list', { name: 'Mute or report' })).getAllByRole(
      'button',
    );
    expect(names.map(({ textContent }) => textContent)).toEqual([
      'Mute Mara Lindqvist everywhere',
      'Mute Mara Lindqvist until its data changes',
      '“Lindqvist” here is not Mara Lindqvist',
      'Switch off on daily.example',
    ]);
  });

  it('is the match and the site alone where a name fits several people', () => {
    show(
      <NamesakeChoice
        written="Jonas Berg"
        entities={namesakes}
        onOpenClaim={ignore}
        quiet={tools({ place: { ...place, words: 'Jonas Berg' } })}
      />,
    );
    press(/^Mute or report “/);
    const names = screen.getAllByRole('button').map(({ textContent }) => textContent);
    expect(names).toContain('“Jonas Berg” here is not Jonas Berg');
    expect(names.filter((name) => name?.includes('everywhere'))).toEqual([]);
  });

  it.each([
    [
      'Mute this claim everywhere',
      { kind: 'claim', id: differingClaim.claim, untilChanged: false },
    ],
    [
      'Mute this claim until its data changes',
      { kind: 'claim', id: differingClaim.claim, untilChanged: true },
    ],
    [
      'This sentence does not say that',
      { kind: 'highlight', ids: [differingClaim.claim], words: 'Lindqvist', page: place.page },
    ],
  ])('is asked for as it is named: %s', (name, request) => {
    const quiet = tools();
    show(<ClaimCard comparison={differingClaim} onOpenClaim={ignore} quiet={quiet} />);
    press(/^Mute or report “/);
    press(name);
    expect(quiet.mute).toHaveBeenCalledWith(request);
  });
});

describe('after muting', () => {
  it('the card says what was done and has the way back, with the focus on it', async () => {
    const quiet = tools();
    showPerson(quiet);
    press('Mute Mara Lindqvist everywhere');
    const undo = await screen.findByRole('button', { name: 'Undo' });
    expect(screen.getByRole('status').textContent).toContain('“Mara Lindqvist” is muted');
    expect(undo.ownerDocument.activeElement).toBe(undo);
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Mara Lindqvist');
    fireEvent.click(undo);
    expect(quiet.unmute).toHaveBeenCalledWith([{ kind: 'entity', id: mayor.id, name: mayor.name }]);
    expect(await screen.findByRole('button', { name: /^Mute or report “/ })).toBeDefined();
  });

  it.each([
    ['the menu', () => screen.getByText('Switch off on daily.example')],
    ['one click in the corner', () => screen.getByTitle('Switch off on daily.example')],
  ])('a site that was switched off by %s comes back the same way', async (_, find) => {
    const quiet = tools();
    showPerson(quiet);
    fireEvent.click(find());
    expect(quiet.switchSite).toHaveBeenCalledWith(false);
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(quiet.switchSite).toHaveBeenLastCalledWith(true);
  });

  it.each([
    [async () => fail('too-many-mutes', ''), /The list is full \(500\)/],
    [() => Promise.reject(new Error('gone')), /could not be stored/],
  ])('says so where it could not be kept', async (mute, said) => {
    showPerson(tools({ mute }));
    press('Mute Mara Lindqvist everywhere');
    expect(await screen.findByText(said)).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it('the panel says it, also of what was muted before', () => {
    const quiet = tools({ mutes: [{ kind: 'entity', id: mayor.id, name: mayor.name }] });
    show(<EntityPage details={mayor} onOpenClaim={ignore} quiet={quiet} />);
    expect(screen.getByRole('status').textContent).toBe('“Mara Lindqvist” is muted.');
    press('Undo');
    expect(quiet.unmute).toHaveBeenCalledWith(quiet.mutes);
  });
});

describe('a report', () => {
  const textOf = () => (screen.getByRole('textbox') as HTMLTextAreaElement).value;

  it('has nothing of the page but the words, unless it is ticked', () => {
    showPerson(tools());
    press('Report an error …');
    expect(textOf()).toContain(mayor.id);
    expect(textOf()).not.toContain(place.sentence);
    expect(textOf()).not.toContain('daily.example');
    fireEvent.click(screen.getByLabelText('Add the sentence of the page'));
    fireEvent.click(screen.getByLabelText('Add the address of the page'));
    expect(textOf()).toContain(place.sentence);
    expect(textOf()).toContain(place.page);
  });

  it('is copied as it is shown, and says so', async () => {
    const quiet = tools();
    showPerson(quiet);
    press('Report an error …');
    press('Copy the report');
    expect(quiet.copy).toHaveBeenCalledWith(textOf());
    expect(await screen.findByText(/^Copied\./)).toBeDefined();
  });

  it('can be copied by hand where the page does not let us', async () => {
    showPerson(tools({ copy: () => Promise.reject(new Error('NotAllowed')) }));
    press('Report an error …');
    press('Copy the report');
    expect(await screen.findByText(/copy it by hand/)).toBeDefined();
  });

  it('is of a wrong fact where there is no place on a page', () => {
    show(<EntityPage details={mayor} onOpenClaim={ignore} quiet={tools({ place: undefined })} />);
    press('Report an error …');
    expect(textOf()).toContain('### What is so, since when, and by which source');
    expect(screen.queryByRole('checkbox')).toBeNull();
  });
});

describe('the settings', () => {
  it('list what is muted, the newest first, each with what it is and how long', () => {
    show(<MutedList mutes={sampleMutes} onUnmute={async () => {}} />);
    const [first, second, third] = screen.getAllByRole('listitem');
    expect(first?.textContent).toContain(
      '“Berg” as Jonas BergWrong match on a page of daily.example',
    );
    expect(second?.textContent).toContain('Until its data changes');
    expect(third?.textContent).toContain('Mara LindqvistEverywhere');
  });

  it('take an entry from the list and say so', async () => {
    const onUnmute = vi.fn(async () => {});
    show(<MutedList mutes={sampleMutes} onUnmute={onUnmute} />);
    press('Unmute Mara Lindqvist');
    expect(onUnmute).toHaveBeenCalledWith(sampleMutes[0]);
    expect(await screen.findByText('Mara Lindqvist is marked again.')).toBeDefined();
  });

  it('change one thing at a press', () => {
    const onChange = vi.fn();
    show(<MarkSettings settings={DEFAULT_SETTINGS} onChange={onChange} />);
    press('With Shift');
    expect(onChange).toHaveBeenLastCalledWith({ opensOn: 'modifier' });
    fireEvent.change(screen.getByRole('slider'), { target: { value: '750' } });
    expect(onChange).toHaveBeenLastCalledWith({ restMs: 750 });
  });

  it('have no resting time where cards open on click only', () => {
    show(<MarkSettings settings={{ ...DEFAULT_SETTINGS, opensOn: 'click' }} onChange={ignore} />);
    expect(screen.queryByRole('slider')).toBeNull();
  });
});

describe('the settings as a file', () => {
  const transfer = (more: Partial<SettingsTransferProps> = {}) =>
    show(
      <SettingsTransfer
        settings={DEFAULT_SETTINGS}
        onImport={async () => []}
        onSync={async () => {}}
        {...more}
      />,
    );
  const choose = (container: Element) =>
    fireEvent.change(container.querySelector('input[type=file]') as Element, {
      target: { files: [new File(['{'], 'a.json')] },
    });

  it('are a download that holds them', () => {
    transfer();
    const link = screen.getByRole('link', { name: 'Save to a file' });
    const [, json = ''] = (link.getAttribute('href') ?? '').split(',');
    expect(JSON.parse(decodeURIComponent(json))).toMatchObject({ settings: DEFAULT_SETTINGS });
  });

  it('are refused with place and reason', async () => {
    const problems = [
      { code: 'not-json', line: 3, column: 7 },
      { code: 'wrong-value', path: 'settings.look', allowed: 'dotted | solid | tint' },
      ...Array.from(
        { length: 8 },
        () => ({ code: 'unknown-setting', path: 'settings.x' }) as const,
      ),
    ] as const;
    choose(transfer({ onImport: async () => problems }));
    expect(await screen.findByText(/nothing was changed/)).toBeDefined();
    expect(screen.getByText(/^Line 3, column 7/)).toBeDefined();
    expect(screen.getByText(/^settings\.look: .* dotted \| solid \| tint$/)).toBeDefined();
    expect(screen.getByText('and 2 more')).toBeDefined();
  });

  it('say that they were taken', async () => {
    choose(transfer());
    expect(await screen.findByText('The settings were taken from the file.')).toBeDefined();
  });

  it('are carried along only where the browser can, and say where it has no room', async () => {
    transfer();
    expect(screen.queryByRole('checkbox')).toBeNull();
    cleanup();
    transfer({ isSynced: false, onSync: () => Promise.reject(new Error('QUOTA')) });
    fireEvent.click(screen.getByRole('checkbox'));
    expect(await screen.findByText(/has no room/)).toBeDefined();
  });
});
