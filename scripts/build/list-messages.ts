/**
 * Writes `lib/messages/message-keys.ts` from `locales/en.yml`, so that a wrong key or a forgotten
 * substitution does not compile: `node scripts/build/list-messages.ts`. A test in
 * `components/messages.test.tsx` fails where the file is behind.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';

const SOURCE = new URL('../../locales/en.yml', import.meta.url);
const TARGET = new URL('../../lib/messages/message-keys.ts', import.meta.url);
const PLURALS = new Set(['zero', 'one', 'two', 'few', 'many', 'other']);

type Tree = { [key: string]: string | Tree };

const HEAD = `/**
 * The strings of the interface with what each is filled with; \`count\` marks those with plural
 * forms. Written by scripts/build/list-messages.ts from locales/en.yml: do not edit.
 */
export type Filler = string | number;

export interface MessageParameters {
`;

/** The text of `lib/messages/message-keys.ts` for an English messages file. */
export function listMessages(yaml: string): string {
  const lines = listParameters(parse(yaml) as Tree, '');
  return `${HEAD}${lines.join('\n')}\n}\n\nexport type MessageKey = keyof MessageParameters;\n`;
}

function listParameters(tree: Tree, prefix: string): string[] {
  return Object.entries(tree).flatMap(([key, value]) => {
    const path = prefix + key;
    if (typeof value === 'string') return [describe(path, [value], false)];
    if (isPlural(value)) return [describe(path, Object.values(value) as string[], true)];
    return listParameters(value, `${path}.`);
  });
}

function isPlural(value: Tree): boolean {
  return Object.keys(value).every((key) => PLURALS.has(key));
}

function describe(path: string, texts: string[], isCounted: boolean): string {
  const numbers = texts.flatMap((text) => [...text.matchAll(/\$(\d)/g)].map((m) => Number(m[1])));
  const size = Math.max(isCounted ? 1 : 0, ...numbers);
  const parameters = Array.from({ length: size }, (_, index) =>
    isCounted && index === 0 ? 'count: number' : `$${index + 1}: Filler`,
  );
  const quoted = /^[a-zA-Z]\w*$/.test(path) ? path : `'${path}'`;
  return `  ${quoted}: [${parameters.join(', ')}];`;
}

if (import.meta.main) {
  writeFileSync(TARGET, listMessages(readFileSync(SOURCE, 'utf8')));
}
