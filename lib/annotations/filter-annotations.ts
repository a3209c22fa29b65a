/** Which of a reader's annotations are listed: by words, site, tag, subject, colour and day. */
import type { Annotation, Colour } from './types.ts';

export interface AnnotationFilter {
  /** Each word has to stand somewhere in it, in any order. */
  words?: string;
  site?: string;
  tag?: string;
  /** Id of a person, organisation or claim that it concerns or corrects. */
  subject?: string;
  colour?: Colour;
  /** ISO days, both included, of the last change. */
  from?: string;
  to?: string;
}

/** @returns Those that fit all that is asked for, in their order. */
export function filterAnnotations<A extends Annotation>(
  annotations: readonly A[],
  filter: AnnotationFilter,
): A[] {
  const words = fold(filter.words ?? '')
    .split(/\s+/u)
    .filter((word) => word !== '');
  return annotations.filter((one) => fits(one, filter) && hasWords(one, words));
}

function fits(annotation: Annotation, filter: AnnotationFilter): boolean {
  const { page, tags, colour, concerns, correction, modified } = annotation;
  const day = modified.slice(0, 10);
  return (
    (!filter.site || page.site === filter.site) &&
    (!filter.tag || tags.includes(filter.tag)) &&
    (!filter.subject || concerns?.id === filter.subject || correction?.id === filter.subject) &&
    (!filter.colour || colour === filter.colour) &&
    (!filter.from || day >= filter.from) &&
    (!filter.to || day <= filter.to)
  );
}

const hasWords = (annotation: Annotation, words: readonly string[]): boolean =>
  words.length === 0 || words.every((word) => searchedText(annotation).includes(word));

/** Folded once: a search of thousands follows every letter that is typed. */
const searched = new WeakMap<Annotation, string>();

function searchedText(annotation: Annotation): string {
  const known = searched.get(annotation);
  if (known !== undefined) return known;
  const { note, tags, target, page, concerns, correction } = annotation;
  const labels = [concerns?.label, correction?.label];
  const text = fold(
    [note, ...tags, target?.quote.exact, page.title, page.site, ...labels].join('\n'),
  );
  searched.set(annotation, text);
  return text;
}

/** Without case and accents. */
const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();

/** What can be chosen from, of some annotations: each with how often it is there, most often first. */
export interface AnnotationFacets {
  sites: [site: string, count: number][];
  tags: [tag: string, count: number][];
  subjects: [id: string, count: number, label: string][];
}

export function listFacets(annotations: readonly Annotation[]): AnnotationFacets {
  const subjects = annotations.flatMap(({ concerns, correction }) =>
    concerns && correction && concerns.id !== correction.id
      ? [concerns, correction]
      : [concerns ?? correction].filter((one) => one !== undefined),
  );
  const labels = new Map(subjects.map(({ id, label }) => [id, label]));
  return {
    sites: countEach(annotations.map(({ page }) => page.site)),
    tags: countEach(annotations.flatMap(({ tags }) => tags)),
    subjects: countEach(subjects.map(({ id }) => id)).map(([id, count]) => [
      id,
      count,
      labels.get(id) ?? id,
    ]),
  };
}

/** @returns Most often first, then in order of letters; what is empty is left out. */
export function countEach(values: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}
