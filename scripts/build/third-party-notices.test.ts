import { describe, expect, it } from 'vitest';
import { describeNotices } from './third-party-notices.ts';

const PACKAGE = {
  name: 'fast-thing',
  version: '1.2.3',
  licence: 'MIT',
  homepage: 'https://fast.example',
  text: 'Copyright (c) Ada Keel',
};
const HEAD = {
  id: 'commons',
  title: 'Members',
  licence: 'CC0-1.0',
  attribution: 'The clerks',
  asOf: '2026-06-27',
  maxAgeDays: 90,
  upstream: { name: 'clerks/members', commit: 'abc123', sha256: {} },
};

describe('the notices', () => {
  it('name every package with its licence and its text, and every set of data with its upstream', () => {
    const text = describeNotices([PACKAGE], [HEAD]);
    expect(text).toContain('  fast-thing 1.2.3 · MIT');
    expect(text).toContain('fast-thing 1.2.3 · https://fast.example');
    expect(text).toContain('\nCopyright (c) Ada Keel\n');
    expect(text).toContain('  Members · CC0-1.0 · as of 2026-06-27\n    The clerks\n');
    expect(text).toContain('    made from clerks/members, abc123');
  });
});
