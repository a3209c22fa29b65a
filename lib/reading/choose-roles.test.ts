import { describe, expect, it } from 'vitest';
import type { Role } from '../dataset/types.ts';
import { chooseRoles } from './choose-roles.ts';

const own: Role = {
  label: 'President of Ruritania',
  start: '2025-01',
  asOf: '2025-05',
  sources: [],
};
const newer: Role = {
  label: 'President of Ruritania (Blue)',
  start: '2025-01-20',
  end: '2029-01-20',
  asOf: '2026-06-15',
  sources: [],
  pack: 'members',
};

describe('roles of a merged entity', () => {
  it('are told once, by the newest pack', () => {
    expect(chooseRoles([own, newer])).toEqual([newer]);
    expect(chooseRoles([{ ...own, asOf: '2026-07' }, newer])).toHaveLength(1);
  });

  it('of one age are told by the pack that says more on when, else by the first', () => {
    const same = { ...own, asOf: newer.asOf };
    expect(chooseRoles([same, newer])).toEqual([newer]);
    const { end: _end, ...open } = newer;
    expect(chooseRoles([same, open])).toEqual([same]);
  });

  it.each<[string, Partial<Role>]>([
    ['another time in the same office', { start: '2017-01' }],
    ['another office', { label: 'Vice President of Ruritania' }],
    ['another end', { end: '2027' }],
    ['the same pack', { pack: 'members' }],
  ])('stay where it is %s', (_, change) => {
    expect(chooseRoles([{ ...own, ...change }, newer])).toHaveLength(2);
  });

  it('of several packs stand latest first, those without an end before all others', () => {
    const role = (label: string, start?: string, end?: string, pack?: string): Role => ({
      label,
      asOf: '2026',
      sources: [],
      ...(start === undefined ? {} : { start }),
      ...(end === undefined ? {} : { end }),
      ...(pack === undefined ? {} : { pack }),
    });
    const mixed = [
      role('c', '2001', '2005'),
      role('b', '2011', '2029', 'x'),
      role('d', '1999', '2001', 'x'),
      role('undated', undefined, undefined, 'x'),
      role('a', '2020'),
    ];
    const labels = (roles: Role[]) => chooseRoles(roles).map(({ label }) => label);
    expect(labels(mixed)).toEqual(['a', 'undated', 'b', 'c', 'd']);
    const own = mixed.map(({ pack: _, ...rest }) => rest);
    expect(labels(own)).toEqual(['c', 'b', 'd', 'undated', 'a']);
  });

  it('stay where only the older one is dated', () => {
    const { start: _start, end: _end, ...undated } = newer;
    expect(chooseRoles([own, undated])).toHaveLength(2);
  });
});
