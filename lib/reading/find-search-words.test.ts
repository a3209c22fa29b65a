import { expect, it } from 'vitest';
import { findSearchWords } from './find-search-words.ts';

it.each([
  ['Adam Boehler', 'boe', ['Boe']],
  ['Adam Boehler', 'adam b', ['Adam', 'B']],
  ['Iran and an anchor', 'an', ['an', 'an', 'an']],
  ['Erdoğan, Özgür', 'erdogan ozg', ['Erdoğan', 'Özg']],
  ['Özgu\u0308r', 'ozgu', ['Özgu\u0308']],
  ['O’Brien’s boat', 'obrien', ['O’Brien']],
  ['more than 50 hostages', '50', ['50']],
  ['Straße', 'strasse', []],
  ['باسم نعيم', 'نعيم', ['نعيم']],
  ['Adam', '', []],
  ['', 'adam', []],
])('marks in %j what answers to %j', (text, query, marked) => {
  const found = findSearchWords(text, query);
  expect(found.map(({ start, length }) => text.slice(start, start + length))).toEqual(marked);
});
