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
