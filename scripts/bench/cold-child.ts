/**
 * One fresh process: how long the first article takes, and how long one takes once the engine has
 * warmed. `node scripts/bench/cold-child.ts INDEX TEXTS.json tokenise|walk|names|rules [rehearsed]`
 * prints `{"openMs", "coldMs", "warmMs"}`. Rehearsed, some paragraphs of another text are read before,
 * as the extension does while a page still loads (`platform/data-service.ts`).
 */
import { readFileSync } from 'node:fs';
import { openContainer } from '../../lib/pack/container.ts';
import { findMentions } from '../../lib/people/find-mentions.ts';
import { openNames } from '../../lib/people/open-names.ts';
import { tokenise } from '../../lib/text/tokens.ts';
import { articleOf } from './load-texts.ts';
import { createOurs } from './rivals/ours.ts';
import { median, timeOnce } from './timing.ts';

/** Paragraphs of the rehearsal and their UTF-16 units: about what the extension reads. */
const PARAGRAPHS = 12;
const PARAGRAPH_LENGTH = 500;

const [index = '', texts = '', mode = 'walk', rehearsed] = process.argv.slice(2);
const articles = JSON.parse(readFileSync(texts, 'utf8')) as string[];
const bytes = readFileSync(index);
const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);

const { ms: openMs, result: names } = timeOnce(() => {
  const opened = openContainer(file);
  if (!opened.ok) throw new Error(opened.error.message);
  return openNames(opened.value);
});
const ours = createOurs(names);
const works: Record<string, (text: string) => unknown> = {
  tokenise: (text) => tokenise(text).count,
  walk: (text) => ours.walk(text),
  names: (text) => ours.find(text).length,
  rules: (text) => findMentions(articleOf(text), names).length,
};
const work = works[mode] as (text: string) => unknown;
if (rehearsed) {
  const other = articles.at(-1) ?? '';
  for (let at = 0; at < PARAGRAPHS; at++) {
    work(other.slice(at * PARAGRAPH_LENGTH, (at + 1) * PARAGRAPH_LENGTH));
    // The engine compiles beside us: it is given the turns that it has in the extension as well.
    await new Promise((resolve) => setTimeout(resolve));
  }
}
const times = Array.from({ length: 12 }, () =>
  articles.map((text) => timeOnce(() => work(text)).ms),
);
const coldMs = times[0]?.[0];
const warmMs = median(times.slice(-6).flat());
console.log(JSON.stringify({ openMs, coldMs, warmMs }));
