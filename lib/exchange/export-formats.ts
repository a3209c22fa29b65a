/** The files in which annotations are taken away: their names in lists and on disk. They are proper names, in no language. */

export const EXPORT_FORMATS = {
  'json-ld': {
    label: 'W3C Web Annotation (JSON-LD)',
    file: 'notes.jsonld',
    type: 'application/ld+json',
  },
  hypothesis: {
    label: 'Hypothesis (JSON)',
    file: 'notes-hypothesis.json',
    type: 'application/json',
  },
  csv: { label: 'CSV', file: 'notes.csv', type: 'text/csv' },
  markdown: { label: 'Markdown', file: 'notes.md', type: 'text/markdown' },
  'csl-json': { label: 'CSL-JSON', file: 'pages.csl.json', type: 'application/json' },
  ris: { label: 'RIS', file: 'pages.ris', type: 'application/x-research-info-systems' },
  bibtex: { label: 'BibTeX', file: 'pages.bib', type: 'application/x-bibtex' },
} as const;

export type ExportFormat = keyof typeof EXPORT_FORMATS;
