/** Puts annotations from a file to those that are kept: nothing twice, nothing newer overwritten. */

import { pageKeyOf } from './page-key.ts';
import type { MergeReport } from './store-calls.ts';
import { ANNOTATION_LIMITS, type Annotation, type KeptAnnotation } from './types.ts';

export interface Merge {
  /** What to write, each once. */
  put: KeptAnnotation[];
  report: MergeReport;
}

/**
 * @param kept - Deleted ones left out: what a file brings back is back.
 * @param incoming - Two in one file are two, however alike: somebody wrote both.
 */
export function mergeAnnotations(
  kept: readonly KeptAnnotation[],
  incoming: readonly Annotation[],
): Merge {
  const byId = new Map(kept.map((annotation) => [annotation.id, annotation]));
  const byContent = new Map(kept.map((annotation) => [contentKey(annotation), annotation.id]));
  const put = new Map<string, KeptAnnotation>();
  const report: MergeReport = { added: [], updated: [], unchanged: [], merged: [] };
  const write = (annotation: KeptAnnotation) => {
    byId.set(annotation.id, annotation);
    put.set(annotation.id, annotation);
  };
  for (const annotation of incoming) {
    const same = byId.get(annotation.id);
    const twin = byId.get(byContent.get(contentKey(annotation)) ?? '');
    if (same) {
      const isNewer = annotation.modified > same.modified;
      if (isNewer) write({ ...annotation, revision: same.revision + 1 });
      report[isNewer ? 'updated' : 'unchanged'].push(annotation.id);
    } else if (twin) {
      const tags = [...new Set([...twin.tags, ...annotation.tags])].slice(
        0,
        ANNOTATION_LIMITS.tags,
      );
      if (tags.length > twin.tags.length) write({ ...twin, tags, revision: twin.revision + 1 });
      report.merged.push(annotation.id);
    } else {
      write({ ...annotation, revision: 1 });
      report.added.push(annotation.id);
    }
  }
  return { put: [...put.values()], report };
}

/** The same page, words, place and note: the same annotation, whatever its id. */
const contentKey = ({ page, target, note, concerns, correction }: Annotation): string =>
  JSON.stringify([
    pageKeyOf(page.canonical ?? page.url),
    target && [target.quote.exact, target.quote.prefix, target.quote.suffix],
    note,
    concerns?.id,
    correction?.id,
  ]);

/** @returns Whether a reader would see no difference: all but the times and the revision. */
export function isSameAnnotation(a: Annotation, b: Annotation): boolean {
  const bare = ({ modified: _, created: __, ...rest }: Annotation & { revision?: number }) => {
    const { revision: ___, ...content } = rest;
    return stableText(content);
  };
  return bare(a) === bare(b);
}

/** JSON with the keys of every object in order. */
function stableText(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
