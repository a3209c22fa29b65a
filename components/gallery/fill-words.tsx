/** A scene with other words: what the data, a page or a reader may have written, and nothing else. */
import { cloneElement, type VNode } from 'preact';
import { ANY, type Press } from './press.ts';

/** What a word is written in place of, and the name of the field that it stands in. */
export type WriteWord = (word: string, field: string) => string;

/** Fields of words and addresses; `name[]` where each item of a list is one. */
const WORDS = new Set([
  ...[
    'attribution',
    'by',
    'detail',
    'exact',
    'here',
    'label',
    'licence',
    'like',
    'message',
    'name',
  ],
  ...['note', 'now', 'of', 'organisation', 'pack', 'prefix', 'query', 'quote', 'sentence', 'site'],
  ...['sourceLabel', 'suffix', 'summary', 'text', 'title', 'host', 'url', 'value', 'words'],
  ...['written'],
  ...['lanes[]', 'sitesOff[]', 'sitesOn[]', 'spellings[]', 'tags[]', 'usedBy[]', 'words[]'],
]);

/** @param write - What stands for a word that is not empty; the same for the same word. */
export function fillWords(view: VNode, write: WriteWord): VNode {
  return cloneElement(view, fill(view.props, '', write) as object);
}

function fill(value: unknown, field: string, write: WriteWord): unknown {
  if (typeof value === 'string')
    return value !== '' && WORDS.has(field) ? write(value, field) : value;
  if (Array.isArray(value)) return value.map((item) => fill(item, `${field}[]`, write));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  return Object.fromEntries(entries.map(([name, inner]) => [name, fill(inner, name, write)]));
}

/** The same press in a scene with other words. */
export function fillPress([key, ...fillers]: Press, write: WriteWord): Press {
  const fill = (filler: unknown) =>
    typeof filler === 'string' && filler !== ANY ? write(filler, '') : filler;
  return [key, ...fillers.map(fill)] as unknown as Press;
}
