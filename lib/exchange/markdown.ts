/** Annotations as Markdown (CommonMark) for a notebook: by page, each quote with its note. */
import { pageKeyOf } from '../annotations/page-key.ts';
import type { Annotation } from '../annotations/types.ts';
import { sortForExport } from './json-ld.ts';

/** @returns Pages in order of their first annotation, annotations by place, page notes first. */
export function exportMarkdown(annotations: readonly Annotation[]): string {
  const pages = Map.groupBy(sortForExport(annotations), ({ page }) =>
    pageKeyOf(page.canonical ?? page.url),
  );
  return `${['# Annotations', ...[...pages.values()].map(printPage)].join('\n\n')}\n`;
}

function printPage(annotations: readonly Annotation[]): string {
  const { page, created } = annotations[0] as Annotation;
  const facts = [page.site, page.published, `read ${created.slice(0, 10)}`];
  const place = ({ target }: Annotation) => target?.position?.start ?? -1;
  return [
    `## ${printLink(page.title, page.url)}`,
    facts.filter((fact) => fact !== undefined && fact !== '').join(' · '),
    ...annotations.toSorted((a, b) => place(a) - place(b)).map(printAnnotation),
  ].join('\n\n');
}

function printAnnotation({ target, note, tags, concerns, correction }: Annotation): string {
  const about = [
    ...(concerns ? [`On: ${escapeMarkdown(concerns.label)}`] : []),
    ...(correction ? [`Not: ${escapeMarkdown(correction.label)}`] : []),
    ...(tags.length > 0 ? [`Tags: ${tags.map(escapeMarkdown).join(', ')}`] : []),
  ];
  return [
    ...(target ? [printQuote(target.quote.exact)] : []),
    ...(note === '' ? [] : [note]),
    ...(about.length > 0 ? [about.join(' · ')] : []),
    '---',
  ].join('\n\n');
}

export const printQuote = (text: string): string =>
  text
    .split('\n')
    .map((line) => `> ${escapeMarkdown(line)}`)
    .join('\n>\n');

export const printLink = (text: string, url: string): string =>
  `[${escapeMarkdown(text)}](<${url.replace(/[<>\n]/gu, encodeURIComponent)}>)`;

/** Words of a page are words here: nothing of them is markup. */
export const escapeMarkdown = (text: string): string =>
  text.replace(/[\\`*_{}[\]<>#|~]/gu, '\\$&').replace(/^(\s*)([-+]|\d+[.)])(?=\s)/u, '$1\\$2');
