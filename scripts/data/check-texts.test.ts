import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../lib/dataset/types.ts';
import { checkTexts } from './check-texts.ts';
import { describeMissing, findPassage } from './compare-passage.ts';
import { describeProblem } from './file-problem.ts';
import { loadData } from './load-data.ts';

const FOLDER = 'tests/fixtures/small-data';
const TEXTS = [`${FOLDER}/texts`];

/** Checks the small data after one change. */
async function checkChanged(change: (dataset: Dataset) => void): Promise<string[]> {
  const { dataset, locate } = await loadData(FOLDER);
  change(dataset);
  const { problems } = await checkTexts({ dataset, locate }, TEXTS);
  return problems.map((it) => describeProblem(it).slice(FOLDER.length + '/stories/flood/'.length));
}

describe('checkTexts', () => {
  it('finds quotes, attributions, spellings and descriptions that stand in the text', async () => {
    const loaded = await loadData(FOLDER);
    expect(await checkTexts(loaded, TEXTS)).toEqual({
      problems: [],
      comparedCount: 4,
      passedOver: [],
    });
  });

  it('says where a quote departs from the text', async () => {
    const problems = await checkChanged(({ claims: [claim] }) => {
      if (claim?.evidence[0]) claim.evidence[0].quote = '“At least 50 homes are under water,”';
    });
    expect(problems).toEqual([
      'claims/houses.yaml:18:12 "“At least 50 homes are under water,”" is not in the text of flood/sources/gazette; line 2 differs after "“At least 50 ho": the text has "u", the data "m"',
    ]);
  });

  it('says where a name that a source is said to use is another', async () => {
    const problems = await checkChanged(({ entities }) => {
      const ana = entities.find(({ id }) => id === 'flood/people/ana-reyes');
      for (const name of ana?.names ?? []) name.usedBy = ['flood/sources/gazette'];
    });
    expect(problems.map((it) => it.split(' is not ')[0])).toEqual([
      'people/ana-reyes.yaml:7:5 "أنا رييس"',
    ]);
  });

  it('finds sentences of ours that are the article’s', async () => {
    const problems = await checkChanged(({ claims: [claim] }) => {
      claim?.wordings.push('At least 50 houses are under water,” said Ana Reyes.');
    });
    expect(problems).toEqual([
      'claims/houses.yaml:10:3 "At least 50 houses are under water,” said Ana Reyes." stands word for word in flood/sources/gazette: say it in words of your own',
    ]);
  });

  it('finds that a text is not there', async () => {
    const problems = await checkChanged(({ sources }) => {
      for (const source of sources) if (source.text) source.text = 'gone.txt';
    });
    expect(problems).toEqual([
      'sources/gazette.yaml:7:7 there is no "gone.txt" in the folder of texts: correct the name, or add the file',
    ]);
  });
});

describe('checkTexts of several stories', () => {
  const other = (dataset: Dataset, text: string) => {
    const [source] = dataset.sources.filter((it) => it.text !== undefined);
    if (source) dataset.sources.push({ ...source, id: 'drought/sources/gazette', text });
  };

  it('looks through every folder', async () => {
    const loaded = await loadData(FOLDER);
    other(loaded.dataset, 'problems.txt');
    const { problems, passedOver } = await checkTexts(loaded, [
      ...TEXTS,
      'tests/fixtures/broken-data',
    ]);
    expect({ problems, passedOver }).toEqual({ problems: [], passedOver: [] });
  });

  it('passes over a story none of whose texts is at hand', async () => {
    const loaded = await loadData(FOLDER);
    other(loaded.dataset, 'elsewhere.txt');
    const { problems, passedOver } = await checkTexts(loaded, TEXTS);
    expect({ problems, passedOver }).toEqual({ problems: [], passedOver: ['drought'] });
  });
});

describe('findPassage', () => {
  it('takes any run of blanks for any other and nothing else for anything', () => {
    expect(findPassage('a\n b (c)', 'a b (c)')).toBe(0);
    expect(findPassage('a\u00a0b', 'a b')).toBe(0);
    expect(findPassage('It’s', "It's")).toBeUndefined();
    expect(findPassage('abc', 'a.c')).toBeUndefined();
  });
});

describe('describeMissing', () => {
  it('shows signs that look alike by their number', () => {
    expect(describeMissing('One.\nHe said: It’s over now.', "It's over now.", 'x')).toBe(
      '"It\'s over now." is not in the text of x; line 2 differs after "It": the text has "’" (U+2019), the data "\'" (U+0027)',
    );
  });

  it('shows the closest line where the beginning differs', () => {
    expect(describeMissing('One.\nThey said it is over.', 'He said it is over.', 'x')).toBe(
      '"He said it is over." is not in the text of x; closest is line 2: "They said it is over."',
    );
  });

  it('does not point anywhere where nothing is close', () => {
    expect(describeMissing('One two three.', 'Quite another thing.', 'x')).toBe(
      '"Quite another thing." is not in the text of x: correct it, or name another source',
    );
    expect(describeMissing('', 'Something.', 'x')).toContain('is not in the text of x');
  });
});
