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
const says = (source: string, derivesFrom: string[] = [], attributedTo?: string) =>
  makeEvidence(source, 'afloat', {
    derivesFrom,
    ...(attributedTo === undefined ? {} : { attributedTo }),
  });

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
    'two statements that one document passes on are two',
    [says('collection', ['a'], 'ada'), says('collection', ['b'], 'ben')],
    2,
  ],
  [
    'two statements of one speaker in one document are one',
    [says('collection', ['a'], 'ada'), says('collection', ['b'], 'ada')],
    1,
  ],
  [
    'two quotes of one joint statement are one, whoever is named for it',
    [says('collection', ['a'], 'ada'), says('collection', ['a'], 'ben')],
    1,
  ],
  [
    'a document that says it itself and those it quotes for it are one',
    [says('paper', ['a'], 'ada'), says('paper'), says('paper', ['b'], 'ben')],
    1,
  ],
  [
    'a statement in two documents is one beside another that only one of them has',
    [says('x', ['a'], 'ada'), says('y', ['a'], 'ada'), says('x', ['b'], 'ben')],
    2,
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
