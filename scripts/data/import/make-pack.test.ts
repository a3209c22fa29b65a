import { describe, expect, it } from 'vitest';
import { makePack } from './make-pack.ts';
import type { Inputs } from './read-inputs.ts';

const DIGEST = 'a'.repeat(64);
const inputs = (text: string): Inputs => ({
  files: [{ name: 'm.csv', text }],
  sha256: { 'm.csv': DIGEST },
});
const HEADINGS = 'pcon_name,member_id,display_as,party_text\n';
const ROWS = ['South,2,Ms Zoe Ode,Blue\n', 'North,1,Ana Reyes,Red\n', 'East,3,Ana Reyes,Red\n'];
const GIVEN = { commit: 'abcdef1', asOf: '2026-06-27', before: '' };

describe('makePack', () => {
  it('gives the same bytes in whatever order upstream has the records', () => {
    const one = makePack('uk-commons', inputs(HEADINGS + ROWS.join('')), GIVEN);
    const other = makePack('uk-commons', inputs(HEADINGS + ROWS.toReversed().join('')), GIVEN);
    expect(one).toEqual(other);
    expect(
      one.ok && one.files['people.jsonl']?.split('\n').map((line) => line.slice(0, 20)),
    ).toEqual(['{"id":"ana-reyes","n', '{"id":"ana-reyes-3",', '{"id":"zoe-ode","nam', '']);
    expect(one.ok && one.files['pack.yaml']).toContain(`"m.csv": "${DIGEST}"`);
    expect(one.ok && one.files['dropped.txt']).toBe('0 left out\n');
  });

  it('asks for commit and day of files that it has not seen, and remembers those that it has', () => {
    const unknown = { commit: undefined, asOf: undefined, before: '' };
    expect(makePack('uk-commons', inputs(HEADINGS), unknown)).toMatchObject({ ok: false });
    const made = makePack('uk-commons', inputs(HEADINGS), GIVEN);
    const before = made.ok ? (made.files['pack.yaml'] ?? '') : '';
    expect(makePack('uk-commons', inputs(HEADINGS), { ...unknown, before })).toEqual(made);
  });

  it('makes stop words of lists of one licence, folded and once each', () => {
    const files = [
      { name: 'common.json', text: '{"commonWords":["May","grace","a","may","two words"]}' },
      { name: 'verbs.json', text: '{"verbs":[{"present":"bush","past":"bushed"}]}' },
      { name: 'us_cities.json', text: '{"cities":[{"city":"Peña","state":"New Old"}]}' },
      { name: 'nationalities.json', text: '{"nationalities":["Jordanian"]}' },
    ];
    const made = makePack('stop-words', { files, sha256: {} }, GIVEN);
    expect(made).toMatchObject({ ok: true, count: 5 });
    const texts = made.ok ? made.files : {};
    expect(texts['common-words.en.ts']).toContain('`\nbush bushed\ngrace\nmay\n`');
    expect(texts['places.en.ts']).toContain('`\npena\n`');
    expect(JSON.stringify(texts)).not.toContain('jordanian');
    const other = [{ name: 'fish.json', text: '{}' }];
    expect(() => makePack('stop-words', { files: other, sha256: {} }, GIVEN)).toThrow('fish.json');
  });
});
