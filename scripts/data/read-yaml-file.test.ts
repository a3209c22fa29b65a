import { expect, it } from 'vitest';
import { readYamlText } from './read-yaml-file.ts';

it.each(['- ', '[', 'a: ['])(
  'says that a file is nested too deeply, of %j 50,000 times',
  (sign) => {
    const read = readYamlText(sign.repeat(50_000), 'deep.yaml');
    expect(read.value).toBeUndefined();
    expect(read.problems.length).toBeGreaterThan(0);
    for (const { file, line, column, message } of read.problems.slice(0, 3)) {
      expect([file, line > 0, column > 0]).toEqual(['deep.yaml', true, true]);
      expect(message).toMatch(/^YAML: /);
    }
  },
);
