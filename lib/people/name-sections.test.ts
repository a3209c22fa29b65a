import { describe, expect, it } from 'vitest';
import { openContainer, writeContainer } from '../pack/container.ts';
import { buildNameSections } from './build-name-sections.ts';
import { nameOwnerOf } from './name-owner.ts';
import { openNames } from './open-names.ts';
import { cueKey } from './owner-cues.ts';

const owners = Array.from({ length: 3000 }, (_, at) =>
  nameOwnerOf({ id: `p${at}`, name: `Given${at % 97} Sur${at}name`, aliases: [`Alias ${at}`] }),
);

const open = (of: typeof owners) => {
  const opened = openContainer(writeContainer(buildNameSections(of)));
  if (!opened.ok) throw new Error(opened.error.message);
  return openNames(opened.value);
};

describe('the index of names', () => {
  const names = open(owners);

  it('finds every name and alias, and nothing else', () => {
    for (let at = 0; at < owners.length; at++) {
      const found = names.namesOf([`given${at % 97}`, `sur${at}name`]);
      expect(found.map(({ owner }) => names.idOf(owner))).toEqual([`p${at}`]);
      expect(names.namesOf(['alias', `${at}`]).map(({ owner }) => owner)).toEqual([at]);
      expect(names.namesOf([`given${(at + 1) % 97}`, `sur${at}name`])).toEqual([]);
    }
  });

  it('knows headings, surnames and how common a given name is', () => {
    expect(names.labelOf(7)).toBe('Given7 Sur7name');
    expect(names.ownerOfSurname(['sur7name'])).toBe(7);
    expect(names.ownerOfSurname(['nobody'])).toBeUndefined();
    expect(names.countGiven('given7')).toBe(31);
    expect(names.countGiven('nobody')).toBe(0);
  });

  it('says that a surname is shared', () => {
    const shared = open(['Ann Lee', 'Bob Lee'].map((name) => nameOwnerOf({ id: name, name })));
    expect(shared.ownerOfSurname(['lee'])).toBe('shared');
  });

  it('keeps the words that speak for a person, and none where the data says nothing', () => {
    const said = { summary: 'Russian minister', roles: [{ label: 'Senator for Florida' }] };
    const told = open([{ ...nameOwnerOf({ id: 'a', name: 'Ann Florida' }), ...said }]);
    expect(told.cuesOf(0)).toEqual(['russi', 'minis', 'senat'].map(cueKey).sort((a, b) => a - b));
    expect(names.cuesOf(0)).toEqual([]);
    expect(cueKey('russia')).toBe(cueKey('russian'));
    expect(cueKey('fla')).toBe(cueKey('florida'));
  });

  it('is the same bytes for the same entities', () => {
    const once = writeContainer(buildNameSections(owners));
    const again = writeContainer(buildNameSections(owners));
    expect(new Uint8Array(once)).toEqual(new Uint8Array(again));
  });

  it('keeps an empty data set searchable', () => {
    expect(open([]).namesOf(['anybody', 'here'])).toEqual([]);
  });

  it('refuses a file without names', () => {
    const opened = openContainer(writeContainer({}));
    if (!opened.ok) throw new Error(opened.error.message);
    expect(() => openNames(opened.value)).toThrow(RangeError);
  });
});
