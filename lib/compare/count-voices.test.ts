import { expect, it } from 'vitest';
import { countVoices } from './count-voices.ts';
import { lookUpSources, makeEvidence, makeSource } from './test-records.ts';

const sourceOf = lookUpSources(
  makeSource('own-reporting'),
  makeSource('paper', { derivesFrom: ['interview'] }),
  makeSource('other-paper', { derivesFrom: ['interview'] }),
  makeSource('digest', { derivesFrom: ['paper'] }),
  makeSource('interview', { kind: 'interview' }),
  makeSource('mirror', { derivesFrom: ['echo'] }),
  makeSource('echo', { derivesFrom: ['mirror'] }),
);
const says = (source: string, derivesFrom: string[] = []) =>
  makeEvidence(source, 'afloat', { derivesFrom });

it.each([
  ['nothing is no voice', [], 0],
  ['two papers of their own are two', [says('own-reporting'), says('interview')], 2],
  ['two papers on one interview are one', [says('paper'), says('other-paper')], 1],
  ['a paper and the interview it rests on are one', [says('paper'), says('interview')], 1],
  ['a digest of a paper leads to its interview', [says('digest'), says('other-paper')], 1],
  ['two quotes of one paper are one', [says('own-reporting'), says('own-reporting')], 1],
  [
    'a piece that rests on less than its source does is told by its own origin',
    [says('paper', ['agency']), says('other-paper')],
    2,
  ],
  [
    'two quotes of one paper are one voice whatever each rests on',
    [says('own-reporting', ['a']), says('own-reporting', ['b'])],
    1,
  ],
  [
    'a third piece joins two that had nothing in common',
    [says('x', ['a']), says('y', ['b']), says('z', ['a', 'b'])],
    1,
  ],
  ['sources that rest on each other are one', [says('mirror'), says('echo')], 1],
  ['sources that the data does not describe count as themselves', [says('p'), says('q')], 2],
])('%s', (_, evidence, count) => {
  expect(countVoices(evidence, sourceOf)).toBe(count);
});
