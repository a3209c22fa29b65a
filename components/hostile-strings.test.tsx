import { cleanup, render } from '@testing-library/preact';
import type { VNode } from 'preact';
import { afterEach, expect, it, vi } from 'vitest';
import { listHostileStrings } from '../scripts/fuzz/hostile-strings.ts';
import { ClaimCard } from './claim-card.tsx';
import { EntityCard } from './entity-card.tsx';
import { createEnglishMessages } from './gallery/english-messages.ts';
import { differingClaim } from './gallery/sample-claims.ts';
import { mayor } from './gallery/sample-entities.ts';
import { MessagesProvider } from './messages.tsx';

vi.setConfig({ testTimeout: 120_000 });
afterEach(cleanup);

const messages = createEnglishMessages();
const ignore = () => {};

/** Fields that hold words of the data or of a page. */
const WORDS = new Set([
  ...['text', 'quote', 'title', 'label', 'name', 'summary', 'attribution', 'words', 'by'],
  ...['outlet', 'author', 'value', 'organisation', 'url'],
]);

/** The same record with the text in every field of words. */
const fill = <T,>(record: T, text: string): T =>
  JSON.parse(
    JSON.stringify(record, (key, value: unknown) =>
      WORDS.has(key) && typeof value === 'string' ? text : value,
    ),
  );

function show(view: VNode): Element {
  return render(<MessagesProvider messages={messages}>{view}</MessagesProvider>).container;
}

const CARDS = {
  'of a claim': (text: string) => (
    <ClaimCard comparison={fill(differingClaim, text)} onOpenClaim={ignore} />
  ),
  'of a person': (text: string) => <EntityCard details={fill(mayor, text)} onOpenClaim={ignore} />,
};

const elementsIn = (root: Element) => [...root.querySelectorAll('*')];

/** What could run, load or lead elsewhere. */
function dangersIn(root: Element): string[] {
  return elementsIn(root).flatMap((element) =>
    element.getAttributeNames().flatMap((name) => {
      const value = element.getAttribute(name) ?? '';
      const isAddress = ['href', 'src', 'action', 'style', 'srcdoc'].includes(name);
      const isSafe = name !== 'style' && /^(?:https?:|#)/u.test(value);
      return /^on/u.test(name) || (isAddress && !isSafe) ? [`${name}=${value.slice(0, 40)}`] : [];
    }),
  );
}

/**
 * Words that share a line with ours must be set apart from them (`bdi` or `dir`), or their marks
 * of direction would turn the line.
 */
function notSetApart(root: Element, mark: string): string[] {
  const walker = root.ownerDocument.createTreeWalker(root, 4 /* text */);
  const found: string[] = [];
  while (walker.nextNode()) {
    const { parentElement, data } = walker.currentNode as Text;
    if (!data.includes(mark) || parentElement?.closest('bdi, q, [dir]') === root) continue;
    const apart = parentElement?.closest(
      'bdi, q, button, [dir]:not(article), h1, h2, h3, p, li, dd, dt, div',
    );
    const alone = (apart?.textContent ?? '').replaceAll(mark, '').trim();
    const isApart = apart?.matches('bdi, q, button, [dir]') || alone === '';
    if (!isApart)
      found.push(`${apart?.localName}.${apart?.className}: ${apart?.textContent?.slice(0, 80)}`);
  }
  return [...new Set(found)];
}

it.each(Object.entries(CARDS))('are text in the card %s, whatever they are', (_, card) => {
  const usual = new Set(
    elementsIn(show(card('Ada Keel '.repeat(40)))).map(({ localName }) => localName),
  );
  cleanup();
  for (const text of listHostileStrings()) {
    const shown = show(card(text));
    for (const { localName } of elementsIn(shown)) {
      if (!usual.has(localName)) throw new Error(`${JSON.stringify(text)} made <${localName}>`);
    }
    expect(dangersIn(shown)).toEqual([]);
    if (text.trim() !== '') expect(shown.textContent).toContain(text.trim().slice(0, 20));
    cleanup();
  }
});

it.each(Object.entries(CARDS))('do not turn the words beside them in the card %s', (_, card) => {
  expect(notSetApart(show(card('\u202eAda\u202b')), '\u202eAda\u202b')).toEqual([]);
});
