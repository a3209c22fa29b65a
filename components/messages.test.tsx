import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { render, screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { createMessages } from '../lib/messages/create-messages.ts';
import english from '../locales/en.yml?raw';
import { listMessages } from '../scripts/build/list-messages.ts';
import { createEnglishMessages, translateFrom } from './gallery/english-messages.ts';
import { MessagesProvider, useMessages } from './messages.tsx';

const ARABIC = `
locale: ar
claim:
  sources:
    zero: لا مصادر
    one: مصدر واحد
    two: مصدران
    few: $1 مصادر
    many: $1 مصدرًا
    other: $1 مصدر
`;

describe('the messages', () => {
  it.each([
    [1, '1 source'],
    [2, '2 sources'],
    [0, '0 sources'],
    [1200, '1,200 sources'],
  ])('count %d as "%s"', (count, expected) => {
    expect(createEnglishMessages().t('claim.sources', count)).toBe(expected);
  });

  it.each([
    [0, 'لا مصادر'],
    [1, 'مصدر واحد'],
    [2, 'مصدران'],
    [5, 'مصادر'],
    [11, 'مصدرًا'],
    [100, 'مصدر'],
  ])('follow the plural categories of Arabic for %d', (count, expected) => {
    const messages = createMessages(translateFrom(ARABIC), 'ar');
    expect(messages.t('claim.sources', count)).toContain(expected);
    expect(messages.direction).toBe('rtl');
  });

  it('keep a name apart from a sentence from right to left, and leave others as they are', () => {
    const arabic = createMessages(translateFrom('locale: ar\nmute:\n  isMuted: كتم «$1».'), 'ar');
    expect(arabic.t('mute.isMuted', 'Berg (b.)')).toBe('كتم «\u2068Berg (b.)\u2069».');
    expect(arabic.list(['Daily', 'Post'])).toBe('\u2068Daily\u2069 و\u2068Post\u2069');
    expect(createEnglishMessages().t('mute.isMuted', 'Berg')).toBe('“Berg” is muted.');
  });

  it('fall back to the form for other where a language has left one out', () => {
    const messages = createMessages(translateFrom('a:\n  other: $1 things'), 'en');
    expect(messages.t('claim.sources', 1)).toBe('claim.sources');
    expect(
      createMessages(translateFrom('claim:\n  sources:\n    other: $1 x'), 'en').t(
        'claim.sources',
        1,
      ),
    ).toBe('1 x');
  });

  it('keep to the language of the strings where the reader has another', () => {
    const messages = createMessages(translateFrom(english), 'ja');
    expect(messages.t('claim.sources', 1)).toBe('1 source');
    expect(messages.date('2025-05')).toBe('May 2025');
    expect(messages.locale).toBe('en');
  });

  it('write dates as the reader of a region does', () => {
    expect(createEnglishMessages('en-GB').date('2025-05-15')).toBe('15 May 2025');
    expect(createEnglishMessages('en-US').date('2025-05-15')).toBe('May 15, 2025');
  });

  it('put an element where its placeholder stands', () => {
    function Line() {
      return <p>{useMessages().tx('entity.describedBy', 'A', <q>mighty</q>)}</p>;
    }
    render(
      <MessagesProvider messages={createEnglishMessages()}>
        <Line />
      </MessagesProvider>,
    );
    expect(screen.getByText('mighty').tagName).toBe('Q');
    expect(screen.getByText(/described by A as/)).toBeDefined();
  });

  it('throw where a page forgot the provider', () => {
    function Line() {
      return <p>{useMessages().t('extName')}</p>;
    }
    expect(() => render(<Line />)).toThrow('MessagesProvider');
  });
});

const MESSAGES = path.join(import.meta.dirname, '../lib/messages');
const KEYS = path.join(MESSAGES, 'message-keys.ts');

describe('locales/en.yml', () => {
  const keys = [...readFileSync(KEYS, 'utf8').matchAll(/^ {2}'?([\w.]+)'?: \[/gm)];

  it('has exactly the keys of message-keys.ts (node scripts/build/list-messages.ts)', () => {
    expect(readFileSync(KEYS, 'utf8')).toBe(listMessages(english));
  });

  it('has no string that nothing shows', () => {
    const sources = sourceFiles()
      .map((name) => readFileSync(name, 'utf8'))
      .join('\n');
    const byManifest = ['locale', 'extName', 'extDescription'];
    // In the page, its menu, and the copy of it: nothing of ours is drawn there.
    const outside = ['annotate.menu', 'annotate.button', 'notes.copyHeading', 'notes.copyNotFound'];
    const unused = keys
      .map(([, key = '']) => key)
      .filter(
        (key) => !byManifest.includes(key) && !outside.includes(key) && !key.startsWith('command'),
      )
      .filter((key) => !sources.includes(`'${key}'`))
      .filter((key) => !sources.includes(`\`${key.slice(0, key.lastIndexOf('.'))}.$`));
    expect(unused).toEqual([]);
  });

  it('uses only what browsers allow in a key', () => {
    expect(keys.length).toBeGreaterThan(100);
    for (const [, key = ''] of keys) expect(key).toMatch(/^[A-Za-z0-9.]+$/);
  });
});

function sourceFiles(): string[] {
  return [import.meta.dirname, MESSAGES].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.'))
      .map((name) => path.join(folder, name))
      .filter((name) => name !== KEYS),
  );
}
