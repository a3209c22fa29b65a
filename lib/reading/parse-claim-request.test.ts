import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseClaimRequest } from './parse-claim-request.ts';

const here = {
  quote: 'It sank.',
  start: 3,
  end: 11,
  polarity: 'asserts',
  position: 'sunk',
  figure: { value: 2, high: 3, comparator: 'about', unit: 'person' },
  attribution: 'the harbour',
  alsoSays: [{ quote: 'It floats.', start: 20, end: 30, polarity: 'denies', position: 'afloat' }],
};

it('keeps a request as it is', () => {
  const request = { id: 'a/claims/b', here, ownSource: 'a/sources/c', published: '2025-05' };
  expect(parseClaimRequest(request)).toEqual(request);
});

it('asks for an empty id where there is none, which no claim has', () => {
  expect(parseClaimRequest(null)).toEqual({ id: '' });
  expect(parseClaimRequest({ id: { toString: () => 'a' } })).toEqual({ id: '' });
});

it.each([
  { ...here, quote: 7 },
  { ...here, quote: 'x'.repeat(3_000) },
  { ...here, start: '3' },
  { ...here, polarity: 'shouts' },
  'It sank.',
])("leaves out a page's side of a wrong shape: %o", (side) => {
  expect(parseClaimRequest({ id: 'a', here: side })).toEqual({ id: 'a' });
});

it('leaves out single facts of a wrong shape', () => {
  const side = { ...here, figure: { value: '2' }, position: 7, alsoSays: [null, { quote: 'x' }] };
  const { figure: _, position: __, ...rest } = here;
  expect(parseClaimRequest({ id: 'a', here: side, published: 'now' })).toEqual({
    id: 'a',
    here: { ...rest, alsoSays: [] },
  });
});

it('never throws, whatever comes', () => {
  const request = fc.record({ id: fc.anything(), here: fc.anything(), published: fc.anything() });
  fc.assert(
    fc.property(fc.oneof(fc.anything(), request), (given) => {
      expect(typeof parseClaimRequest(given).id).toBe('string');
    }),
  );
});
