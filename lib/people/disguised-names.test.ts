import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openContainer, writeContainer } from '../pack/container.ts';
import { buildNameSections } from './build-name-sections.ts';
import { findMentions } from './find-mentions.ts';
import { nameOwnerOf } from './name-owner.ts';
import { openNames } from './open-names.ts';

const NAMES = [
  "Conan O'Brien",
  'Jürgen Müller',
  'Łukasz Żółć',
  'José Ángel Gutiérrez',
  'Nouri al-Maliki',
  'Alexandria Ocasio-Cortez',
  'Jean-Claude Juncker',
  'Ursula von der Leyen',
  'Søren Ægir',
  'Володимир Зеленський',
  'Κυριάκος Μητσοτάκης',
  'Ngũgĩ wa Thiong’o',
  'Maria da Conceição',
  "Tip O'Neill",
  'Munhyeo wanghu',
];

const opened = openContainer(
  writeContainer(buildNameSections(NAMES.map((name) => nameOwnerOf({ id: name, name })))),
);
if (!opened.ok) throw new Error(opened.error.message);
const names = openNames(opened.value);

const article = (text: string) => ({
  text,
  blocks: [{ start: 0, end: text.length, kind: 'paragraph' as const }],
});

const inside = (name: string, at: number, put: string) => {
  const letters = [...name];
  const place = 1 + (at % (letters.length - 1));
  return letters.slice(0, place).join('') + put + letters.slice(place).join('');
};

/** Ways in which a page writes a name without changing it for a reader. */
const DISGUISES: Record<string, (name: string, at: number) => string> = {
  'no-break spaces': (name) => name.replace(/ /g, '\u00a0'),
  'narrow no-break spaces': (name) => name.replace(/ /g, '\u202f'),
  'thin spaces': (name) => name.replace(/ /g, '\u2009'),
  'a line break': (name) => name.replace(' ', '\n'),
  'indentation of the source': (name) => name.replace(' ', '\n      '),
  'a soft hyphen': (name, at) => inside(name, at, '\u00ad'),
  'a zero-width space': (name, at) => inside(name, at, '\u200b'),
  'a word joiner': (name, at) => inside(name, at, '\u2060'),
  'direction marks': (name, at) => inside(name, at, '\u200e'),
  'curly apostrophes': (name) => name.replace(/'/g, '’'),
  'straight apostrophes': (name) => name.replace(/’/g, "'"),
  'decomposed accents': (name) => name.normalize('NFD'),
  'no accents': (name) => name.normalize('NFD').replace(/\p{M}/gu, ''),
  capitals: (name) => name.toUpperCase(),
  'no-break hyphens': (name) => name.replace(/-/g, '\u2011'),
  'a space for a hyphen': (name) => name.replace(/-/g, ' '),
};

const BEFORE = ['', 'yesterday ', 'It was “', 'said: ', '(', 'President '];
const AFTER = ['', '.', '’s view', ', who spoke', ') and', ' said so'];

describe('findMentions and disguised names', () => {
  it.each(Object.entries(DISGUISES))('finds every name in spite of %s', (_what, disguise) => {
    const cases = fc.record({
      name: fc.constantFrom(...NAMES),
      at: fc.nat(40),
      before: fc.constantFrom(...BEFORE),
      after: fc.constantFrom(...AFTER),
    });
    fc.assert(
      fc.property(cases, ({ name, at, before, after }) => {
        const written = disguise(name, at);
        const mentions = findMentions(article(before + written + after), names);
        expect(mentions.map(({ entities }) => entities)).toEqual([[name]]);
        const [mention] = mentions;
        expect(mention?.start).toBe(before.length);
        expect(mention?.end).toBe(before.length + written.length);
      }),
      { numRuns: 100 },
    );
  });

  it('returns mentions in order, apart, inside the text and not across blocks', () => {
    const piece = fc.oneof(
      fc.constantFrom(...NAMES),
      fc.constantFrom('Müller', 'Juncker', 'O’Brien', 'Maliki', 'Leyen', '. ', ', ', '\n', ' '),
      fc.string({ unit: 'binary', maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(fc.array(piece, { maxLength: 8 }), { maxLength: 4 }), (parts) => {
        const blocks = parts.map((part) => part.join(' '));
        let at = 0;
        const places = blocks.map((block) => {
          const start = at;
          at += block.length + 1;
          return { start, end: start + block.length, kind: 'paragraph' as const };
        });
        const text = blocks.join('\n');
        let last = 0;
        for (const { start, end, score } of findMentions({ text, blocks: places }, names)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(places.some((place) => place.start <= start && end <= place.end)).toBe(true);
          expect(score).toBeGreaterThan(0);
          expect(score).toBeLessThanOrEqual(1);
          last = end;
        }
      }),
      { numRuns: 100 },
    );
  });
});
