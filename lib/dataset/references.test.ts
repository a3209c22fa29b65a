import { describe, expect, it } from 'vitest';
import {
  readReferenceFolder,
  resolveCueReferences,
  resolveReference,
  shortenReference,
} from './references.ts';

describe('references', () => {
  it.each([
    ['people/ana', 'flood/people/ana'],
    ['members/people/ana', 'members/people/ana'],
  ])('%s in the story "flood" is %s', (written, whole) => {
    expect(resolveReference(written, 'flood')).toBe(whole);
  });

  it.each(['ana', 'people/', 'people/Ana', 'persons/ana', 'a/b/people/ana', '../people/ana'])(
    'takes "%s" for no reference',
    (written) => {
      expect(readReferenceFolder(written)).toBeUndefined();
    },
  );

  it('shortens what stands in the same story only', () => {
    expect(shortenReference('flood/people/ana', 'flood')).toBe('people/ana');
    expect(shortenReference('members/people/ana', 'flood')).toBe('members/people/ana');
  });

  it('makes entities in cue expressions whole and leaves exact words alone', () => {
    const line = '@people/ana + "mail @people/ana" | @members/people/bo|@organisations/c';
    expect(resolveCueReferences(line, 'flood')).toBe(
      '@flood/people/ana + "mail @people/ana" | @members/people/bo|@flood/organisations/c',
    );
  });
});
