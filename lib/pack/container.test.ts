import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openContainer, writeContainer } from './container.ts';

const file = writeContainer({
  'a.bytes': new Uint8Array([1, 2, 3]),
  'b.numbers': new Uint32Array([7, 8]),
  'c.empty': new Float64Array(),
});

describe('container', () => {
  it('gives back what was written, section by section', () => {
    const opened = openContainer(file);
    if (!opened.ok) throw new Error(opened.error.message);
    expect([...opened.value.u8('a.bytes')]).toEqual([1, 2, 3]);
    expect([...opened.value.u32('b.numbers')]).toEqual([7, 8]);
    expect(opened.value.f64('c.empty').length).toBe(0);
    expect(opened.value.has('d')).toBe(false);
    expect(() => opened.value.u8('d')).toThrow('no section "d"');
  });

  it('writes the same bytes for the same sections', () => {
    const again = writeContainer({
      'a.bytes': new Uint8Array([1, 2, 3]),
      'b.numbers': new Uint32Array([7, 8]),
      'c.empty': new Float64Array(),
    });
    expect(new Uint8Array(again)).toEqual(new Uint8Array(file));
  });

  it.each([
    ['nothing', new ArrayBuffer(0), 'too short'],
    ['a foreign file', new TextEncoder().encode('PK\u0003\u0004 and more of it').buffer, 'SDLT'],
    ['a truncated directory', file.slice(0, 20), 'cut short'],
    ['a truncated section', file.slice(0, file.byteLength - 64), 'cut short'],
  ])('refuses %s', (_, buffer, reason) => {
    const opened = openContainer(buffer as ArrayBuffer);
    expect(opened.ok).toBe(false);
    if (!opened.ok) expect(opened.error.message).toContain(reason);
  });
});

describe('a damaged directory', () => {
  it('is refused or read, but never throws', () => {
    const directoryBytes = new Uint32Array(file, 12, 1)[0] ?? 0;
    const place = fc.integer({ min: 0, max: 15 + directoryBytes });
    fc.assert(
      fc.property(fc.array(fc.tuple(place, fc.integer({ min: 0, max: 255 }))), (changes) => {
        const copy = file.slice(0);
        const bytes = new Uint8Array(copy);
        for (const [at, value] of changes) bytes[at] = value;
        expect(typeof openContainer(copy).ok).toBe('boolean');
      }),
    );
  });

  it.each([
    ['no list', '{}'],
    ['an entry of another shape', '[["a",0]]'],
    ['a negative offset', '[["a",-64,1]]'],
    ['an offset that no typed array can look at', '[["a",3,1]]'],
    ['one name twice', '[["a",0,0],["a",0,0]]'],
  ])('with %s is refused', (_, json) => {
    const buffer = new ArrayBuffer(256);
    const count = json.includes('],[') ? 2 : 1;
    new Uint32Array(buffer, 0, 4).set([0x544c4453, 1, count, json.length]);
    new Uint8Array(buffer).set(new TextEncoder().encode(json), 16);
    expect(openContainer(buffer).ok).toBe(false);
  });
});
