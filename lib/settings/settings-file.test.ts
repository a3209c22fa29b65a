import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findJsonError } from '../text/json-places.ts';
import { DEFAULT_SETTINGS, parseSettings, type Settings } from './settings.ts';
import { describeSettings, parseSettingsFile } from './settings-file.ts';

const chosen: Settings = {
  ...DEFAULT_SETTINGS,
  offSites: ['news.example'],
  look: 'tint',
  restMs: 250,
  mutes: [{ kind: 'claim', id: 's/claims/a', name: 'A', signature: '0123456789ab' }],
};

const fileWith = (settings: object, head: object = {}) =>
  JSON.stringify({ format: 'sidelight-settings', version: 1, settings, ...head });

const problemsIn = (text: string) => {
  const parsed = parseSettingsFile(text);
  return parsed.ok ? [] : parsed.problems;
};

describe('a settings file', () => {
  it('gives back what was written, also behind a byte order mark', () => {
    expect(parseSettingsFile(describeSettings(chosen))).toEqual({ ok: true, value: chosen });
    expect(parseSettingsFile(`\uFEFF${describeSettings(chosen)}`).ok).toBe(true);
  });

  it('that is broken 100,000 levels deep is refused with a place', () => {
    expect(problemsIn('[\n'.repeat(100_000))).toEqual([{ code: 'not-json', line: 502, column: 1 }]);
  });

  it('leaves what it does not name as in a new installation', () => {
    const parsed = parseSettingsFile(fileWith({ look: 'solid' }));
    expect(parsed).toEqual({ ok: true, value: { ...DEFAULT_SETTINGS, look: 'solid' } });
  });

  it('gives back any settings that storage can hold', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        const settings = parseSettings(stored);
        expect(parseSettingsFile(describeSettings(settings))).toEqual({
          ok: true,
          value: settings,
        });
      }),
    );
  });

  it.each([
    ['{ "format": "sidelight-settings",\n  "version": }', 2, 14],
    ['', 1, 1],
    ['{ "format": "sidelight-settings"', 1, 33],
    ['not json', 1, 1],
  ])('is refused with line and column where it is not JSON: %j', (text, line, column) => {
    expect(problemsIn(text)).toEqual([{ code: 'not-json', line, column }]);
  });

  it.each(['[]', 'null', '7', '{}', '{"format":"other","settings":{}}', '{"settings":{}}'])(
    'is refused where it is another file: %s',
    (text) => {
      expect(problemsIn(text)).toEqual([{ code: 'not-settings' }]);
    },
  );

  it('is refused where a later version wrote it', () => {
    expect(problemsIn(fileWith({}, { version: 2 }))).toEqual([{ code: 'newer', version: 2 }]);
  });

  it('is refused as a whole with every place that is wrong', () => {
    const mutes = [chosen.mutes[0], { kind: 'entity' }];
    const settings = { look: 'loud', restMs: 0, colour: 'red', offSites: ['a b'], mutes };
    expect(problemsIn(fileWith(settings))).toEqual([
      { code: 'wrong-value', path: 'settings.look', allowed: 'dotted | solid | tint' },
      { code: 'wrong-value', path: 'settings.restMs', allowed: '250 – 1500' },
      { code: 'unknown-setting', path: 'settings.colour' },
      { code: 'wrong-value', path: 'settings.offSites[0]', allowed: 'news.example' },
      { code: 'wrong-value', path: 'settings.mutes[1]', allowed: '{ kind, id, name }' },
    ]);
  });

  it('takes no name that every object has for a setting', () => {
    expect(
      problemsIn('{"format":"sidelight-settings","version":1,"settings":{"__proto__":1}}'),
    ).toEqual([{ code: 'unknown-setting', path: 'settings.__proto__' }]);
  });
});

describe('the place where JSON breaks', () => {
  it('is nowhere in any JSON', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(0, 1, '\t'), (json, space) => {
        expect(findJsonError(JSON.stringify(JSON.parse(json), null, space))).toBeUndefined();
      }),
    );
  });

  it('is found wherever JSON.parse refuses a text, and nowhere else', () => {
    const isJson = (text: string) => {
      try {
        JSON.parse(text);
        return true;
      } catch {
        return false;
      }
    };
    fc.assert(
      fc.property(
        fc.json(),
        fc.nat(),
        fc.constantFrom('', ',', '"', '}', '\\', '\n', 'e'),
        (json, at, cut) => {
          const where = at % (json.length + 1);
          const text = json.slice(0, where) + cut + json.slice(where + 1);
          expect(findJsonError(text) === undefined).toBe(isJson(text));
        },
      ),
    );
  });
});
