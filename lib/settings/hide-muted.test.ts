import { describe, expect, it } from 'vitest';
import type { StoryAgreement } from '../reading/agreement-types.ts';
import { articleFromText } from '../reading/article-from-text.ts';
import { readArticle } from '../reading/read-article.ts';
import { openTestPack } from '../reading/test-pack.ts';
import type { Reading } from '../reading/types.ts';
import { hideMuted, hideMutedRows } from './hide-muted.ts';
import { findEnded, makeMutes } from './make-mutes.ts';
import type { Mute } from './mutes.ts';

const pack = openTestPack();
const article = {
  ...articleFromText('The ferry is afloat, said Ada Keel.\n\nKeel is harbour master. Keel waits.'),
  url: 'https://news.example/a',
};
const reading = readArticle(article, pack);
const [ada] = reading.entities;
const [claim] = reading.claims;
const namesOf = ({ entities, claims }: Reading) => [...entities, ...claims].map(({ id }) => id);

function mute(...mutes: Mute[]) {
  return hideMuted(reading, article, mutes);
}

const wrong = (words: string, id: string) =>
  makeMutes({ kind: 'highlight', ids: [id], words, page: article.url }, pack);

it('reads what the tests rest on', () => {
  expect(ada?.mentions).toHaveLength(3);
  expect(claim?.appearances).toHaveLength(1);
});

describe('a reading without what is muted', () => {
  it('is the very same where nothing in it is', () => {
    const other: Mute = { kind: 'entity', id: 'else/people/x', name: 'X' };
    expect(mute(other).reading).toBe(reading);
    expect(mute().reading).toBe(reading);
  });

  it('lists neither person nor claim, and counts both', () => {
    const heard = mute(
      { kind: 'entity', id: ada?.id ?? '', name: 'x' },
      { kind: 'claim', id: claim?.id ?? '', name: 'x' },
    );
    expect(heard.muted).toBe(2);
    expect(namesOf(heard.reading)).toEqual(
      namesOf(reading).filter((id) => id !== ada?.id && id !== claim?.id),
    );
    expect(heard.reading.differences).not.toContain(claim?.id);
  });

  it('leaves mentions and appearances where they are, so that a target stays what it is', () => {
    const heard = mute({ kind: 'entity', id: ada?.id ?? '', name: 'x' });
    expect(heard.reading.mentions).toBe(reading.mentions);
  });

  it('leaves out a wrong match alone, and the person with the last of them', () => {
    const once = mute(...wrong('Ada Keel', ada?.id ?? ''));
    expect(once.muted).toBe(1);
    expect(once.reading.entities.find(({ id }) => id === ada?.id)?.mentions).toHaveLength(2);
    const all = mute(...wrong('Ada Keel', ada?.id ?? ''), ...wrong('Keel', ada?.id ?? ''));
    expect(namesOf(all.reading)).not.toContain(ada?.id);
    expect(all.muted).toBe(2);
  });

  it('holds a match to be wrong on its own page only', () => {
    const elsewhere = { ...article, url: 'https://news.example/b' };
    expect(hideMuted(reading, elsewhere, wrong('Ada Keel', ada?.id ?? '')).muted).toBe(0);
  });
});

it('is silent on a muted claim in the table of sources too', () => {
  const row = (id: string) => ({ claim: id });
  const agreement = {
    topics: [
      { id: 'ship', label: '', rows: [row('a/claims/one'), row('a/claims/two')] },
      { id: 'sea', label: '', rows: [row('a/claims/one')] },
    ],
  } as unknown as StoryAgreement;
  const [shown] = hideMutedRows([agreement], [{ kind: 'claim', id: 'a/claims/one', name: 'x' }]);
  expect(shown?.topics).toEqual([{ id: 'ship', label: '', rows: [row('a/claims/two')] }]);
});

describe('what is kept of a request', () => {
  it('is the name of the record, and its signature where the mute is to end', () => {
    const [always] = makeMutes({ kind: 'entity', id: ada?.id ?? '', untilChanged: false }, pack);
    expect(always).toEqual({ kind: 'entity', id: ada?.id, name: 'Ada Keel' });
    const [until] = makeMutes({ kind: 'claim', id: claim?.id ?? '', untilChanged: true }, pack);
    expect(until).toMatchObject({
      name: claim?.text,
      signature: expect.stringMatching(/^\w{12}$/),
    });
  });

  it('is nothing for a record that is not in the data', () => {
    expect(makeMutes({ kind: 'entity', id: 'no/such', untilChanged: true }, pack)).toEqual([]);
    expect(wrong('Keel', 'no/such')).toEqual([]);
  });

  it('is the host and no address of a page, and shortened words', () => {
    const [made] = wrong(`Keel ${'very '.repeat(40)}`, ada?.id ?? '');
    expect(made).toMatchObject({ site: 'news.example' });
    expect(JSON.stringify(made)).not.toContain('/a"');
    expect(made?.kind === 'highlight' && made.words.length).toBeLessThanOrEqual(120);
  });
});

describe('a mute until the data changes', () => {
  const [until] = makeMutes({ kind: 'claim', id: claim?.id ?? '', untilChanged: true }, pack);
  const mutes = [until as Mute];

  it('holds while the record is the same, or is not in the data', () => {
    expect(findEnded(mutes, pack)).toEqual([]);
    expect(findEnded(mutes, { ...pack, signatureOf: () => undefined })).toEqual([]);
  });

  it('ends when the record is another; others do not', () => {
    const changed = { ...pack, signatureOf: () => 'ffffffffffff' };
    const always: Mute = { kind: 'claim', id: 'a/claims/one', name: 'x' };
    expect(findEnded([...mutes, always], changed)).toEqual(mutes);
  });
});
