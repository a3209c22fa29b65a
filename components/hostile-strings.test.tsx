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

vi.setConfig({ testTimeout: 60_000 });
afterEach(cleanup);

const messages = createEnglishMessages();
const ignore = () => {};

/** Fields that hold words of the data or of a page. */
const WORDS = new Set(['text', 'quote', 'title', 'label', 'name', 'summary', 'attribution', 'words', 'by', 'outlet', 'author', 'value', 'organisation', 'url']);

/** The same record with the text in every field of words. */
function fill<T>(record: T, text: string): T {
  return JSON.parse(
    JSON.stringify(record, (key, value: unknown) =>
      WORDS.has(key) && typeof value === 'string' ? text : value,
    ),
  ) as T;
}

function show(view: VNode): Element {
  return render(<MessagesProvider messages={messages}>{view}</MessagesProvider>).container;
}

const CARDS: readonly ((text: string) => VNode)[] = [
  (text) => <ClaimCard comparison={fill(differingClaim, text)} onOpenClaim={ignore} />,
  (text) => <EntityCard entity={fill(mayor, text)} onOpenClaim={ignore} />,
];

const namesIn = (root: Element) => new Set([...root.querySelectorAll('*')].map(({ localName }) => localName));
