/** What a reader muted, and how the page is to be marked, while it is open. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PageState } from '../lib/protocol.ts';
import type { Reading } from '../lib/reading/types.ts';
import type { HeardReading } from '../lib/settings/hide-muted.ts';
import type { CardHost } from './card-host.ts';
import {
  createHandTimers,
  hidePage,
  mentionTarget,
  paintedTexts,
  readInTest,
  showPage,
} from './page-fixture.ts';
import { createPageSession, type PageSession } from './page-session.ts';

let session: PageSession;
let states: PageState[];
let card: CardHost | undefined;

beforeEach(async () => {
  states = [];
  card = undefined;
  showPage();
  session = createPageSession({
    document,
    readWithData: readInTest,
    openCard: (_, host) => {
      card = host;
      host.content.textContent = 'A card';
      return undefined;
    },
    labelOf: () => 'A card',
    onState: (state) => states.push(state),
    timers: createHandTimers(),
    cardMode: 'open',
    isGenuine: () => true,
  });
  await session.start();
});

afterEach(() => {
  card?.close();
  session.stop();
  hidePage();
});

const ready = () => session.state as PageState & { status: 'ready' };
const people = () => ready().reading.entities.map(({ id }) => id);

/** Leaves out the first of the page's people. */
const withoutFirst = (reading: Reading): HeardReading => ({
  muted: 1,
  reading: { ...reading, entities: reading.entities.slice(1) },
});

describe('what is muted', () => {
  it('is neither drawn nor listed, is counted apart, and comes back', () => {
    const [before, drawn] = [people(), paintedTexts('person')];
    session.configure({ hear: withoutFirst });
    expect(people()).toEqual(before.slice(1));
    expect(ready().muted).toBe(1);
    expect(states.at(-1)).toBe(session.state);
    expect(paintedTexts('person').length).toBe(drawn.length - 1);
    session.configure({ hear: undefined });
    expect(people()).toEqual(before);
    expect(ready().muted).toBeUndefined();
    expect(paintedTexts('person').sort()).toEqual(drawn.sort());
  });

  it('keeps its own card open, where the way back is', () => {
    const [first] = ready().reading.entities;
    expect(session.show({ kind: 'mention', index: first?.mentions[0] ?? 0 })).toBe(true);
    session.configure({ hear: withoutFirst });
    expect(card?.isOpen).toBe(true);
  });
});

describe('a site that is switched off', () => {
  it('takes the card with it', () => {
    session.show(mentionTarget(ready().reading, 'bo'));
    session.stop();
    expect(card?.isOpen).toBe(false);
  });

  it('leaves the card that says so, and can be switched on from it', async () => {
    session.show(mentionTarget(ready().reading, 'bo'));
    const drawn = paintedTexts('person');
    if (card) card.isKept = true;
    session.stop();
    expect(card?.isOpen).toBe(true);
    expect(paintedTexts('person')).toEqual([]);
    await session.start();
    expect(paintedTexts('person').sort()).toEqual(drawn.sort());
  });
});

describe('a page that is marked after a click only', () => {
  beforeEach(() => session.configure({ drawsOn: 'button' }));

  it('is read, and nothing is drawn in it', () => {
    expect(people().length).toBeGreaterThan(0);
    expect(CSS.highlights.size).toBe(0);
  });

  it('is marked from the click on, whatever is set after it', () => {
    session.draw();
    const drawn = paintedTexts('person');
    expect(drawn.length).toBeGreaterThan(0);
    session.configure({ mentions: 'first' });
    expect(paintedTexts('person').sort()).toEqual(drawn.sort());
  });

  it('is marked by a step of the keyboard too', () => {
    expect(session.step(1)).toBe(true);
    expect(paintedTexts('person').length).toBeGreaterThan(0);
  });
});

it('opens the card of the first highlight in view when none is current', () => {
  expect(session.step(0)).toBe(true);
  expect(card?.isOpen).toBe(true);
});

it('draws in the look that was chosen, and people or claims alone', () => {
  session.configure({ look: 'solid', marks: 'people' });
  const names = [...CSS.highlights.keys()];
  expect(names).toContain('sidelight-solid-person');
  expect(names.filter((name) => /claim|differs/.test(name))).toEqual([]);
});
