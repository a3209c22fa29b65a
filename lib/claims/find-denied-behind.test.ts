import { expect, it } from 'vitest';
import { isDeniedNext } from './find-denied-behind.ts';
import { readWords } from './read-words.ts';

it.each([
  ['That is untrue, the minister said.', true],
  ['This is false.', true],
  ['Not true, said the minister.', true],
  ['The minister denied it.', true],
  ['The army denies this.', true],
  ['Officials on Friday denied the report.', true],
  ['A spokesman rejected this account.', true],
  ['The report was wrong.', true],
  ['It later retracted the report.', true],
  ['No such thing had happened, the minister said.', true],
  ['Officials called that pure invention.', true],
  ['There was no truth to it, officials said.', true],
  ['The claim could not be verified.', true],
  ['But that was not the case.', true],
  ['The government says otherwise.', true],
  ['The next day it apologised for the error.', true],
  ['The minister denied that prices had risen.', false],
  ['Israel rejected it.', false],
  ['The opposition rejected the budget.', false],
  ['No such call has come.', false],
  ['It was not clear what would come next.', false],
  ['A denial of visas caused anger elsewhere.', false],
  ['That is a good sign, the minister said.', false],
])('"%s": %s', (text, expected) => {
  const words = readWords(text);
  expect(isDeniedNext(words, { from: 0, to: words.count })).toBe(expected);
});
