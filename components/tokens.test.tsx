import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

// Read, not imported: vitest empties style sheets.
const tokens = readFileSync(path.join(import.meta.dirname, 'tokens.css'), 'utf8');

/** Text colours with the grounds they stand on. */
const TEXT: [string, string[]][] = [
  ['ink', ['paper', 'raised', 'person-wash', 'claim-wash', 'differ-wash']],
  ['soft', ['paper', 'raised', 'person-wash']],
  ['faint', ['paper', 'raised']],
  ['person', ['paper', 'raised', 'person-wash']],
  ['claim', ['paper', 'raised', 'claim-wash']],
  ['agree', ['paper', 'raised', 'agree-wash']],
  ['differ', ['paper', 'raised', 'differ-wash']],
  ['only', ['paper', 'raised', 'only-wash']],
  ['on-person', ['person']],
];
/** Edges of controls and signs: WCAG 1.4.11. */
const EDGES: [string, string[]][] = [['edge', ['paper', 'raised']]];

const [light = {}, darkBySystem = {}, darkByChoice = {}] = [
  ...tokens.matchAll(/color-scheme: (?:light|dark);([^}]*)\}/g),
].map(([, block = '']) => readColours(block));

describe.each([
  ['light', light],
  ['dark', darkBySystem],
])('the %s theme', (_, colours) => {
  it.each(pairs(TEXT))('has 4.5:1 for %s on %s', (text, ground) => {
    expect(contrast(colours[text], colours[ground])).toBeGreaterThanOrEqual(4.5);
  });

  it.each(pairs(EDGES))('has 3:1 for %s on %s', (edge, ground) => {
    expect(contrast(colours[edge], colours[ground])).toBeGreaterThanOrEqual(3);
  });
});

it('is equally dark by the system and by choice', () => {
  expect(darkByChoice).toEqual(darkBySystem);
  expect(Object.keys(darkByChoice)).toEqual(Object.keys(light));
});

function pairs(groups: [string, string[]][]): [string, string][] {
  return groups.flatMap(([text, grounds]) =>
    grounds.map((ground): [string, string] => [text, ground]),
  );
}

function readColours(block: string): Record<string, string> {
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]),
  );
}

/** WCAG 2.2, "contrast ratio" and "relative luminance". */
function contrast(one: string | undefined, other: string | undefined): number {
  if (!one || !other) return 0;
  const [high = 0, low = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
