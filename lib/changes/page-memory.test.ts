import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countPages,
  forgetExpired,
  KEPT_DAYS,
  MOST_PAGES,
  type PageMemory,
  parsePageMemory,
  recallPage,
  rememberPage,
} from './page-memory.ts';

const SALT = '0123456789abcdef0123456789abcdef';
const EMPTY: PageMemory = { isOff: false, salt: SALT, pages: {} };
const number = (index: number) => index.toString(16).padStart(8, '0');

describe('the memory of pages', () => {
  it('says with which release a page was last read, and keeps one of them', () => {
    const first = rememberPage(EMPTY, number(7), '2026-01-01', '2026-01-02');
    expect(recallPage(first, number(7))).toBe('2026-01-01');
    expect(recallPage(first, number(8))).toBeUndefined();
    const again = rememberPage(first, number(7), '2026-02-01', '2026-02-02');
    expect(again.pages).toEqual({ '2026-02-01': [number(7)] });
  });

  it('does not tell in which order pages were read', () => {
    const indexes = fc.uniqueArray(fc.nat(1000), { maxLength: 20 });
    fc.assert(
      fc.property(indexes, (order) => {
        const read = (pages: number[]) =>
          pages.reduce(
            (memory, page) => rememberPage(memory, number(page), '2026-01-01', '2026-01-02'),
            EMPTY,
          );
        expect(read(order)).toEqual(read(order.toSorted((a, b) => a - b)));
      }),
    );
  });

  it(`forgets ${KEPT_DAYS} days after the release`, () => {
    const memory = rememberPage(EMPTY, number(1), '2026-01-01', '2026-01-01');
    expect(countPages(forgetExpired(memory, '2026-06-30'))).toBe(1);
    expect(countPages(forgetExpired(memory, '2026-07-01'))).toBe(0);
    const later = rememberPage(memory, number(2), '2026-08-01', '2026-08-01');
    expect(later.pages).toEqual({ '2026-08-01': [number(2)] });
  });

  it(`holds ${MOST_PAGES} pages: those of the oldest release go, the last one read stays`, () => {
    let memory = EMPTY;
    for (let index = 0; index < MOST_PAGES; index++) {
      const release = index < 10 ? '2026-01-01' : '2026-02-01';
      memory = rememberPage(memory, number(index), release, '2026-02-01');
    }
    const full = rememberPage(memory, number(9999), '2026-02-01', '2026-02-01');
    expect(countPages(full)).toBe(MOST_PAGES);
    expect(full.pages['2026-01-01']).toHaveLength(9);
    expect(recallPage(full, number(9999))).toBe('2026-02-01');
    let newest = full;
    for (let index = 0; index < 30; index++) {
      newest = rememberPage(newest, number(20_000 + index), '2026-02-01', '2026-02-01');
      expect(recallPage(newest, number(20_000 + index))).toBe('2026-02-01');
    }
    expect(countPages(newest)).toBe(MOST_PAGES);
  });

  it.each([
    undefined,
    null,
    7,
    'pages',
    [],
    { salt: 'short', pages: { '2026-01-01': [number(1)] } },
    { salt: SALT, pages: { yesterday: [number(1)], '2026-01-01': ['https://news.example', 7] } },
  ])('is empty where storage holds something else: %o', (stored) => {
    expect(parsePageMemory(stored)).toMatchObject({ isOff: false, pages: {} });
  });

  it('is read as it was written', () => {
    const memory = rememberPage(EMPTY, number(3), '2026-01-01', '2026-01-01');
    expect(parsePageMemory(JSON.parse(JSON.stringify(memory)))).toEqual(memory);
    expect(parsePageMemory({ isOff: true })).toEqual({ isOff: true, salt: '', pages: {} });
  });
});
