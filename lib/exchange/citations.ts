/**
 * The pages that were annotated as citations, for Zotero and its kind: CSL-JSON (Citation Style
 * Language 1.0.2), and by Citation.js RIS and BibTeX. Loaded only where somebody exports: the
 * library is large. Authors are not known here and never guessed.
 */
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { pageKeyOf } from '../annotations/page-key.ts';
import type { Annotation } from '../annotations/types.ts';
import { sortForExport } from './json-ld.ts';

/** One item of CSL-JSON. */
interface CslItem {
  id: string;
  type: 'webpage';
  title: string;
  URL: string;
  'container-title'?: string;
  language?: string;
  /** Year, month, day as far as known. */
  issued?: { 'date-parts': [number[]] };
  accessed: { 'date-parts': [number[]] };
}

/** @returns One item for each page, in order of its first annotation, which is when it was read. */
function citePages(annotations: readonly Annotation[]): CslItem[] {
  const pages = Map.groupBy(sortForExport(annotations), ({ page }) =>
    pageKeyOf(page.canonical ?? page.url),
  );
  return [...pages.values()].map(([first], i) => {
    const { page, created } = first as Annotation;
    return {
      id: `${page.site.replace(/[^a-z0-9]+/giu, '-') || 'page'}-${i + 1}`,
      type: 'webpage',
      title: page.title,
      URL: page.canonical ?? page.url,
      ...(page.site !== '' && { 'container-title': page.site }),
      ...(page.language !== undefined && { language: page.language }),
      ...(page.published !== undefined && { issued: datePartsOf(page.published) }),
      accessed: datePartsOf(created.slice(0, 10)),
    };
  });
}

const datePartsOf = (date: string): { 'date-parts': [number[]] } => ({
  'date-parts': [date.split('-').map(Number)],
});

export type CitationFormat = 'csl-json' | 'ris' | 'bibtex';

/** @returns The whole file. */
export function exportCitations(
  annotations: readonly Annotation[],
  format: CitationFormat,
): string {
  const items = citePages(annotations);
  // Else it makes labels of year and title, the same for several pages: BibTeX refuses those.
  Object.assign(plugins.config.get('@bibtex').format, { useIdAsLabel: true, checkLabel: false });
  if (format === 'csl-json') return `${JSON.stringify(items, null, 1)}\n`;
  return plugins.output.format(format, items, { format: 'text' });
}
