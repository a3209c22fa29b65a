/**
 * Size budgets of the built extension, in bytes after gzip: what every page pays for, and what the
 * browser loads when the background starts. Bytes, not clocks: the same on every machine.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const OUTPUT = path.resolve(import.meta.dirname, '../../.output');

const BUDGETS: Record<string, number> = {
  'article.js': 25_000,
  'card.js': 25_000,
  'assets/highlight.css': 1_500,
  'annotate.js': 23_000, // where the reader has written, or selects words
  'editor.js': 22_500,
  'assets/annotations.css': 500,
  'background.js': 90_000, // reading, comparing, and the store of annotations
};

let isOver = false;
for (const target of ['chrome-mv3', 'firefox-mv3']) {
  for (const [file, budget] of Object.entries(BUDGETS)) {
    const size = gzipSync(readFileSync(path.join(OUTPUT, target, file)), { level: 9 }).length;
    if (size > budget) isOver = true;
    const mark = size > budget ? 'OVER' : 'ok  ';
    console.log(`${mark} ${target}/${file}  ${size} of ${budget} bytes (gzip)`);
  }
}
process.exitCode = isOver ? 1 : 0;
