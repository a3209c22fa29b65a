/**
 * Texts that are nearly what a parser expects: real ones with pieces cut, doubled, moved and put
 * in. What is wholly random is refused at the first sign and shows little.
 */
import fc from 'fast-check';
import { listHostileStrings } from './hostile-strings.ts';

/** Deeper than a parser that calls itself has room for. */
const DEPTH = 20_000;
/** Long enough for what looks at every character again for every character to be noticed. */
const LENGTH = 200_000;

/** What no editor writes, and what grows out of proportion. */
const PIECES = [
  ...listHostileStrings(),
  ...['[', '{"a":', '(', '- ', '> ', '<', '<!--', '<style>', '"', '[a](', '&a [*a,*a]'].map(
    (sign) => sign.repeat(DEPTH),
  ),
  `${'['.repeat(DEPTH)}${']'.repeat(DEPTH)}`,
  `${'{"items":'.repeat(DEPTH)}1${'}'.repeat(DEPTH)}`,
  `"__proto__":{"polluted":true},`,
  `"constructor":{"prototype":{"polluted":true}},`,
  ...['1e999', '-1', '0.5', '9007199254740993', 'null', 'true', '[]', '{}', '""'],
];

type Edit = (text: string) => string;

const piece = fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 40 }));

/** A place in a text of any length, as a share of it. */
const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const at = (share: number, text: string) => Math.floor(share * text.length);

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(place, piece).map(
    ([where, added]): Edit =>
      (text) =>
        text.slice(0, at(where, text)) + added + text.slice(at(where, text)),
  ),
  fc.tuple(place, fc.nat(60)).map(
    ([where, length]): Edit =>
      (text) =>
        text.slice(0, at(where, text)) + text.slice(at(where, text) + length),
  ),
  fc.tuple(place, place).map(
    ([from, to]): Edit =>
      (text) =>
        text.slice(at(from, text), at(to, text)) + text,
  ),
  place.map(
    (where): Edit =>
      (text) =>
        text.slice(0, at(where, text)),
  ),
  fc.tuple(place, piece).map(
    // One JSON value for another: what stands between two signs of its grammar.
    ([where, other]): Edit =>
      (text) => {
        const from = text.indexOf(':', at(where, text)) + 1;
        const rest = text.slice(from).search(/[,}\]\n]/u);
        return rest < 0 ? text : text.slice(0, from) + other + text.slice(from + rest);
      },
  ),
);

/** @param seeds - Texts that the parser takes. */
export const mutatedText = (seeds: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc
        .tuple(fc.constantFrom(...seeds), fc.array(edit, { minLength: 1, maxLength: 4 }))
        .map(([seed, edits]) => edits.reduce((text, change) => change(text), seed)),
    },
    { weight: 1, arbitrary: piece },
    { weight: 1, arbitrary: fc.json({ maxDepth: 4 }) },
  );

/** What may stand where a file has a value. */
const VALUES: readonly string[] = [
  ...['null', 'true', '-1', '1e999', '0.5', '[]', '{}', '[{}]', '{"type":"Annotation"}'],
  `${'['.repeat(DEPTH)}1${']'.repeat(DEPTH)}`,
  ...['items', 'refinedBy', 'selector', 'source', 'body', 'first'].map(
    (name) => `${`{"${name}":`.repeat(DEPTH)}1${'}'.repeat(DEPTH)}`,
  ),
  ...['<', '<a ', ' ', '/', '/a', 'a-', '(', '@', '%', '1', '"', '\\', '\n'].map((sign) =>
    JSON.stringify(sign.repeat(LENGTH)),
  ),
  ...['https://sidelight.example/data/%', 'text/html', 'http://a.example/%E0%A4%A'].map((text) =>
    JSON.stringify(text),
  ),
];

const value = fc.oneof(
  fc.constantFrom(...VALUES),
  fc.constantFrom(...listHostileStrings()).map((text) => JSON.stringify(text)),
);

/**
 * JSON that is sound, but for one or two values that are others, at any depth.
 *
 * @param seeds - Texts of JSON that the parser takes.
 */
export const mutatedJson = (seeds: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.constantFrom(...seeds),
      fc.array(fc.tuple(fc.nat(), value), { minLength: 1, maxLength: 2 }),
    )
    .map(([seed, changes]) =>
      changes.reduce((text, [which, other]) => putInto(JSON.parse(seed), text, which, other), seed),
    );

/** @returns `text` with its nth value, as it is printed for `seed`, taken out for `other`. */
function putInto(seed: unknown, text: string, nth: number, other: string): string {
  const printed = [...new Set(listValues(seed).map((value) => JSON.stringify(value)))];
  const chosen = printed[nth % printed.length] ?? '""';
  const at = text.indexOf(`:${chosen}`);
  return at < 0 ? text : `${text.slice(0, at + 1)}${other}${text.slice(at + 1 + chosen.length)}`;
}

function listValues(value: unknown): unknown[] {
  const inside = typeof value === 'object' && value !== null ? Object.values(value) : [];
  return [value, ...inside.flatMap(listValues)];
}

/** @param seed - Bytes that the parser takes; some of them are changed, cut or put in. */
export const mutatedBytes = (seed: Uint8Array): fc.Arbitrary<Uint8Array> =>
  fc
    .tuple(fc.array(fc.tuple(place, fc.nat(255)), { maxLength: 12 }), fc.option(place))
    .map(([changes, end]) => {
      const bytes = seed.slice(0, end === null ? seed.length : Math.floor(end * seed.length));
      for (const [where, value] of changes) {
        // Half of them in the first bytes, where the directory stands.
        const reach = value % 2 === 0 ? Math.min(600, bytes.length) : bytes.length;
        if (reach > 0) bytes[Math.floor(where * (reach - 1))] = value;
      }
      return bytes;
    });
