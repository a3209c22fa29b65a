import type { Annotation } from '../../lib/annotations/types.ts';
import { exportCsv } from '../../lib/exchange/csv.ts';
import type { ExportFormat } from '../../lib/exchange/export-formats.ts';
import { exportHypothesis } from '../../lib/exchange/hypothesis.ts';
import { exportJsonLd } from '../../lib/exchange/json-ld.ts';
import { exportMarkdown } from '../../lib/exchange/markdown.ts';

/** @returns The file's text. Citations come with a large library, loaded only for them. */
export async function printNotes(
  format: ExportFormat,
  annotations: readonly Annotation[],
): Promise<string> {
  switch (format) {
    case 'json-ld':
      return exportJsonLd(annotations);
    case 'hypothesis':
      return exportHypothesis(annotations);
    case 'csv':
      return exportCsv(annotations);
    case 'markdown':
      return exportMarkdown(annotations);
    default: {
      const { exportCitations } = await import('../../lib/exchange/citations.ts');
      return exportCitations(annotations, format);
    }
  }
}
