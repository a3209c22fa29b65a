import { expect, it } from 'vitest';
import { createProgress, describeProgress } from './progress.ts';

it.each([
  [0, 8, Number.NaN, '[------------------------------] 0 of 8'],
  [4, 8, 2, '[###############---------------] 4 of 8 · 2.0 a second · 0:02 left'],
  [8, 8, 51.6, '[##############################] 8 of 8 · 52 a second · 0:00 left'],
  [
    1200,
    90_000,
    5,
    '[------------------------------] 1,200 of 90,000 · 5.0 a second · 4:56:00 left',
  ],
  [1200, undefined, 5.04, '1,200 documents · 5.0 a second'],
  [0, 0, Number.NaN, '[##############################] 0 of 0'],
])('%i of %s at %f a second is %j', (done, total, rate, line) => {
  expect(describeProgress(done, total, rate)).toBe(line);
});

it('is written to a terminal, not too often, and taken away at the end', () => {
  const written: string[] = [];
  let time = 0;
  const terminal = { isTTY: true, write: (text: string) => written.push(text) > 0 };
  const progress = createProgress(terminal, 10, 0, () => time);
  for (let done = 1; done <= 10; done++) {
    time += 30;
    progress.show(done);
  }
  expect(written).toHaveLength(4); // 30, 150, 270 and the last
  progress.end();
  expect(written.at(-1)).toBe('\r\u001b[2K');
});

it('is not written into a pipe', () => {
  const terminal = {
    isTTY: false,
    write: () => {
      throw new Error('nobody looks here');
    },
  };
  const progress = createProgress(terminal, 10, 0);
  progress.show(1);
  expect(() => progress.end()).not.toThrow();
});
