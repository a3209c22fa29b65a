import { expect, it } from 'vitest';
import { stem } from './stem.ts';

it.each([
  ['held', 'holding'],
  ['freed', 'free'],
  ['said', 'says'],
  ['gave', 'given'],
  ['released', 'release'],
  ['talks', 'talk'],
  ['hostages', 'hostage'],
  ['denied', 'denial'],
  ['added', 'adds'],
  ['negotiations', 'negotiating'],
  ['children', 'child'],
])('%s and %s are forms of one word', (a, b) => {
  expect(stem(a)).toBe(stem(b));
});

it.each([
  ['dead', 'deal'],
  ['alive', 'live'],
  ['release', 'relative'],
  ['war', 'warn'],
  ['policy', 'police'],
])('%s and %s stay apart', (a, b) => {
  expect(stem(a)).not.toBe(stem(b));
});

it('leaves other scripts and digits alone', () => {
  expect(stem('حماس')).toBe('حماس');
  expect(stem('53')).toBe('53');
});
