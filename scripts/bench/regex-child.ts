/**
 * Tries to compile one big regular expression in a process of its own, because beyond some hundred
 * thousand names that ends the process: `node scripts/bench/regex-child.ts SIZE plain|factored`.
 * Reads nothing else; the parent sees how it ended.
 */
import { buildFolded } from './measure-size.ts';
import { createFactoredRegex, createPlainRegex } from './rivals/regex.ts';

const [size = '1000', kind] = process.argv.slice(2);
const create = kind === 'factored' ? createFactoredRegex : createPlainRegex;
const made = create(buildFolded(Number(size)));
if ('unfit' in made) {
  console.log(made.unfit);
} else {
  made.find('Nobody of these names, but every alternative is compiled to say so.');
  console.log('compiled');
}
