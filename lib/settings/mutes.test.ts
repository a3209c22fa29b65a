import { describe, expect, it } from 'vitest';
import {
  addMutes,
  keyOfHighlight,
  MOST_MUTES,
  type Mute,
  parseMute,
  parseMutes,
  removeMutes,
} from './mutes.ts';

const ada: Mute = { kind: 'entity', id: 'ferry/people/ada', name: 'Ada Keel' };
const afloat: Mute = { kind: 'claim', id: 'ferry/claims/afloat', name: 'The ferry is afloat' };
const wrong: Mute = {
  kind: 'highlight',
  id: 'ferry/people/ada',
  name: 'Ada Keel',
  words: 'Keel',
  site: 'news.example',
  key: '0123456789ab',
};

describe('the list', () => {
  it('has each thing once, the newer way of muting it last', () => {
    const untilChanged = { ...ada, signature: 'abcdefabcdef' };
    expect(addMutes([ada, afloat], [untilChanged])).toEqual([afloat, untilChanged]);
  });

  it('holds a person and a wrong match of the same person apart', () => {
    expect(addMutes([ada], [wrong])).toEqual([ada, wrong]);
    expect(removeMutes([ada, wrong], [wrong])).toEqual([ada]);
  });

  it('loses what is unmuted, whatever else is said of it', () => {
    expect(removeMutes([ada, afloat], [{ ...ada, name: 'another', signature: 'x' }])).toEqual([
      afloat,
    ]);
  });
});

describe('what storage holds', () => {
  it.each([ada, afloat, wrong, { ...ada, signature: '0123456789ab' }])('is kept: %o', (mute) => {
    expect(parseMute({ ...mute, more: 1 })).toEqual(mute);
  });

  it.each([
    null,
    7,
    'mute',
    { ...ada, kind: 'site' },
    { ...ada, id: '' },
    { ...ada, id: 7 },
    { ...ada, name: 'n'.repeat(121) },
    { ...ada, signature: 'short' },
    { ...wrong, key: undefined },
    { ...wrong, key: '0123456789AB' },
    { ...wrong, words: 'w'.repeat(121) },
    { ...wrong, site: '' },
  ])('is dropped where it is no mute: %o', (stored) => {
    expect(parseMute(stored)).toBeUndefined();
  });

  it('is bounded, and each thing is there once', () => {
    const many = Array.from({ length: MOST_MUTES + 5 }, (_, n) => ({
      ...ada,
      id: `a/people/${n}`,
    }));
    expect(parseMutes(many)).toHaveLength(MOST_MUTES);
    expect(parseMutes([ada, afloat, ada])).toEqual([ada, afloat]);
    expect(parseMutes({ 0: ada })).toEqual([]);
  });
});

describe('the key of a match', () => {
  const page = 'https://www.news.example/a?id=1&utm_source=x';
  const key = keyOfHighlight(page, 'Ada  Keel', 'ferry/people/ada');

  it('is the same for the same page, words and record, however they are spaced or linked to', () => {
    expect(keyOfHighlight('http://news.example/a?id=1#top', 'Ada\nKeel ', 'ferry/people/ada')).toBe(
      key,
    );
  });

  it.each([
    ['page', 'https://news.example/a?id=2', 'Ada Keel', 'ferry/people/ada'],
    ['words', page, 'Keel', 'ferry/people/ada'],
    ['record', page, 'Ada Keel', 'ferry/people/bo'],
  ])('is another for another %s', (_, ...parts) => {
    expect(keyOfHighlight(...(parts as [string, string, string]))).not.toBe(key);
  });
});
