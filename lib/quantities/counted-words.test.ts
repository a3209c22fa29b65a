import { expect, it } from 'vitest';
import { findCountedSpan } from './counted-words.ts';

/** The words that the number in brackets counts, by what stands behind it. */
function countedBehind(marked: string): string {
  const start = marked.indexOf('<');
  const end = marked.indexOf('>') - 1;
  const text = marked.replaceAll(/[<>]/g, '');
  const sentence = { start: 0, end: text.length };
  const { after } = findCountedSpan(text, sentence, { start, end }, undefined, []);
  return text.slice(after.start, after.end);
}

it.each([
  ['Militias killed <603> U.S. troops in Iraq.', 'U.S. troops in Iraq'],
  ['He met <12> U.N. officials, and left.', 'U.N. officials'],
  ['They freed <20> people. Others stayed.', 'people'],
  ['Of these <20> live, while others died.', 'live'],
])('an abbreviation ends no clause, a sentence does: %s', (marked, counted) => {
  expect(countedBehind(marked)).toBe(counted);
});
