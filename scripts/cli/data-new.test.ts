import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest';
import type { Asker } from '../data/new-record.ts';
import { dataNew } from './data-new.ts';

let folder: string;
let log: MockInstance<typeof console.log>;
let error: MockInstance<typeof console.error>;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'sidelight-new-'));
  await cp('tests/fixtures/small-data', folder, { recursive: true });
  log = vi.spyOn(console, 'log').mockImplementation(() => {});
  error = vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

const printed = (spy: MockInstance<typeof console.log>) => spy.mock.calls.flat().join('\n');

/** Answers by a piece of the question; what is not listed is left empty, or the first is chosen. */
const answerWith = (answers: Record<string, string>): Asker => {
  const find = (question: string) =>
    Object.entries(answers).find(([piece]) => question.includes(piece))?.[1];
  return {
    ask: async (question) => find(question) ?? '',
    choose: async (question, options) => find(question) ?? options[0]?.value ?? '',
    chooseSeveral: async (_, options) => options.slice(0, 1).map(({ value }) => value),
  };
};

const LATER = 'kind: article\nlabel: The Later\npublished: 2026-01-02\nlanguage: en\n';

const readNew = (file: string) => readFile(path.join(folder, 'stories/flood', file), 'utf8');

describe('data new', () => {
  it('writes a person where it belongs, complete', async () => {
    const asker = answerWith({
      'Name,': 'Marta Vinge',
      'Other spellings': 'Martha Vinge, Vinge',
      'tells it from': 'Head of the harbour office',
      'Public role': 'head of the harbour office',
      'The day': '2025-03-18',
    });
    expect(await dataNew(['person', '--data', folder], asker)).toBe(0);
    expect(await readNew('people/marta-vinge.yaml')).toBe(
      [
        'name: Marta Vinge',
        'names:',
        '  - value: Martha Vinge',
        '    kind: spelling',
        '    match: full',
        '  - value: Vinge',
        '    kind: spelling',
        '    match: context',
        'summary: Head of the harbour office',
        'roles:',
        '  - label: head of the harbour office',
        '    asOf: 2025-03-18',
        '    sources: [sources/gazette]',
        '',
      ].join('\n'),
    );
    expect(printed(log)).toContain('nothing is open');
  });

  it('writes a claim with what is open marked, and says where', async () => {
    const asker = answerWith({ 'A neutral sentence': 'The dam above the town held.' });
    expect(await dataNew(['claim', '--data', folder], asker)).toBe(0);
    const file = 'claims/the-dam-above-the-town-held.yaml';
    expect(await readNew(file)).toContain('quote: …');
    expect(printed(log)).toMatch(new RegExp(`${file}:\\d+:\\d+ .*is still to be written`));
  });

  it('writes a story with its topics', async () => {
    const asker = answerWith({ 'The course': 'A drought, 2027', Topics: 'Water, Harvest' });
    expect(await dataNew(['story', '--data', folder], asker)).toBe(0);
    const story = await readFile(path.join(folder, 'stories/a-drought-2027/story.yaml'), 'utf8');
    expect(story).toContain('  - id: harvest\n    label: Harvest\n');
  });

  it('takes the short name that is given, and the day of the source where none is', async () => {
    const asker = answerWith({
      'A neutral sentence': 'The dam above the town held.',
      'Short name': 'Dam held',
      'The position': 'held',
      'Its words': 'the dam held',
    });
    expect(await dataNew(['claim', '--data', folder], asker)).toBe(0);
    const claim = await readNew('claims/dam-held.yaml');
    expect(claim).toContain('id: held');
    expect(claim).toMatch(/quote: the dam held\n {4}asOf: \d{4}-\d{2}-\d{2}\n/);
  });

  it('offers the newest article first, and whom claims of the story are about in another one', async () => {
    const write = (file: string, text: string) =>
      writeFile(path.join(folder, 'stories/flood', file), text);
    await write('sources/later.yaml', LATER);
    const claim = await readNew('claims/houses.yaml');
    await write(
      'claims/houses.yaml',
      claim.replace(/about: \[/, 'about: [members/people/al-one, '),
    );
    const offered: Record<string, string[]> = {};
    const asker = answerWith({ 'A neutral sentence': 'The dam held.' });
    const listen: Asker = {
      ...asker,
      choose: async (question, options) => {
        offered[question] = options.map(({ value }) => value);
        return asker.choose(question, options);
      },
      chooseSeveral: async (question, options) => {
        offered[question] = options.map(({ value }) => value);
        return [];
      },
    };
    expect(await dataNew(['claim', '--data', folder], listen)).toBe(0);
    expect(offered['That source']?.[0]).toBe('sources/later');
    expect(offered['Whom it is about']).toContain('members/people/al-one');
  });

  it('never overwrites', async () => {
    const asker = answerWith({ 'Name,': 'Ana Reyes' });
    const before = await readNew('people/ana-reyes.yaml');
    expect(await dataNew(['person', '--data', folder], asker)).toBe(1);
    expect(printed(error)).toContain('is there already: nothing was changed');
    expect(await readNew('people/ana-reyes.yaml')).toBe(before);
  });

  it.each([
    [['friend'], 'say what: person'],
    [['person', '--story', 'drought'], 'there is no story "drought": flood'],
  ])('refuses %j with a hint', async (argv, hint) => {
    await expect(dataNew([...argv, '--data', folder], answerWith({}))).rejects.toThrow(hint);
  });
});
