/**
 * One fresh process: how long the first article takes, and how long one takes once the engine has
 * warmed. `node scripts/bench/cold-child.ts INDEX TEXTS.json tokenise|walk|names|rules`; prints
 * `{"openMs", "coldMs", "warmMs"}`.
 */
import { readFileSync } from 'node:fs';
import { openContainer } from '../../lib/pack/container.ts';
import { findMentions } from '../../lib/people/find-mentions.ts';
import { openNames } from '../../lib/people/open-names.ts';
import { tokenise } from '../../lib/text/tokens.ts';
import { articleOf } from './load-texts.ts';
import { createOurs } from './rivals/ours.ts';
import { median, timeOnce } from './timing.ts';

const [index = '', texts = '', mode = 'walk'] = process.argv.slice(2);
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
const times = Array.from({ length: 12 }, () =>
  articles.map((text) => timeOnce(() => work(text)).ms),
);
const coldMs = times[0]?.[0];
const warmMs = median(times.slice(-6).flat());
console.log(JSON.stringify({ openMs, coldMs, warmMs }));
