/**
 * How well news is told from other pages: `npx node scripts/eval/gate.ts [--corpus DIR]
 * [--docs FOLDER] [--list]`.
 *
 * Of the news pages of the corpus the extension should be on for 95 % and more; of the made-up
 * other pages (`other-pages.ts`), and of the HTML files of a folder of documentation, on for 10 %
 * at most. `--list` names what goes wrong.
 */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import type { Browser } from '@playwright/test';
import { OTHER_PAGES } from './other-pages.ts';
import { bundlePageSide, launch, openServed, type Served } from './saved-pages.ts';

interface Asked extends Served {
  name: string;
}

const { values } = parseArgs({
  options: {
    corpus: { type: 'string', default: '../shared/corpus/news-pages' },
    docs: { type: 'string' },
    list: { type: 'boolean', default: false },
  },
});
/** Of a folder of documentation so many files are taken, evenly. */
const DOCS = 100;

const script = await bundlePageSide('article-root-page.ts');
const browser = await launch();
await askAll(browser, 'news', loadNews(), true);
await askAll(
  browser,
  'other pages, made up',
  OTHER_PAGES.map(({ name, url, html }) => ({ name, url, body: html })),
  false,
);
if (values.docs)
  await askAll(browser, `documentation in ${values.docs}`, loadDocs(values.docs), false);
await browser.close();

function loadNews(): Asked[] {
  const lines = readFileSync(path.join(values.corpus, 'index.jsonl'), 'utf8').trim().split('\n');
  return lines.map((line) => {
    const { id, url, charset, page } = JSON.parse(line);
    const body = gunzipSync(readFileSync(path.join(values.corpus, page)));
    return { name: id, url, charset, body };
  });
}

function loadDocs(folder: string): Asked[] {
  const files = globSync('**/*.html', { cwd: folder }).sort();
  const step = Math.max(1, Math.floor(files.length / DOCS));
  return files
    .filter((_, i) => i % step === 0)
    .map((name) => ({
      name,
      url: `https://www.example.org/${name}`,
      charset: 'utf-8',
      body: readFileSync(path.join(folder, name)),
    }));
}

async function askAll(by: Browser, kind: string, pages: Asked[], isNews: boolean): Promise<void> {
  let on = 0;
  const wrong: string[] = [];
  for (const asked of pages) {
    const page = await by.newPage();
    await openServed(page, asked);
    await page.evaluate(script);
    const isOn = (await page.evaluate('isOnForEvaluation()')) as boolean;
    await page.close();
    if (isOn) on++;
    if (isOn !== isNews) wrong.push(`${asked.name} ${asked.url}`);
  }
  console.log(
    `${kind}: on for ${on} of ${pages.length} (${((on / pages.length) * 100).toFixed(1)} %)`,
  );
  if (values.list) for (const line of wrong) console.log(`  ${line}`);
}
